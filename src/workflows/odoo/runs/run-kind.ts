import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OdooKind, OdooRunMode } from "../../../modules/odoo/constants"
import { connected } from "../../../queries/odoo/test-connection"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { SYNCHRONIZERS } from "../synchronizers"
import { reasonOf } from "./records"
import { beginRun, endRun, RunCancelled, type Run } from "./run-log"

/** What a kind's synchronizer works with. */
export type RunContext = {
  container: MedusaContainer
  client: OdooClient
  run: Run
}

export type RunInput = {
  kind: OdooKind
  mode: OdooRunMode
  /** Id of the user, `schedule`, `webhook` or `event`. */
  started_by: string
}

/**
 * Begins a run and lets it go on by itself.
 *
 * @returns the run's id and its end, which never fails
 * @throws SuiteError `odoo_not_configured`, or 409 `odoo_run_active`
 */
export async function startRun(
  container: MedusaContainer,
  input: RunInput
): Promise<{ id: string; ended: Promise<void> }> {
  const client = await connected(container)
  const run = await beginRun(container, input)
  return { id: run.id, ended: carryOut({ container, client, run }) }
}

async function carryOut(context: RunContext): Promise<void> {
  const { container, run } = context
  try {
    await SYNCHRONIZERS[run.kind](context)
    await endRun(container, run, {})
  } catch (error) {
    await noteEnd(context, error)
  }
}

async function noteEnd(
  { container, run }: RunContext,
  error: unknown
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    if (error instanceof RunCancelled) {
      await endRun(container, run, { status: "cancelled" })
      return
    }
    const { code, reason } = reasonOf(error)
    logger.error(`Odoo ${run.kind} run ${run.id} failed (${code}): ${reason}`)
    await endRun(container, run, { status: "failed", error: reason })
  } catch (late) {
    // The database went away, too: the sweep will find the run dead.
    logger.error(
      `The end of Odoo run ${run.id} could not be noted: ${reasonOf(late).reason}`
    )
  }
}
