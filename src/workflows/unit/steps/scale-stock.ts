import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProductUnitsPlan, StockToScale } from "../plan-types"

export const scaleStockStepId = "scale-stock"

/** Numeric columns with the JSON twin in which Medusa keeps the exact value. */
const LEVEL_COLUMNS = [
  "stocked_quantity",
  "reserved_quantity",
  "incoming_quantity",
]

export type StockToCount = {
  scale: StockToScale[]
  requirements: ProductUnitsPlan["requirements"]
}

/**
 * Counts the stock of inventory items in another unit: levels and
 * reservations times a factor, levels locked first. What was 12 bags of 5 kg
 * is 60,000 g afterwards, reservations included. What variants require
 * changes in the same transaction: a process that dies leaves both or none,
 * and the next attempt does not scale again.
 */
export const scaleStockStep = createStep(
  scaleStockStepId,
  async ({ scale, requirements }: StockToCount, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const before = await knex.transaction(async (trx) => {
      await scaleAll(trx, scale, (column) => `${column} * ?::numeric`)
      return setRequired(trx, requirements)
    })
    return new StepResponse(undefined, { scale, before })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.transaction(async (trx) => {
      await scaleAll(trx, undo.scale, (column) => `${column} / ?::numeric`)
      await setRequired(trx, undo.before)
    })
  }
)

/** @returns what they required before */
async function setRequired(
  trx: Knex.Transaction,
  requirements: ProductUnitsPlan["requirements"]
): Promise<ProductUnitsPlan["requirements"]> {
  if (!requirements.length) {
    return []
  }
  const { rows } = await trx.raw<{ rows: ProductUnitsPlan["requirements"] }>(
    `with wanted as (
       select * from unnest(cast(? as text[]), cast(? as text[]),
         cast(? as numeric[]))
         as t (variant_id, inventory_item_id, required_quantity)
     ), old as (
       select l.id, l.variant_id, l.inventory_item_id,
         trim_scale(l.required_quantity)::text as required_quantity,
         w.required_quantity as next
       from product_variant_inventory_item l
       join wanted w on w.variant_id = l.variant_id
         and w.inventory_item_id = l.inventory_item_id
       where l.deleted_at is null
       for update of l
     ), changed as (
       update product_variant_inventory_item l
       set required_quantity = old.next, updated_at = now()
       from old where l.id = old.id
     )
     select variant_id, inventory_item_id, required_quantity from old`,
    [
      requirements.map((row) => row.variant_id),
      requirements.map((row) => row.inventory_item_id),
      requirements.map((row) => row.required_quantity),
    ]
  )
  return rows
}

async function scaleAll(
  trx: Knex.Transaction,
  items: StockToScale[],
  formula: (column: string) => string
): Promise<void> {
  if (!items.length) {
    return
  }
  // Nothing is promised anew: the stock guard rests for this transaction.
  await trx.raw("select set_config('saptmarkets.guard', 'off', true)")
  await trx("inventory_level")
    .whereIn("inventory_item_id", itemsOf(items))
    .orderBy("id")
    .forUpdate()
  for (const [by, ids] of byFactor(items)) {
    await trx("inventory_level")
      .whereIn("inventory_item_id", ids)
      .update(scaled(trx, LEVEL_COLUMNS, by, formula))
    await trx("reservation_item")
      .whereIn("inventory_item_id", ids)
      .update(scaled(trx, ["quantity"], by, formula))
  }
}

const itemsOf = (items: StockToScale[]) =>
  items.map((item) => item.inventory_item_id)

function byFactor(items: StockToScale[]): [by: string, ids: string[]][] {
  const factors = [...new Set(items.map(({ by }) => by))]
  return factors.map((by) => [
    by,
    itemsOf(items.filter((item) => item.by === by)),
  ])
}

function scaled(
  trx: Knex.Transaction,
  columns: string[],
  by: string,
  formula: (column: string) => string
): Record<string, Knex.Raw> {
  const entries = columns.flatMap((column) => {
    const value = `trim_scale(${formula(column)})`
    return [
      [column, trx.raw(value, [by])],
      [
        `raw_${column}`,
        trx.raw(
          `jsonb_build_object('value', (${value})::text, 'precision', 20)`,
          [by]
        ),
      ],
    ] as const
  })
  return Object.fromEntries(entries)
}
