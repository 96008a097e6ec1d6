import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuseProblems } from "../../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../../lib/errors/suite-error"
import { combosOfProducts } from "../../combo/bare-combos"
import { loadPlanningContext, loadProducts } from "../load-product-state"
import { planProductUnits } from "../plan-product-units"
import { ofProduct } from "../problems-of-product"
import type { ProductUnitsPlan } from "../plan-types"
import type { SetProductUnitsInput } from "../product-units-state"

export const planProductUnitsStepId = "plan-product-units"

/**
 * Reads the products and works out what has to change. Writes nothing, so it
 * needs no compensation.
 *
 * @throws SuiteError `not_found` for an unknown product, `product_is_combo`
 * for a deal (its parts are sold by unit), `validation_failed`
 * with every broken rule; with several products fields begin with
 * `products.<index>.`
 */
export const planProductUnitsStep = createStep(
  planProductUnitsStepId,
  async (inputs: SetProductUnitsInput[], { container }) => {
    const ids = [...new Set(inputs.map((input) => input.product_id))]
    const [{ products, blocked }, context, combos] = await Promise.all([
      loadProducts(container, ids),
      loadPlanningContext(container, inputs),
      combosOfProducts(container, ids),
    ])
    const plans: ProductUnitsPlan[] = []
    const problems: FieldProblem[] = []
    inputs.forEach((input, index) => {
      const product = products.get(input.product_id)
      if (!product) {
        throw new SuiteError("not_found", "not_found", {
          entity: "product",
          id: input.product_id,
        })
      }
      if (combos.has(product.id)) {
        throw new SuiteError("not_allowed", "product_is_combo", {
          id: product.id,
        })
      }
      const result = planProductUnits(product, input, { ...context, blocked })
      if (result.plan) {
        plans.push(result.plan)
        return
      }
      problems.push(...ofProduct(index, inputs.length, result.problems))
    })
    refuseProblems(problems)
    return new StepResponse(plans)
  }
)
