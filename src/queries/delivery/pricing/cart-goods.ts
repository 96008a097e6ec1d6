import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MathBN } from "@medusajs/framework/utils"
import { lineWeight } from "../line-weight"

/** What a delivery is priced for. */
export type CartGoods = {
  cart_id: string
  currency_code: string
  decimals: number
  sales_channel_id: string | null
  region_id: string | null
  locale: string | null
  completed: boolean
  /** Of the goods at their prices in the cart, before promotions. */
  subtotal: string
  /** Kilograms. */
  weight: string
  /** Whether prices in this region or currency include tax. */
  tax_inclusive: boolean
}

type Row = {
  id: string
  currency_code: string
  decimal_digits: number | null
  sales_channel_id: string | null
  region_id: string | null
  locale: string | null
  completed_at: Date | null
  quantity: number | null
  unit_price: string | null
  metadata: Record<string, unknown> | null
  variant_weight: number | null
  product_weight: number | null
  tax_inclusive: boolean | null
}

/** The goods of a cart in one statement; null for a cart that is not there. */
export async function loadCartGoods(
  knex: Knex,
  cartId: string,
  weightUnit: "g" | "kg"
): Promise<CartGoods | null> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select cart.id, cart.currency_code, currency.decimal_digits,
       cart.sales_channel_id, cart.region_id, cart.locale, cart.completed_at,
       line.quantity, line.unit_price::text as unit_price, line.metadata,
       variant.weight as variant_weight, product.weight as product_weight,
       (
         select preference.is_tax_inclusive from price_preference preference
         where preference.deleted_at is null and (
           (preference.attribute = 'region_id'
             and preference.value = cart.region_id)
           or (preference.attribute = 'currency_code'
             and preference.value = cart.currency_code)
         )
         order by preference.attribute desc limit 1
       ) as tax_inclusive
     from cart
     left join currency on currency.code = cart.currency_code
     left join cart_line_item line
       on line.cart_id = cart.id and line.deleted_at is null
     left join product_variant variant on variant.id = line.variant_id
     left join product on product.id = variant.product_id
     where cart.id = ? and cart.deleted_at is null`,
    [cartId]
  )
  const [cart] = rows
  if (!cart) {
    return null
  }
  const lines = rows.filter(({ quantity }) => quantity !== null)
  const sum = (each: (row: Row) => ReturnType<typeof MathBN.convert>) =>
    MathBN.sum(
      0,
      ...lines.map((line) => MathBN.mult(each(line), line.quantity ?? 0))
    ).toFixed()
  return {
    cart_id: cart.id,
    currency_code: cart.currency_code,
    decimals: cart.decimal_digits ?? 2,
    sales_channel_id: cart.sales_channel_id,
    region_id: cart.region_id,
    locale: cart.locale,
    completed: cart.completed_at !== null,
    subtotal: sum((line) => MathBN.convert(line.unit_price ?? 0)),
    weight: sum((line) => lineWeight(line, weightUnit)),
    tax_inclusive: cart.tax_inclusive ?? false,
  }
}

/**
 * Which of these locations hold everything that a cart asks for, lines on one
 * inventory item counted together.
 */
export async function locationsThatHold(
  knex: Knex,
  cartId: string,
  locationIds: readonly string[]
): Promise<Set<string>> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `with need as (
       select link.inventory_item_id as item,
         sum(line.quantity * link.required_quantity) as wanted
       from cart_line_item line
       join product_variant variant on variant.id = line.variant_id
         and variant.manage_inventory and not variant.allow_backorder
       join product_variant_inventory_item link
         on link.variant_id = variant.id and link.deleted_at is null
       where line.cart_id = ? and line.deleted_at is null
       group by link.inventory_item_id
     )
     select location.id from unnest(?::text[]) as location(id)
     where not exists (
       select 1 from need where need.wanted > coalesce((
         select level.stocked_quantity - level.reserved_quantity
         from inventory_level level
         where level.inventory_item_id = need.item
           and level.location_id = location.id and level.deleted_at is null
       ), 0)
     )`,
    [cartId, [...locationIds]]
  )
  return new Set(rows.map(({ id }) => id))
}

/** Stock locations of sales channels. */
export async function locationsOfChannels(
  knex: Knex,
  salesChannelIds: readonly string[]
): Promise<string[]> {
  const rows = await knex("sales_channel_stock_location")
    .whereIn("sales_channel_id", salesChannelIds)
    .where({ deleted_at: null })
    .distinct("stock_location_id")
  return rows.map((row) => String(row.stock_location_id))
}
