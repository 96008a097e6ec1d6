import { MedusaWorkflow } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { parseSuiteOptions, type Feature } from "../../../src/options"

export const FEATURES = Object.keys(parseSuiteOptions().features) as Feature[]

/** Of an application with every feature and the documentation off. */
export const ALL_OFF = {
  SUITE_FEATURES_OFF: FEATURES.join(","),
  SUITE_DOCS: "false",
}

type Subscribers = Map<string | symbol, { id: string }[]>

/** Ids of the suite's subscribers that listen in this application. */
export function suiteSubscribers(container: MedusaContainer): string[] {
  const { eventToSubscribersMap } = container.resolve(
    Modules.EVENT_BUS
  ) as unknown as { eventToSubscribersMap: Subscribers }
  const ids = [...eventToSubscribersMap.values()].flat().map(({ id }) => id)
  return [...new Set(ids)].filter((id) => id.startsWith("saptmarkets-")).sort()
}

/** Whether a job of this name is scheduled: each is a workflow of its own. */
export function isScheduled(job: string): boolean {
  return MedusaWorkflow.getWorkflow(`job-${job}`) !== undefined
}
