import { MathBN } from "@medusajs/framework/utils"
import { idOf, instantOf, textOf } from "./values"

type Row = Record<string, unknown> & { id: number }

/** A rule of an Odoo price list. */
export type PriceRule = {
  id: number
  list: number
  /** What it is about; null for everything. */
  about: { kind: "variant" | "template" | "category"; id: number } | null
  min_quantity: number
  starts_at: Date | null
  ends_at: Date | null
  compute: "fixed" | "percentage" | "formula"
  fixed: number
  /** Percent off. */
  percent: number
  base: "list_price" | "standard_price" | "pricelist"
  base_list: number | null
  discount: number
  round: number
  surcharge: number
  min_margin: number
  max_margin: number
}

/** A row of `product.pricelist.item`. */
export function priceRuleOf(row: Row): PriceRule {
  const numberOf = (name: string) => Number(row[name] || 0)
  return {
    id: row.id,
    list: idOf(row.pricelist_id) ?? 0,
    about: aboutOf(row),
    min_quantity: numberOf("min_quantity"),
    starts_at: instantOf(row.date_start),
    ends_at: instantOf(row.date_end),
    compute: (textOf(row.compute_price) ?? "fixed") as PriceRule["compute"],
    fixed: numberOf("fixed_price"),
    percent: numberOf("percent_price"),
    base: (textOf(row.base) ?? "list_price") as PriceRule["base"],
    base_list: idOf(row.base_pricelist_id),
    discount: numberOf("price_discount"),
    round: numberOf("price_round"),
    surcharge: numberOf("price_surcharge"),
    min_margin: numberOf("price_min_margin"),
    max_margin: numberOf("price_max_margin"),
  }
}

function aboutOf(row: Row): PriceRule["about"] {
  const at = (kind: "variant" | "template" | "category", field: string) => {
    const id = idOf(row[field])
    return id ? { kind, id } : null
  }
  switch (row.applied_on) {
    case "0_product_variant":
      return at("variant", "product_id")
    case "1_product":
      return at("template", "product_tmpl_id")
    case "2_product_category":
      return at("category", "categ_id")
    default:
      return null
  }
}

/** What a rule is held against. */
export type PricedProduct = {
  variant: number
  template: number
  /** Its category and those above. */
  categories: ReadonlySet<number>
  list_price: string
  cost: string
}

/** In the order in which Odoo looks for the first rule that fits. */
const RANK = { variant: 0, template: 1, category: 2, all: 3 }

export function byPrecedence(a: PriceRule, b: PriceRule): number {
  return (
    RANK[a.about?.kind ?? "all"] - RANK[b.about?.kind ?? "all"] ||
    b.min_quantity - a.min_quantity ||
    (b.about?.kind === "category" ? b.about.id : 0) -
      (a.about?.kind === "category" ? a.about.id : 0) ||
    b.id - a.id
  )
}

export function isAbout(rule: PriceRule, product: PricedProduct): boolean {
  switch (rule.about?.kind) {
    case "variant":
      return rule.about.id === product.variant
    case "template":
      return rule.about.id === product.template
    case "category":
      return product.categories.has(rule.about.id)
    default:
      return true
  }
}

/** Price lists as they are computed. */
export type PriceLists = {
  /** By list, in Odoo's order. */
  rules: ReadonlyMap<number, readonly PriceRule[]>
  /** How much of a list's currency one of the company's is; 1 if not there. */
  rates: ReadonlyMap<number, string>
}

/** Lists that build on lists go no deeper. */
const DEEPEST = 8

/** What a price is asked for. */
export type Asked = { product: PricedProduct; quantity: number; at: Date }

/**
 * A product's price in a list at a quantity and an instant, in the list's
 * currency, as Odoo computes it: the first rule that fits decides; without
 * one it is the list price. What a rule says (a fixed price, a surcharge, a
 * margin) is in the list's currency; what it builds on is converted, and
 * rounded only at the end.
 */
export function priceIn(
  lists: PriceLists,
  list: number,
  asked: Asked,
  depth = 0
): string {
  const { product, quantity, at } = asked
  const rateOf = (id: number) => lists.rates.get(id) ?? "1"
  const converted = (price: string) =>
    MathBN.mult(price, rateOf(list)).toFixed()
  const rule = lists.rules
    .get(list)
    ?.find(
      (one) =>
        one.min_quantity <= quantity &&
        (!one.starts_at || one.starts_at <= at) &&
        (!one.ends_at || one.ends_at >= at) &&
        isAbout(one, product)
    )
  if (!rule || depth > DEEPEST) {
    return converted(product.list_price)
  }
  if (rule.compute === "fixed") {
    return MathBN.convert(rule.fixed).toFixed()
  }
  const below =
    rule.base === "pricelist" && rule.base_list
      ? MathBN.div(
          priceIn(lists, rule.base_list, asked, depth + 1),
          rateOf(rule.base_list)
        ).toFixed()
      : rule.base === "standard_price"
        ? product.cost
        : product.list_price
  const base = converted(below)
  return rule.compute === "percentage"
    ? percentOff(base, rule.percent)
    : formula(base, rule)
}

function percentOff(base: string, percent: number): string {
  const share = MathBN.sub(1, MathBN.div(percent, 100))
  return MathBN.mult(base, share).toFixed()
}

/** Discount, rounding, surcharge, then margins over the base. */
function formula(base: string, rule: PriceRule): string {
  let price = MathBN.convert(percentOff(base, rule.discount))
  if (rule.round) {
    const steps = MathBN.div(price, rule.round).decimalPlaces(0, 4)
    price = MathBN.mult(steps, rule.round)
  }
  price = MathBN.add(price, rule.surcharge)
  const least = MathBN.add(base, rule.min_margin)
  const most = MathBN.add(base, rule.max_margin)
  if (rule.min_margin && MathBN.lt(price, least)) {
    price = least
  }
  if (rule.max_margin && MathBN.gt(price, most)) {
    price = most
  }
  return price.toFixed()
}
