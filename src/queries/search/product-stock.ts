import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { closedBecause } from "../../modules/combo/rules/window"
import { usesOfCombos } from "../../workflows/combo/combo-uses"
import {
  comboDefinitions,
  type ComboDefinition,
} from "../combo/combo-definitions"
import { dealsInStock } from "../combo/combo-stock"

export type StockRow = { product_id: string; sales_channel_id: string }

/**
 * Where products can be bought: channels whose branches have enough for one
 * piece of one variant, exact. Combos are none of these: `comboFacts`.
 */
export async function stockRows(
  container: MedusaContainer,
  productIds: string[]
): Promise<StockRow[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: StockRow[] }>(
    `select distinct v.product_id, pc.sales_channel_id
     from product_variant v
     join product_sales_channel pc
       on pc.product_id = v.product_id and pc.deleted_at is null
     where v.product_id = any(?) and v.deleted_at is null
       and (not v.manage_inventory or v.allow_backorder or (
         select coalesce(min(s.pieces), 0) from (
           select coalesce(sum(l.stocked_quantity - l.reserved_quantity), 0)
             / nullif(link.required_quantity, 0) as pieces
           from product_variant_inventory_item link
           left join inventory_level l
             on l.inventory_item_id = link.inventory_item_id
             and l.deleted_at is null
             and l.location_id in (
               select sl.stock_location_id from sales_channel_stock_location sl
               where sl.sales_channel_id = pc.sales_channel_id
                 and sl.deleted_at is null
             )
           where link.variant_id = v.id and link.deleted_at is null
           group by link.id, link.required_quantity
         ) s
       ) >= 1)`,
    [productIds]
  )
  return rows
}

/** What a document says of a deal. */
export type ComboFacts = {
  is_sold_now: boolean
  /** Products that are parts of the deal. */
  parts: string[]
  in_stock_channel_ids: string[]
}

/** Deals among products: window, parts, and where their parts are in stock. */
export async function comboFacts(
  container: MedusaContainer,
  products: { id: string; sales_channel_ids: string[] }[]
): Promise<Map<string, ComboFacts>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string }[] = await knex("combo")
    .whereIn(
      "product_id",
      products.map(({ id }) => id)
    )
    .where({ deleted_at: null })
    .select("id")
  if (!rows.length) {
    return new Map()
  }
  const ids = rows.map(({ id }) => id)
  const [combos, sold, branches] = await Promise.all([
    comboDefinitions(container, { id: ids }),
    usesOfCombos(container, ids),
    branchesOfChannels(container),
  ])
  const channels = new Map(
    products.map(({ id, sales_channel_ids }) => [id, sales_channel_ids])
  )
  const now = new Date()
  return new Map(
    combos.map((combo) => {
      const left =
        combo.limit_total === null ||
        combo.limit_total > (sold.get(combo.id) ?? 0)
      const inStock = (channel: string) =>
        left &&
        (dealsInStock(combo, branches.get(channel) ?? new Set()) ?? 1) > 0
      return [
        combo.product_id,
        {
          is_sold_now: closedBecause(combo, now) === null,
          parts: partsOf(combo),
          in_stock_channel_ids: (channels.get(combo.product_id) ?? []).filter(
            inStock
          ),
        },
      ]
    })
  )
}

function partsOf(combo: ComboDefinition): string[] {
  const ids = combo.slots.flatMap(({ choices }) =>
    choices.flatMap(({ variant }) => variant?.product.id ?? [])
  )
  return [...new Set(ids)]
}

async function branchesOfChannels(
  container: MedusaContainer
): Promise<Map<string, Set<string>>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { sales_channel_id: string; stock_location_id: string }[] =
    await knex("sales_channel_stock_location")
      .where({ deleted_at: null })
      .select("sales_channel_id", "stock_location_id")
  const branches = new Map<string, Set<string>>()
  for (const row of rows) {
    const known = branches.get(row.sales_channel_id) ?? new Set()
    branches.set(row.sales_channel_id, known.add(row.stock_location_id))
  }
  return branches
}
