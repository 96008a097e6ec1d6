import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { comboService } from "../combo-rows"

export const deleteComboStepId = "delete-combo"

/**
 * Deletes a combo; what lies in carts and orders keeps what it says.
 *
 * @returns ids of its product, none when that is gone already
 * @throws SuiteError `not_found`
 */
export const deleteComboStep = createStep(
  deleteComboStepId,
  async (id: string, { container }) => {
    const service = comboService(container)
    const [combo] = await service.listCombos({ id })
    if (!combo) {
      throw new SuiteError("not_found", "not_found", { entity: "combo", id })
    }
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: products } = await query.graph({
      entity: "product",
      fields: ["id"],
      filters: { id: combo.product_id },
    })
    await service.softDeleteCombos([id])
    return new StepResponse(
      products.map((product) => product.id),
      id
    )
  },
  async (id, { container }) => {
    if (id) {
      await comboService(container).restoreCombos([id])
    }
  }
)
