import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MathBN } from "@medusajs/framework/utils"
import { rawOf } from "../../lib/raw-decimal"
import { lineWeight } from "../../queries/delivery/line-weight"
import { packedQuantities } from "../../queries/delivery/packed-quantities"
import { readLineUnit } from "../../workflows/unit/line-unit"

type Metadata = Record<string, unknown> | null

/** Kilograms in one of what is counted by something else than weight. */
const LIKELY: Partial<Record<string, number>> = {
  ml: 0.001,
  cm: 0.0005,
  piece: 0.25,
}

/** Deliveries that say no weight get a likely one. */
export async function seedWeights(knex: Knex): Promise<void> {
  const deliveries: { id: string; fulfillment_id: string }[] = await knex(
    "delivery"
  )
    .where({ weight: 0, deleted_at: null })
    .select("id", "fulfillment_id")
  const packed = await packedQuantities(
    knex,
    deliveries.map(({ fulfillment_id }) => fulfillment_id)
  )
  const lines: { id: string; metadata: Metadata }[] = await knex(
    "order_line_item"
  )
    .whereIn(
      "id",
      packed.map(({ line_item_id }) => line_item_id)
    )
    .select("id", "metadata")
  const known = new Map(lines.map(({ id, metadata }) => [id, metadata]))
  for (const { id, fulfillment_id } of deliveries) {
    const parts = packed
      .filter((part) => part.fulfillment_id === fulfillment_id)
      .map(({ line_item_id, quantity }) =>
        MathBN.mult(weightOf(known.get(line_item_id) ?? null), quantity)
      )
    const weight = MathBN.sum(0, ...parts).toFixed()
    await knex("delivery")
      .where({ id })
      .update({ weight, raw_weight: rawOf(weight) })
  }
}

function weightOf(metadata: Metadata) {
  const written = { metadata, variant_weight: null, product_weight: null }
  const weight = lineWeight(written, "g")
  const unit = readLineUnit(written)
  return MathBN.gt(weight, 0)
    ? weight
    : MathBN.mult(unit?.conversion ?? 1, LIKELY[unit?.basic_unit ?? ""] ?? 0.25)
}
