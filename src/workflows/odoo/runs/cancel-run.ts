import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import { DEAD_AFTER_SECONDS } from "./run-log"

/**
 * Asks a run to end at its next page; one whose process died ends at once.
 * @throws SuiteError `not_found`, or 409 `odoo_run_ended`
 */
export async function cancelRun(
  container: MedusaContainer,
  id: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const dead = await knex("odoo_run")
    .where({ id, status: "running" })
    .whereRaw("alive_at < now() - make_interval(secs => ?)", [
      DEAD_AFTER_SECONDS,
    ])
    .update({ status: "cancelled", ended_at: new Date() })
  const asked =
    dead ||
    (await knex("odoo_run")
      .where({ id, status: "running" })
      .update({ cancel_requested: true }))
  if (asked) {
    return
  }
  const run = await knex("odoo_run").where({ id }).first("id")
  throw run
    ? new SuiteError("conflict", "odoo_run_ended", { id })
    : new SuiteError("not_found", "not_found", { entity: "Run", id })
}
