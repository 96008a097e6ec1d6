import { MathBN } from "@medusajs/framework/utils"
import {
  byPrecedence,
  priceRuleOf,
  type PriceLists,
  type PriceRule,
} from "../../../modules/odoo/rules/price-rule"
import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type {
  OdooClient,
  OdooRow,
} from "../../../modules/odoo/transport/client"

import { companyCurrencyId } from "../products/prepare"

export type OdooPriceList = {
  id: number
  name: string
  currency: string
}

export type OdooPriceLists = PriceLists & {
  lists: OdooPriceList[]
}

const RULE = [
  "pricelist_id",
  "applied_on",
  "categ_id",
  "product_tmpl_id",
  "product_id",
  "min_quantity",
  "date_start",
  "date_end",
  "compute_price",
  "fixed_price",
  "percent_price",
  "base",
  "base_pricelist_id",
  "price_discount",
  "price_round",
  "price_surcharge",
  "price_min_margin",
  "price_max_margin",
] as const

/**
 * All price lists with their rules. A rule that is deleted leaves no trace,
 * so they are read whole each time; they are few.
 */
export async function readPriceLists(
  client: OdooClient
): Promise<OdooPriceLists> {
  const rows = await client.searchRead(
    "product.pricelist",
    [],
    ["name", "currency_id"],
    { order: "id" }
  )
  const currencies = await currenciesOf(client, rows)
  const items = await client.searchRead(
    "product.pricelist.item",
    [["pricelist_id", "in", rows.map(({ id }) => id)]],
    await client.having("product.pricelist.item", RULE),
    { order: "id" }
  )
  const rules = new Map<number, PriceRule[]>()
  for (const rule of items.map(priceRuleOf).sort(byPrecedence)) {
    rules.set(rule.list, [...(rules.get(rule.list) ?? []), rule])
  }
  const currencyOf = (row: OdooRow) =>
    currencies.get(idOf(row.currency_id) ?? 0)
  return {
    lists: namedApart(
      rows.map((row) => ({
        id: row.id,
        name: textOf(row.name) ?? String(row.id),
        currency: currencyOf(row)?.code ?? "",
      }))
    ),
    rules,
    rates: new Map(
      rows.map((row) => [row.id, currencyOf(row)?.rate ?? "1"] as const)
    ),
  }
}

/** Lists of one name, as a public one of each currency, are told apart. */
function namedApart(lists: OdooPriceList[]): OdooPriceList[] {
  const among = (named: readonly OdooPriceList[], name: string) =>
    named.filter((list) => list.name === name).length
  const byCurrency = lists.map((list) =>
    among(lists, list.name) > 1
      ? { ...list, name: `${list.name} (${list.currency.toUpperCase()})` }
      : list
  )
  return byCurrency.map((list) =>
    among(byCurrency, list.name) > 1
      ? { ...list, name: `${list.name} ${list.id}` }
      : list
  )
}

/**
 * Currencies of the lists, with how much of each one of the company's is.
 * Newer versions say that at once, older ones say both against a third.
 */
async function currenciesOf(client: OdooClient, rows: OdooRow[]) {
  const own = await companyCurrencyId(client)
  const ids = rows.flatMap((row) => idOf(row.currency_id) ?? [])
  const found = await client.read(
    "res.currency",
    [...new Set([...ids, ...(own ? [own] : [])])],
    await client.having("res.currency", ["name", "rate"])
  )
  const rate = (row?: OdooRow) => Number(row?.rate) || 1
  const ownRate = rate(found.find(({ id }) => id === own))
  return new Map(
    found.map((row) => [
      row.id,
      {
        code: (textOf(row.name) ?? "").toLowerCase(),
        rate: MathBN.div(rate(row), ownRate).toFixed(),
      },
    ])
  )
}
