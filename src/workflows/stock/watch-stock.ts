import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StockEvents } from "./events"

type Crossing = {
  inventory_item_id: string
  location_id: string
  available: string
  threshold: string
  reorder_quantity: string | null
}

type Shortage = {
  inventory_item_id: string
  location_id: string
  stocked: string
  reserved: string
  order_ids: string[] | null
}

/** The two thresholds of a rule and the columns that remember them. */
const THRESHOLDS = [
  { kind: "low_stock", bound: "low_stock_threshold", since: "low_since" },
  { kind: "reorder_point", bound: "reorder_point", since: "reorder_since" },
] as const

/**
 * Raises `stock.low` for thresholds crossed and forgets those recovered. The
 * conditional update decides who raises it, so that two processes raise it
 * once.
 *
 * @param itemIds only these inventory items; all when absent
 * @returns how many crossings were raised
 */
export async function watchThresholds(
  container: MedusaContainer,
  itemIds?: string[]
): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const bus = container.resolve(Modules.EVENT_BUS)
  let raised = 0
  for (const { kind, bound, since } of THRESHOLDS) {
    const scope = itemIds ? "and r.inventory_item_id = any(?)" : ""
    const binding = itemIds ? [itemIds] : []
    const where = `l.inventory_item_id = r.inventory_item_id
      and l.location_id = r.location_id
      and l.deleted_at is null and r.deleted_at is null
      and r.${bound} is not null ${scope}`
    const available = "l.stocked_quantity - l.reserved_quantity"
    await knex.raw(
      `update stock_rule r set ${since} = null from inventory_level l
       where ${where} and r.${since} is not null
         and ${available} > r.${bound}`,
      binding
    )
    const { rows } = await knex.raw<{ rows: Crossing[] }>(
      `update stock_rule r set ${since} = now() from inventory_level l
       where ${where} and r.${since} is null and ${available} <= r.${bound}
       returning r.inventory_item_id, r.location_id,
         trim_scale(${available})::text as available,
         trim_scale(r.${bound})::text as threshold,
         trim_scale(r.reorder_quantity)::text as reorder_quantity`,
      binding
    )
    for (const row of rows) {
      try {
        await bus.emit({
          name: StockEvents.LOW,
          data: {
            kind,
            inventory_item_id: row.inventory_item_id,
            location_id: row.location_id,
            available: Number(row.available),
            threshold: Number(row.threshold),
            reorder_quantity:
              row.reorder_quantity === null
                ? null
                : Number(row.reorder_quantity),
          },
        })
      } catch (error) {
        // Nobody was told: the next look raises it again.
        await knex("stock_rule")
          .where({
            inventory_item_id: row.inventory_item_id,
            location_id: row.location_id,
            deleted_at: null,
          })
          .update({ [since]: null })
        throw error
      }
    }
    raised += rows.length
  }
  return raised
}

/**
 * Raises `stock.shortage` for levels that stand below what is reserved, with
 * the orders that wait for the goods, newest first.
 */
export async function watchShortages(
  container: MedusaContainer,
  itemIds: string[]
): Promise<void> {
  if (!itemIds.length) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const shortages = await shortagesOf(knex, itemIds)
  const bus = container.resolve(Modules.EVENT_BUS)
  for (const row of shortages) {
    await bus.emit({
      name: StockEvents.SHORTAGE,
      data: {
        inventory_item_id: row.inventory_item_id,
        location_id: row.location_id,
        stocked: Number(row.stocked),
        reserved: Number(row.reserved),
        order_ids: row.order_ids ?? [],
      },
    })
  }
}

async function shortagesOf(knex: Knex, itemIds: string[]): Promise<Shortage[]> {
  const { rows } = await knex.raw<{ rows: Shortage[] }>(
    `select l.inventory_item_id, l.location_id,
       trim_scale(l.stocked_quantity)::text as stocked,
       trim_scale(sum(r.quantity))::text as reserved,
       array_agg(distinct i.order_id)
         filter (where i.order_id is not null) as order_ids
     from inventory_level l
     join reservation_item r on r.inventory_item_id = l.inventory_item_id
       and r.location_id = l.location_id and r.deleted_at is null
       and not r.allow_backorder
     left join lateral (
       select oi.order_id from order_item oi
       where oi.item_id = r.line_item_id and oi.deleted_at is null limit 1
     ) i on true
     where l.deleted_at is null and l.inventory_item_id = any(?)
     group by l.id
     having sum(r.quantity) > l.stocked_quantity`,
    [itemIds]
  )
  return rows
}
