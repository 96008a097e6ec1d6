import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { OdooKind } from "../../../modules/odoo/constants"
import { connected } from "../../../queries/odoo/test-connection"
import { RETRIES } from "../synchronizers"
import { noteFailures, reasonOf, settleRecords } from "./records"

type RecordRow = {
  id: string
  kind: OdooKind
  model: string
  record_id: string
  label: string | null
  run_id: string | null
}

/**
 * Tries one record again. What goes wrong is noted with its new reason and is
 * no failure of the call.
 *
 * @throws SuiteError `not_found`, `odoo_not_configured`
 */
export async function retryRecord(
  container: MedusaContainer,
  id: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const record = (await knex("odoo_record")
    .where({ id, deleted_at: null })
    .first()) as RecordRow | undefined
  if (!record) {
    throw new SuiteError("not_found", "not_found", { entity: "Record", id })
  }
  const client = await connected(container)
  const { kind, model, record_id, label, run_id } = record
  try {
    await RETRIES[kind]({ container, client }, record_id)
    await settleRecords(container, kind, model, [record_id])
  } catch (error) {
    await noteFailures(container, run_id, [
      { kind, model, record_id, label, ...reasonOf(error) },
    ])
  }
}
