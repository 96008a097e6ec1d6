import type { Row, World } from "./world"

/** Odoo's order: variant, product, category, everything. */
const APPLIED = [
  "0_product_variant",
  "1_product",
  "2_product_category",
  "3_global",
]

/**
 * A product's price in a list as Odoo computes it, written apart from the
 * connector's own: the first rule that fits decides.
 */
export function listedPrice(
  world: World,
  list: number,
  productId: number,
  quantity: number,
  at: Date
): number {
  const product = world.find("product.product", productId) as Row
  const [rule] = world
    .rows("product.pricelist.item")
    .filter(
      (row) =>
        row.pricelist_id === list &&
        Number(row.min_quantity) <= quantity &&
        holds(row, at) &&
        fits(world, row, product)
    )
    .sort(
      (a, b) =>
        APPLIED.indexOf(String(a.applied_on)) -
          APPLIED.indexOf(String(b.applied_on)) ||
        Number(b.min_quantity) - Number(a.min_quantity) ||
        Number(b.categ_id) - Number(a.categ_id) ||
        b.id - a.id
    )
  const rate = rateOf(world, list)
  const own = (field: string) =>
    Number(world.value("product.product", product, field, {})) * rate
  if (!rule) {
    return own("lst_price")
  }
  if (rule.compute_price === "fixed") {
    return Number(rule.fixed_price)
  }
  const base =
    rule.base === "pricelist"
      ? (listedPrice(
          world,
          Number(rule.base_pricelist_id),
          productId,
          quantity,
          at
        ) *
          rate) /
        rateOf(world, Number(rule.base_pricelist_id))
      : own(rule.base === "standard_price" ? "standard_price" : "lst_price")
  if (rule.compute_price === "percentage") {
    return base * (1 - Number(rule.percent_price) / 100)
  }
  let price = base * (1 - Number(rule.price_discount) / 100)
  const step = Number(rule.price_round)
  if (step) {
    price = Math.round(Number((price / step).toFixed(6))) * step
  }
  return price + Number(rule.price_surcharge)
}

function rateOf(world: World, list: number): number {
  const { currency_id } = world.find("product.pricelist", list) as Row
  return Number(world.find("res.currency", currency_id)?.rate ?? 1)
}

function holds({ date_start, date_end }: Row, at: Date): boolean {
  const instant = (value: unknown) =>
    new Date(`${String(value).slice(0, 19).replace(" ", "T")}Z`)
  return (
    (!date_start || instant(date_start) <= at) &&
    (!date_end || instant(date_end) >= at)
  )
}

function fits(world: World, rule: Row, product: Row): boolean {
  switch (rule.applied_on) {
    case "0_product_variant":
      return rule.product_id === product.id
    case "1_product":
      return rule.product_tmpl_id === product.product_tmpl_id
    case "2_product_category":
      return isInside(world, product, rule.categ_id)
    default:
      return true
  }
}

function isInside(world: World, product: Row, category: unknown): boolean {
  let at = world.value("product.product", product, "categ_id", {})
  while (at) {
    if (at === category) {
      return true
    }
    at = world.find("product.category", at)?.parent_id
  }
  return false
}
