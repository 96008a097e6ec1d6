import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { translated, translation } from "./sql"

/** What lines and shipping methods have copied from other records. */
export type CopiedFrom = {
  products: string[]
  variants: string[]
  shipping_options: string[]
  combo_slots: string[]
}

/** Texts by the id of the record they were copied from. */
export type StoredTexts = ReadonlyMap<string, Record<string, string | null>>

/**
 * A text in `:locale`. In the store's own language that is the record's own;
 * in another one a text without translation is null, so that what was written
 * down stays.
 */
const text = (alias: string, field: string, own: string) =>
  `coalesce(${translation(alias, field)}, case when :is_default then ${own} end)`

const TEXTS = `
  select p.id, jsonb_build_object(
    'product_title', ${text("t", "title", "p.title")},
    'product_subtitle', ${text("t", "subtitle", "p.subtitle")},
    'product_description', ${text("t", "description", "p.description")},
    'product_type', ${text("tt", "value", "pt.value")},
    'product_collection', ${text("tc", "title", "c.title")}) as texts
  from product p
  left join product_type pt on pt.id = p.type_id
  left join product_collection c on c.id = p.collection_id
  ${translated("t", "product", "p.id")}
  ${translated("tt", "product_type", "pt.id")}
  ${translated("tc", "product_collection", "c.id")}
  where p.id = any(:products)
  union all
  select v.id, jsonb_build_object(
    'variant_title', ${text("t", "title", "v.title")})
  from product_variant v ${translated("t", "product_variant", "v.id")}
  where v.id = any(:variants)
  union all
  select o.id, jsonb_build_object('name', ${text("t", "name", "o.name")})
  from shipping_option o ${translated("t", "shipping_option", "o.id")}
  where o.id = any(:shipping_options)`

/** Asked only where a line is of a deal: a host may rest combos. */
const SLOTS = `
  union all
  select s.id, jsonb_build_object('slot_title', ${text("t", "title", "s.title")})
  from combo_slot s ${translated("t", "combo_slot", "s.id")}
  where s.id = any(:combo_slots)`

/** Today's texts of what carts and orders have copied, in one statement. */
export async function storedTexts(
  knex: Knex,
  from: CopiedFrom,
  locale: string,
  isDefault: boolean
): Promise<StoredTexts> {
  const { rows } = await knex.raw<{
    rows: { id: string; texts: Record<string, string | null> }[]
  }>(from.combo_slots.length ? TEXTS + SLOTS : TEXTS, {
    ...from,
    locale,
    is_default: isDefault,
  })
  return new Map(rows.map(({ id, texts }) => [id, texts]))
}

/** In which language orders were made; null is the store's own. */
export async function localesOfOrders(
  knex: Knex,
  ids: string[]
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await knex.raw<{
    rows: { id: string; locale: string | null }[]
  }>('select id, locale from "order" where id = any(?)', [ids])
  return new Map(rows.map(({ id, locale }) => [id, locale]))
}
