import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StockToScale } from "../plan-types"

export const scaleStockStepId = "scale-stock"

/** Numeric columns with the JSON twin in which Medusa keeps the exact value. */
const LEVEL_COLUMNS = [
  "stocked_quantity",
  "reserved_quantity",
  "incoming_quantity",
]

/**
 * Counts the stock of inventory items in another unit: levels and
 * reservations times a factor, in one transaction, levels locked first. What
 * was 12 bags of 5 kg is 60,000 g afterwards, reservations included.
 */
export const scaleStockStep = createStep(
  scaleStockStepId,
  async (items: StockToScale[], { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await scaleAll(knex, items, (column) => `${column} * ?::numeric`)
    return new StepResponse(undefined, items)
  },
  async (items, { container }) => {
    if (!items?.length) {
      return
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await scaleAll(knex, items, (column) => `${column} / ?::numeric`)
  }
)

async function scaleAll(
  knex: Knex,
  items: StockToScale[],
  formula: (column: string) => string
): Promise<void> {
  if (!items.length) {
    return
  }
  await knex.transaction(async (trx) => {
    // Nothing is promised anew: the stock guard rests for this transaction.
    await trx.raw("select set_config('saptmarkets.guard', 'off', true)")
    for (const item of items) {
      const ofItem = { inventory_item_id: item.inventory_item_id }
      await trx("inventory_level").where(ofItem).forUpdate()
      await trx("inventory_level")
        .where(ofItem)
        .update(scaled(trx, LEVEL_COLUMNS, item.by, formula))
      await trx("reservation_item")
        .where(ofItem)
        .update(scaled(trx, ["quantity"], item.by, formula))
    }
  })
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
