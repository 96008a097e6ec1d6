import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SeedContext } from "../app"
import { createReturnOption } from "../orders"
import { createDelivery } from "../selling"
import type { OdooDouble } from "./double/server"
import { runOdoo } from "./running"

type Row = Record<string, unknown>

/** A few of the recorded products, imported, and what it takes to sell them. */
export async function importFewProducts(
  odoo: OdooDouble,
  { call, container, shop }: SeedContext
) {
  odoo.sellIn("SAR")
  odoo.keepTemplates([1, 2, 3, 4, 8, 10, 217, 491])
  // Prices here include 15 % tax; so does Odoo's.
  odoo.world.change("account.tax", 1, { price_include: true })
  await runOdoo(call, "products", "full")
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select v.id, v.barcode, v.sku, l.inventory_item_id as item
     from product_variant v
     left join product_variant_inventory_item l on l.variant_id = v.id
     where v.deleted_at is null`
  )
  return {
    option: await createDelivery(container, shop),
    returns: await createReturnOption(container, shop),
    /** By barcode, else by SKU. */
    variants: new Map(
      rows.map((row) => [
        String(row.barcode ?? row.sku),
        { id: String(row.id), item: String(row.item) },
      ])
    ),
  }
}
