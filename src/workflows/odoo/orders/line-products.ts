import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ONLY_VARIANT } from "../bindings"

/** What a variant of the store is in Odoo. */
export type LineProduct = {
  variant_id: string
  /** Id of `product.product`. */
  product: number
  /** How many of the stock's unit one of Odoo's is. */
  factor: string
  /** How many of the stock's unit the variant is, today. */
  required: string
}

/** Odoo's products of the variants, by variant. */
export async function lineProducts(
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, LineProduct>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: LineProduct[] }>(
    `select v.id as variant_id, b.external_id as product,
       coalesce(b.data->>'factor', '1') as factor,
       trim_scale(coalesce(l.required_quantity, u.conversion, 1))::text
         as required
     from product_variant v
     left join product_variant_inventory_item l on l.variant_id = v.id
       and l.deleted_at is null
     left join product_unit u on u.variant_id = v.id and u.deleted_at is null
     join odoo_binding b on b.model = 'product.product'
       and b.deleted_at is null
       and (
         (b.entity = 'inventory_item' and b.entity_id = l.inventory_item_id)
         or (b.entity = 'product_variant' and (
           b.entity_id = v.id or ${ONLY_VARIANT}
         ))
       )
     where v.id = any(?)`,
    [variantIds]
  )
  return new Map(rows.map((row) => [row.variant_id, row]))
}
