import { MathBN } from "@medusajs/framework/utils"
import { touchedBy } from "../plan-many"
import type { ProductUnitsPlan } from "../plan-types"
import type { Combination } from "../planning-context"
import type { ProductState } from "../product-units-state"
import type { MergedUnit } from "./merge-rows"

export type Outcomes = { created: number; updated: number; unchanged: number }

/**
 * What a plan does for each row: a row is `created` when a product unit comes
 * to be in one of its combinations, `updated` when something of one changes.
 *
 * @param codes code of a unit by its id
 */
export function outcomesOf(
  product: ProductState,
  plan: ProductUnitsPlan,
  units: readonly MergedUnit[],
  codes: ReadonlyMap<string, string>
): Outcomes {
  const outcomes: Outcomes = { created: 0, updated: 0, unchanged: 0 }
  const touched = touchedBy(plan)
  const adopted = new Map(plan.adopt.map((row) => [row.variant_id, row]))
  for (const { draft, rows } of units) {
    const isIt = (row: { unit_id: string; unit_value: string } | null) =>
      row !== null &&
      codes.get(row.unit_id) === draft.unit &&
      MathBN.eq(row.unit_value, draft.unit_value)
    const made = (combination: Combination) =>
      plan.create.some(
        (variant) =>
          variant.combination === combination.key && isIt(variant.product_unit)
      ) ||
      combination.variants.some((variant) =>
        isIt(adopted.get(variant.id) ?? null)
      )
    const changed = (combination: Combination) =>
      combination.variants.some(
        ({ id, product_unit }) =>
          isIt(product_unit) &&
          (touched.has(id) || touched.has(product_unit?.id ?? ""))
      )
    for (const { combinations } of rows) {
      const outcome = combinations.some(made)
        ? "created"
        : combinations.some(changed)
          ? "updated"
          : "unchanged"
      outcomes[outcome] += 1
    }
  }
  return outcomes
}
