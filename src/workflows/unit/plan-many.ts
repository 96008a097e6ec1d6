import type { MedusaContainer } from "@medusajs/framework/types"
import { loadPlanningContext, type LoadedProducts } from "./load-product-state"
import { planProductUnits, type PlanningResult } from "./plan-product-units"
import type { ProductUnitsPlan } from "./plan-types"
import type { SetProductUnitsInput } from "./product-units-state"

/**
 * What setting the units of loaded products would do. Reads only.
 * @returns a plan or problems for each input, in their order
 */
export async function planMany(
  container: MedusaContainer,
  { products, blocked }: LoadedProducts,
  inputs: SetProductUnitsInput[]
): Promise<PlanningResult[]> {
  const context = await loadPlanningContext(container, inputs)
  return inputs.map((input) => {
    const product = products.get(input.product_id)
    return product
      ? planProductUnits(product, input, { ...context, blocked })
      : {
          plan: null,
          problems: [
            {
              field: "product_id",
              code: "not_found",
              params: { entity: "product", id: input.product_id },
            },
          ],
        }
  })
}

/** Ids of variants and rows that a plan changes; what is new is not in it. */
export function touchedBy(plan: ProductUnitsPlan): Set<string> {
  return new Set([
    ...plan.release.map(({ id }) => id),
    ...plan.update.map(({ id }) => id),
    ...plan.link_stock.map(({ variant_id }) => variant_id),
    ...plan.requirements.map(({ variant_id }) => variant_id),
    ...plan.change.map(({ id }) => id),
    ...plan.block,
    ...plan.unblock,
  ])
}
