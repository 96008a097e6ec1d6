import {
  byPrecedence,
  priceRuleOf,
  type PriceRule,
} from "../../../modules/odoo/rules/price-rule"
import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type {
  OdooClient,
  OdooRow,
} from "../../../modules/odoo/transport/client"

export type OdooPriceList = {
  id: number
  name: string
  currency: string
}

export type OdooPriceLists = {
  lists: OdooPriceList[]
  rules: Map<number, PriceRule[]>
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
  const currencies = await currencyNames(client, rows)
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
  return {
    lists: rows.map((row) => ({
      id: row.id,
      name: textOf(row.name) ?? String(row.id),
      currency: currencies.get(idOf(row.currency_id) ?? 0) ?? "",
    })),
    rules,
  }
}

async function currencyNames(client: OdooClient, rows: OdooRow[]) {
  const ids = [...new Set(rows.flatMap((row) => idOf(row.currency_id) ?? []))]
  const found = ids.length
    ? await client.read("res.currency", ids, ["name"])
    : []
  return new Map(
    found.map((row) => [row.id, (textOf(row.name) ?? "").toLowerCase()])
  )
}
