import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import {
  isAbout,
  priceIn,
  type PricedProduct,
  type PriceLists,
  type PriceRule,
} from "../../../modules/odoo/rules/price-rule"
import { decimalOf, idOf } from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import {
  decimalsByCurrency,
  storeCurrencies,
} from "../../../queries/currencies"
import { suiteOptions } from "../../../suite-options"
import { companyCurrency } from "../products/prepare"
import { ONLY_VARIANT } from "../bindings"
import type { OdooPriceList, OdooPriceLists } from "./read-lists"

/** A list may have several periods: so many are written ahead. */
export const PARTS = 100

/** Decimals that a price of Odoo may have; rounded only at the end. */
const DECIMALS = 6

export type ExpandedPrice = {
  variant_id: string
  amount: number
  currency_code: string
  min_quantity?: number
}

/** A list as the store has it: one for each period of its rules. */
export type ExpandedList = {
  list: OdooPriceList
  /** Which period: 0 for rules without dates. */
  part: number
  starts_at: Date | null
  ends_at: Date | null
  prices: ExpandedPrice[]
}

/** A variant of the store, and how much of Odoo's product it is. */
type SoldVariant = { variant_id: string; product: number; times: string }

/**
 * Every list that says something, as amounts in its currency for each
 * variant: it has rules, or it is in another currency than the company's.
 * `skipped` are those whose currency the store does not sell in.
 */
export async function expandLists(
  container: MedusaContainer,
  client: OdooClient,
  priceLists: OdooPriceLists
): Promise<{ expanded: ExpandedList[]; skipped: OdooPriceList[] }> {
  const { lists, rules } = priceLists
  const { currency: own } = await companyCurrency(container, client)
  const decimals = await decimalsByCurrency(container)
  const sold = new Set([own, ...(await storeCurrencies(container))])
  const variants = await soldVariants(container)
  const products = await pricedProducts(client)
  const telling = lists.filter(
    ({ id, currency }) => currency !== own || rules.get(id)?.length
  )
  const now = new Date()
  const expanded = telling
    .filter(({ currency }) => sold.has(currency))
    .flatMap((list) =>
      periodsOf(list.id, rules, now).map(([starts_at, ends_at], part) => ({
        list,
        part,
        starts_at,
        ends_at,
        prices: variants.flatMap(({ variant_id, product, times }) => {
          const priced = products.get(product)
          return priced
            ? pricesOf(
                { priceLists, list: list.id, at: starts_at ?? now },
                priced,
                {
                  variant_id,
                  times,
                  currency: list.currency,
                  decimals: decimals.get(list.currency) ?? 2,
                  always: list.currency !== own,
                }
              )
            : []
        }),
      }))
    )
  const skipped = telling.filter(({ currency }) => !sold.has(currency))
  return { expanded, skipped }
}

/** A list and those it builds on. */
function rulesBehind(
  list: number,
  rules: ReadonlyMap<number, readonly PriceRule[]>,
  seen = new Set<number>()
): PriceRule[] {
  if (seen.has(list)) {
    return []
  }
  seen.add(list)
  const own = rules.get(list) ?? []
  const below = own.flatMap(({ base_list }) =>
    base_list ? rulesBehind(base_list, rules, seen) : []
  )
  return [...own, ...below]
}

/** From now on, cut wherever a rule begins or ends. */
function periodsOf(
  list: number,
  rules: ReadonlyMap<number, readonly PriceRule[]>,
  now: Date
): [Date | null, Date | null][] {
  const cuts = rulesBehind(list, rules)
    .flatMap(({ starts_at, ends_at }) => [
      starts_at,
      // A rule holds through its last second.
      ends_at && new Date(ends_at.getTime() + 1000),
    ])
    .flatMap((date) => (date && date > now ? date.getTime() : []))
  const marks = [...new Set(cuts)].sort((a, b) => a - b)
  // Later periods follow when these have begun.
  const starts = [null, ...marks.map((mark) => new Date(mark))].slice(0, PARTS)
  return starts.map((start, at) => [
    start,
    marks[at] ? new Date(marks[at] - 1) : null,
  ])
}

function pricesOf(
  where: { priceLists: PriceLists; list: number; at: Date },
  product: PricedProduct,
  sold: {
    variant_id: string
    times: string
    currency: string
    decimals: number
    /** Even without a rule it is a price: the list price, converted. */
    always: boolean
  }
): ExpandedPrice[] {
  const { priceLists, list, at } = where
  const about = rulesBehind(list, priceLists.rules).filter((rule) =>
    isAbout(rule, product)
  )
  // How many pieces of this variant reach the quantity of a rule.
  const steps = about.map(({ min_quantity }) =>
    Math.max(1, MathBN.div(min_quantity, sold.times).integerValue(2).toNumber())
  )
  const prices: ExpandedPrice[] = []
  let last: string | null = null
  for (const pieces of [...new Set([1, ...steps])].sort((a, b) => a - b)) {
    const quantity = MathBN.mult(pieces, sold.times).toNumber()
    const price = priceIn(priceLists, list, { product, quantity, at })
    const amount = MathBN.mult(price, sold.times)
      .decimalPlaces(sold.decimals, 4)
      .toFixed()
    if ((about.length || sold.always) && amount !== last) {
      prices.push({
        variant_id: sold.variant_id,
        amount: Number(amount),
        currency_code: sold.currency,
        ...(pieces > 1 && { min_quantity: pieces }),
      })
      last = amount
    }
  }
  return prices
}

async function soldVariants(
  container: MedusaContainer
): Promise<SoldVariant[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: SoldVariant[] }>(
    `select v.id as variant_id, b.external_id as product,
       trim_scale(coalesce(l.required_quantity, u.conversion, 1)
         / (b.data->>'factor')::numeric)::text as times
     from odoo_binding b
     join product_variant v on v.deleted_at is null
       and v.product_id = b.data->>'product_id'
     left join product_variant_inventory_item l on l.variant_id = v.id
       and l.deleted_at is null
     left join product_unit u on u.variant_id = v.id and u.deleted_at is null
     where b.model = 'product.product' and b.deleted_at is null
       and b.state = 'active' and u.retired_at is null
       and ((b.entity = 'inventory_item' and b.entity_id = l.inventory_item_id)
         or (b.entity = 'product_variant' and (
           b.entity_id = v.id or ${ONLY_VARIANT}
         )))
     order by v.id`
  )
  return rows
}

/** Odoo's variants with what their prices follow from. */
async function pricedProducts(
  client: OdooClient
): Promise<Map<number, PricedProduct>> {
  const parents = new Map(
    (
      await client.searchRead("product.category", [], ["parent_id"], {
        order: "id",
      })
    ).map((row) => [row.id, idOf(row.parent_id)])
  )
  const products = new Map<number, PricedProduct>()
  const limit = suiteOptions().odoo.batchSize * 5
  for (let after = 0; ;) {
    const rows = await client.searchRead(
      "product.product",
      [["id", ">", after]],
      ["product_tmpl_id", "categ_id", "lst_price", "standard_price"],
      { order: "id", limit }
    )
    for (const row of rows) {
      products.set(row.id, {
        variant: row.id,
        template: idOf(row.product_tmpl_id) ?? 0,
        categories: withParents(idOf(row.categ_id), parents),
        list_price: decimalOf(row.lst_price, DECIMALS),
        cost: decimalOf(row.standard_price, DECIMALS),
      })
    }
    if (rows.length < limit) {
      return products
    }
    after = rows[rows.length - 1].id
  }
}

function withParents(
  id: number | null,
  parents: ReadonlyMap<number, number | null>
): Set<number> {
  const path = new Set<number>()
  for (let at = id; at && !path.has(at); at = parents.get(at) ?? null) {
    path.add(at)
  }
  return path
}
