import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { UNIT_OPTION_TITLE } from "../../../modules/unit/constants"
import { markOf } from "./plan-products"
import type { ProductWrite } from "./plan-types"

/**
 * Takes away what a process left that died while it made products: ours by
 * their mark, bound to nothing, without variants, prices or stock items, or
 * sold by unit, perhaps without all that belongs to it. They are made anew.
 * Whole ones, and what somebody has ordered already, are adopted instead.
 *
 * Two queries for a page with new products, none for another.
 *
 * @returns whether products were taken away, so that it is planned anew
 */
export async function dropHalfMade(
  container: MedusaContainer,
  writes: readonly ProductWrite[]
): Promise<boolean> {
  const fresh = writes.filter(({ data }) => data === null)
  if (!fresh.length) {
    return false
  }
  const marks = fresh.map(({ mapped }) => markOf(mapped.id))
  const ids = await halfMade(container, marks)
  if (ids.length) {
    await deleteProductsWorkflow(container).run({ input: { ids } })
  }
  const skus = fresh.flatMap(({ mapped }) =>
    mapped.variants.flatMap(({ sku }) => sku ?? [])
  )
  await dropOrphanItems(container, skus)
  return ids.length > 0
}

async function halfMade(
  container: MedusaContainer,
  marks: readonly string[]
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select p.id from product p
     left join product_variant v on v.product_id = p.id
       and v.deleted_at is null
     where p.external_id = any(?) and p.deleted_at is null
       and not exists (
         select 1 from odoo_binding b where b.model = 'product.template'
           and b.entity_id = p.id and b.deleted_at is null
       )
       and not exists (
         select 1 from order_line_item o where o.product_id = p.id
       )
     group by p.id
     having count(v.id) = 0 or bool_or(
       not exists (
         select 1 from product_variant_price_set s
         where s.variant_id = v.id and s.deleted_at is null
       )
       or (v.manage_inventory and not exists (
         select 1 from product_variant_inventory_item i
         where i.variant_id = v.id and i.deleted_at is null
       ))
       or exists (
         select 1 from product_product_option po
         join product_option o on o.id = po.product_option_id
         where po.product_id = p.id and po.deleted_at is null
           and o.title = ?
       )
     )`,
    [[...marks], UNIT_OPTION_TITLE]
  )
  return rows.map(({ id }) => id)
}

/** A stock item's SKU is unique: one that nothing sells is in the way. */
async function dropOrphanItems(
  container: MedusaContainer,
  skus: readonly string[]
): Promise<void> {
  if (!skus.length) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select i.id from inventory_item i
     where i.sku = any(?) and i.deleted_at is null
       and not exists (
         select 1 from product_variant_inventory_item l
         where l.inventory_item_id = i.id and l.deleted_at is null
       )
       and not exists (
         select 1 from inventory_level l where l.inventory_item_id = i.id
           and l.deleted_at is null
           and (l.stocked_quantity <> 0 or l.reserved_quantity <> 0)
       )`,
    [[...skus]]
  )
  if (rows.length) {
    await container
      .resolve(Modules.INVENTORY)
      .deleteInventoryItems(rows.map(({ id }) => id))
  }
}
