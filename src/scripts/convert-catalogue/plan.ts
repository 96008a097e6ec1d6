import { MathBN } from "@medusajs/framework/utils"
import { combinationsOf } from "../../workflows/unit/planning-context"
import type {
  PriceState,
  ProductState,
  SetProductUnitsInput,
  UnitState,
  VariantState,
} from "../../workflows/unit/product-units-state"
import type { CatalogueRule } from "./rules"

/** A product with what rules ask about. */
export type CatalogueProduct = {
  state: ProductState
  handle: string
  title: string
  categories: string[]
  collection: string | null
  tags: string[]
}

/** What conversion needs to know beside the product. */
export type CatalogueFacts = {
  units: ReadonlyMap<string, UnitState>
  /** Decimals by currency code. */
  currencies: ReadonlyMap<string, number>
}

/** What is to become of a product. */
export type Conversion =
  | { kind: "no_rule" }
  /** It is sold by unit: left alone. */
  | { kind: "converted" }
  | { kind: "problem"; problem: string; rule: CatalogueRule }
  | { kind: "convert"; input: SetProductUnitsInput; rule: CatalogueRule }

type RuleUnit = CatalogueRule["units"][number]

/**
 * What the first matching rule makes of a product. Pure: reads nothing,
 * writes nothing, and for the same product says the same.
 */
export function convertProduct(
  product: CatalogueProduct,
  rules: readonly CatalogueRule[],
  facts: CatalogueFacts
): Conversion {
  if (product.state.variants.some((variant) => variant.product_unit)) {
    return { kind: "converted" }
  }
  const rule = rules.find((candidate) => matches(product, candidate.match))
  if (!rule) {
    return { kind: "no_rule" }
  }
  const problem = problemOf(product, rule, facts)
  return problem
    ? { kind: "problem", problem, rule }
    : { kind: "convert", input: toInput(product, rule, facts), rule }
}

/** Whether all conditions of a rule hold; none means every product. */
export function matches(
  product: CatalogueProduct,
  match: CatalogueRule["match"]
): boolean {
  const fits = (pattern: string, text: string | null) =>
    text !== null && new RegExp(pattern, "iu").test(text)
  const { category, collection, tag, handle, sku, title } = match
  return (
    (category === undefined || product.categories.includes(category)) &&
    (collection === undefined || product.collection === collection) &&
    (tag === undefined || product.tags.includes(tag)) &&
    (handle === undefined || product.handle === handle) &&
    (title === undefined || fits(title, product.title)) &&
    (sku === undefined ||
      product.state.variants.some((variant) => fits(sku, variant.sku)))
  )
}

function problemOf(
  product: CatalogueProduct,
  rule: CatalogueRule,
  { units }: CatalogueFacts
): string | null {
  const { adopt_as } = rule
  const unknown = [
    rule.basic_unit,
    adopt_as.unit,
    ...rule.units.map((entry) => entry.unit),
  ].find((code) => !units.has(code))
  if (unknown) {
    return `there is no unit ${unknown}`
  }
  if (!rule.units.some((entry) => isIt(entry, adopt_as))) {
    return `adopt_as ${adopt_as.unit_value} ${adopt_as.unit} is not among the units`
  }
  const crowded = combinationsOf(product.state).find(
    (combination) => combination.variants.length > 1
  )
  return crowded
    ? `${crowded.variants.length} variants have the same options ${crowded.key}`
    : null
}

function toInput(
  { state }: CatalogueProduct,
  rule: CatalogueRule,
  facts: CatalogueFacts
): SetProductUnitsInput {
  const combinations = combinationsOf(state)
  const hasDefault = rule.units.some((entry) => entry.is_default)
  return {
    product_id: state.id,
    basic_unit: rule.basic_unit,
    adopt_as: rule.adopt_as,
    units: rule.units.map((entry, rank) => {
      const adopted = isIt(entry, rule.adopt_as)
      const own = (variant: VariantState | undefined) => ({
        ...(!adopted &&
          entry.sku_suffix &&
          variant?.sku && { sku: `${variant.sku}${entry.sku_suffix}` }),
        ...pricesOf(entry, rule, variant, facts),
      })
      const { unit, unit_value, min = null, max = null, step = null } = entry
      return {
        ...{ unit, unit_value, min, max, step, rank },
        is_default: hasDefault ? entry.is_default === true : adopted,
        ...(combinations.length === 1
          ? own(combinations[0]?.variants[0])
          : {
              variants: combinations.map(({ options, variants }) => ({
                options,
                ...own(variants[0]),
              })),
            }),
      }
    }),
  }
}

/** Fixed prices, or the present ones times the factor; adopted: as they are. */
function pricesOf(
  entry: RuleUnit,
  { adopt_as }: CatalogueRule,
  variant: VariantState | undefined,
  { units, currencies }: CatalogueFacts
): { prices?: PriceState[] } {
  if (entry.prices) {
    return { prices: entry.prices }
  }
  if (isIt(entry, adopt_as) && !entry.price_factor) {
    return {}
  }
  const holds = (one: { unit: string; unit_value: string }) =>
    MathBN.mult(one.unit_value, units.get(one.unit)?.conversion ?? 1)
  const times = entry.price_factor ?? holds(entry)
  const by = entry.price_factor ? 1 : holds(adopt_as)
  return {
    prices: (variant?.prices ?? []).map(({ currency_code, amount }) => ({
      currency_code,
      amount: MathBN.div(MathBN.mult(amount, times), by)
        // Half up to what the currency can be paid in.
        .decimalPlaces(currencies.get(currency_code) ?? 2, 4)
        .toFixed(),
    })),
  }
}

function isIt(
  a: { unit: string; unit_value: string },
  b: { unit: string; unit_value: string }
): boolean {
  return a.unit === b.unit && MathBN.eq(a.unit_value, b.unit_value)
}
