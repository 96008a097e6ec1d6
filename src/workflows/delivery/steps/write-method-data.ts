import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MethodData } from "../plan-cash"

export const writeMethodDataStepId = "delivery-write-method-data"

/** Writes what shipping methods of carts keep. */
export const writeMethodDataStep = createStep(
  writeMethodDataStepId,
  async (methods: MethodData[], { container }) => {
    const carts = container.resolve(Modules.CART)
    const before = await carts.listShippingMethods({
      id: methods.map(({ id }) => id),
    })
    await carts.updateShippingMethods(
      methods.map(({ id, data }) => ({ id, data }))
    )
    return new StepResponse(
      undefined,
      before.map(({ id, data }) => ({ id, data: data ?? {} }))
    )
  },
  async (before, { container }) => {
    if (before?.length) {
      await container
        .resolve(Modules.CART)
        .updateShippingMethods(before.map(({ id, data }) => ({ id, data })))
    }
  }
)
