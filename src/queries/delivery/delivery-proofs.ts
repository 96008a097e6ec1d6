import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type ProofKind = "photo" | "signature"

export type ProofView = {
  id: string
  kind: ProofKind
  mime_type: string
  size: number
  taken_at: string
}

type ProofRow = Omit<ProofView, "taken_at"> & {
  delivery_id: string
  taken_at: Date
}

/** Photos and signatures by delivery, in the order in which they were taken. */
export async function proofsOf(
  knex: Knex,
  deliveryIds: string[]
): Promise<Map<string, ProofView[]>> {
  const rows: ProofRow[] = await knex("delivery_proof")
    .whereIn("delivery_id", deliveryIds)
    .where({ deleted_at: null })
    .orderBy(["taken_at", "id"])
    .select("id", "delivery_id", "kind", "mime_type", "size", "taken_at")
  const proofs = new Map<string, ProofView[]>()
  for (const row of rows) {
    const list = proofs.get(row.delivery_id) ?? []
    proofs.set(row.delivery_id, [...list, toProofView(row)])
  }
  return proofs
}

export function toProofView(row: Omit<ProofRow, "delivery_id">): ProofView {
  return {
    id: row.id,
    kind: row.kind,
    mime_type: row.mime_type,
    size: row.size,
    taken_at: row.taken_at.toISOString(),
  }
}
