import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../modules/realtime/constants"
import type RealtimeModuleService from "../modules/realtime/service"
import { restsWithout } from "../suite-options"

defineFileConfig(restsWithout("realtime"))

/** Hourly: events older than a day and tickets that nobody used go. */
export default async function realtimeForget(
  container: MedusaContainer
): Promise<void> {
  await container.resolve<RealtimeModuleService>(REALTIME_MODULE).log.forget()
}

export const config = {
  name: "saptmarkets-realtime-forget",
  schedule: "17 * * * *",
}
