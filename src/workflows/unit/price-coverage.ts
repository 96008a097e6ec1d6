import type { FieldProblem } from "../../lib/errors/suite-error"
import type { PriceState } from "./product-units-state"

/** The prices that one unit of one combination is going to have. */
export type Priced = {
  /** Which entry of the input it is. */
  index: number
  label: string
  is_active: boolean
  prices: PriceState[]
}

/**
 * A unit without a price in a currency that its siblings have breaks the
 * storefront's page in that region. One problem for each entry at most.
 */
export function missingPrices(units: Priced[]): FieldProblem[] {
  const currenciesOf = (unit: Priced) =>
    new Set(unit.prices.map((price) => price.currency_code))
  const all = [...new Set(units.flatMap((unit) => [...currenciesOf(unit)]))]
  const problems = new Map<number, FieldProblem>()
  for (const unit of units) {
    const covered = currenciesOf(unit)
    const missing = all.find((currency) => !covered.has(currency))
    if (unit.is_active && (missing || !all.length)) {
      problems.set(unit.index, {
        field: `units.${unit.index}.prices`,
        ...(missing
          ? {
              code: "product_unit_price_missing",
              params: { label: unit.label, currency: missing.toUpperCase() },
            }
          : { code: "product_unit_unpriced", params: { label: unit.label } }),
      })
    }
  }
  return [...problems.values()].sort((a, b) => a.field.localeCompare(b.field))
}
