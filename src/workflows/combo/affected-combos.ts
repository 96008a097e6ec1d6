import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What has changed that prices of combos may follow from. */
export type PriceChange = {
  price_ids: string[]
  variant_ids: string[]
  product_ids: string[]
  /** Something that cannot be traced to variants: a price list. */
  all: boolean
}

/**
 * Combos priced by their parts that a change concerns.
 * @returns undefined for all of them
 */
export async function affectedCombos(
  container: MedusaContainer,
  change: PriceChange
): Promise<string[] | undefined> {
  if (change.all) {
    return undefined
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { id: string; variants: string[] }[]
  }>(
    `select p.id, array_remove(array_agg(l.variant_id), null) as variants
     from unnest(cast(? as text[])) p (id)
     join price on price.id = p.id
     left join product_variant_price_set l
       on l.price_set_id = price.price_set_id
     group by p.id`,
    [change.price_ids]
  )
  if (rows.length < new Set(change.price_ids).size) {
    // A deleted price leaves no trace of whose it was.
    return undefined
  }
  const variants = rows.flatMap((row) => row.variants)
  const { rows: combos } = await knex.raw<{ rows: { id: string }[] }>(
    `select distinct c.id
     from combo c
     join combo_slot s on s.combo_id = c.id and s.deleted_at is null
     join combo_choice o on o.slot_id = s.id and o.deleted_at is null
     left join product_variant v on v.id = o.variant_id
     where c.deleted_at is null and c.pricing <> 'fixed'
       and (o.variant_id = any(?) or v.product_id = any(?))`,
    [[...variants, ...change.variant_ids], change.product_ids]
  )
  return combos.map((combo) => combo.id)
}
