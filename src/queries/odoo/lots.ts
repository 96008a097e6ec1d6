import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Page } from "./runs"

type LotRow = {
  id: string
  name: string
  product_id: string
  product_title: string
  inventory_item_id: string
  location_id: string
  location_name: string
  quantity: number
  expires_at: Date
  count: number
}

/** What expires within so many days, the soonest first. */
export async function expiringLots(
  container: MedusaContainer,
  { days, location_id }: { days: number; location_id?: string },
  { limit, offset }: Page
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: LotRow[] }>(
    `select l.id, l.name, l.product_id, p.title as product_title,
       l.inventory_item_id, l.location_id, s.name as location_name,
       l.quantity::float8 as quantity, l.expires_at,
       count(*) over ()::int as count
     from odoo_lot l
     join product p on p.id = l.product_id and p.deleted_at is null
     join stock_location s on s.id = l.location_id
     where l.quantity > 0 and l.deleted_at is null
       and l.expires_at < now() + make_interval(days => ?)
       and (?::text is null or l.location_id = ?)
     order by l.expires_at, l.id limit ? offset ?`,
    [days, location_id ?? null, location_id ?? null, limit, offset]
  )
  return {
    lots: rows.map(({ count: _all, expires_at, ...lot }) => ({
      ...lot,
      expires_at: expires_at.toISOString(),
    })),
    count: rows[0]?.count ?? 0,
    limit,
    offset,
  }
}
