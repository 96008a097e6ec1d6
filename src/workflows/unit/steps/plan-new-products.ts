import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuseProblems } from "../../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../../lib/errors/suite-error"
import { loadPlanningContext } from "../load-product-state"
import { ofProduct } from "../problems-of-product"
import {
  planNewProduct,
  type NewProduct,
  type NewProductPlan,
  type NewProductUnits,
  type SoldByUnit,
} from "../plan-new-product"

export const planNewProductsStepId = "plan-new-unit-products"

/** A product that is to be made; without units it is a plain one. */
export type ProductToMake = {
  product: NewProduct
  units: NewProductUnits | null
}

/** Plain products have no `sold`. */
export type PlannedProduct = Pick<NewProductPlan, "product"> & {
  sold: SoldByUnit | null
}

/**
 * Works out what is made of products that will be sold by unit. Writes
 * nothing, so it needs no compensation.
 *
 * @throws SuiteError `validation_failed` with every broken rule
 */
export const planNewProductsStep = createStep(
  planNewProductsStepId,
  async (products: ProductToMake[], { container }) => {
    const inputs = products.flatMap(({ units }) =>
      units ? [{ ...units, product_id: "new" }] : []
    )
    const context = inputs.length
      ? await loadPlanningContext(container, inputs)
      : null
    const problems: FieldProblem[] = []
    const plans = products.map(({ product, units }, at): PlannedProduct => {
      if (!units || !context) {
        return { product, sold: null }
      }
      const result = planNewProduct(product, units, {
        ...context,
        blocked: new Set(),
      })
      problems.push(...ofProduct(at, products.length, result.problems))
      return result.plan ?? { product, sold: null }
    })
    refuseProblems(problems)
    return new StepResponse(plans)
  }
)
