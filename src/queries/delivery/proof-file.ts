import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SuiteError } from "../../lib/errors/suite-error"

/**
 * Where the picture of a proof is.
 * @param scope the courier who may see it; any without
 * @throws SuiteError `not_found`
 */
export async function proofFile(
  knex: Knex,
  { delivery_id, proof_id }: { delivery_id: string; proof_id: string },
  scope: { courier_id?: string } = {}
): Promise<{ file_id: string; mime_type: string }> {
  const row = await knex("delivery_proof as p")
    .join("delivery as d", "d.id", "p.delivery_id")
    .where({ "p.id": proof_id, "p.delivery_id": delivery_id })
    .whereNull("p.deleted_at")
    .modify((query) => {
      if (scope.courier_id) {
        query.where("d.courier_id", scope.courier_id)
      }
    })
    .first("p.file_id", "p.mime_type")
  if (!row) {
    throw new SuiteError("not_found", "not_found", {
      entity: "proof",
      id: proof_id,
    })
  }
  return row
}
