import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type { Picture } from "../../lib/http/picture"
import {
  toProofView,
  type ProofKind,
  type ProofView,
} from "../../queries/delivery/delivery-proofs"
import { deletePicture, storePicture } from "./private-picture"

/** Pictures of one delivery. */
const MOST = 10

export type AddProofInput = {
  delivery_id: string
  courier_id: string
  kind: ProofKind
  taken_at: Date
  picture: Picture
}

const SHOWN = ["id", "kind", "mime_type", "size", "taken_at"] as const

/**
 * Keeps a photo or signature of a delivery. The same picture sent twice is one
 * proof. The file is stored first, and deleted again when its row is not
 * written, so that no row is without its file.
 *
 * @throws SuiteError `not_found` for another's delivery, 409 `proof_too_many`
 */
export async function addProof(
  container: MedusaContainer,
  input: AddProofInput
): Promise<ProofView> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { delivery_id, kind, picture } = input
  const sha256 = createHash("sha256").update(picture.content).digest("hex")
  await requireHis(knex, input)
  const known = await proofOf(knex, { delivery_id, kind, sha256 })
  if (known) {
    return toProofView(known)
  }
  const file_id = await storePicture(container, `proof-${kind}`, picture)
  try {
    const written = await write(knex, input, { file_id, sha256 })
    if (!written) {
      await deletePicture(container, file_id)
    }
    return toProofView(
      written ?? (await proofOf(knex, { delivery_id, kind, sha256 }))
    )
  } catch (error) {
    await deletePicture(container, file_id)
    throw error
  }
}

/** Only who has it, or had it when it ended, may add to it. */
async function requireHis(
  knex: Knex,
  { delivery_id, courier_id }: AddProofInput
): Promise<void> {
  const row = await knex("delivery")
    .where({ id: delivery_id, courier_id, deleted_at: null })
    .first("id")
  if (!row) {
    throw new SuiteError("not_found", "not_found", {
      entity: "delivery",
      id: delivery_id,
    })
  }
}

function proofOf(
  knex: Knex,
  key: { delivery_id: string; kind: ProofKind; sha256: string }
) {
  return knex("delivery_proof")
    .where({ ...key, deleted_at: null })
    .first(...SHOWN)
}

async function write(
  knex: Knex,
  input: AddProofInput,
  file: { file_id: string; sha256: string }
) {
  const { delivery_id, courier_id, kind, taken_at, picture } = input
  return knex.transaction(async (trx) => {
    // The delivery's lock: pictures at once are counted one after the other.
    await trx("delivery").where({ id: delivery_id }).forUpdate().first("id")
    const { count } = await trx("delivery_proof")
      .where({ delivery_id, deleted_at: null })
      .first(trx.raw("count(*)::int as count"))
    if (count >= MOST) {
      throw new SuiteError("conflict", "proof_too_many", { most: MOST })
    }
    const id = generateEntityId(undefined, "dproof")
    const [row] = await trx("delivery_proof")
      .insert({
        id,
        delivery_id,
        courier_id,
        kind,
        ...file,
        mime_type: picture.mime_type,
        size: picture.content.length,
        taken_at,
      })
      .onConflict()
      .ignore()
      .returning([...SHOWN])
    if (row) {
      await trx("delivery_event").insert({
        id: generateEntityId(undefined, "delev"),
        delivery_id,
        type: "proof",
        actor_type: "courier",
        actor_id: courier_id,
        courier_id,
        occurred_at: taken_at,
        data: JSON.stringify({ proof_id: id, kind }),
      })
    }
    return row
  })
}
