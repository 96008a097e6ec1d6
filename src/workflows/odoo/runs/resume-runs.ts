import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import { ODOO_MODULE, type OdooKind } from "../../../modules/odoo/constants"
import type OdooModuleService from "../../../modules/odoo/service"
import { startRun, type RunInput } from "./run-kind"
import { DEAD_AFTER_SECONDS } from "./run-log"

/** Takes over runs whose process died; where they stood is noted with them. */
export async function resumeDeadRuns(
  container: MedusaContainer
): Promise<void> {
  if (!(await container.resolve<OdooModuleService>(ODOO_MODULE).client())) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const dead = await knex("odoo_run")
    .where({ status: "running", deleted_at: null })
    .whereRaw("alive_at < now() - make_interval(secs => ?)", [
      DEAD_AFTER_SECONDS,
    ])
    .select("kind", "mode", "started_by")
  for (const run of dead) {
    await startQuietly(container, run)
  }
}

/** Begins a run and waits for its end, unless one of the kind is at work. */
export async function startQuietly(
  container: MedusaContainer,
  input:
    RunInput | { kind: OdooKind; mode: RunInput["mode"]; started_by: string }
): Promise<void> {
  try {
    const { ended } = await startRun(container, input)
    await ended
  } catch (error) {
    if (
      SuiteError.isSuiteError(error) &&
      error.messageCode === "odoo_run_active"
    ) {
      return
    }
    throw error
  }
}
