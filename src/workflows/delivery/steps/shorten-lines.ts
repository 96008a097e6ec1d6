import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const shortenLinesStepId = "delivery-shorten-lines"

/** Sets quantities of cart lines. */
export const shortenLinesStep = createStep(
  shortenLinesStepId,
  async (lines: { id: string; quantity: number }[], { container }) => {
    const carts = container.resolve(Modules.CART)
    const before = lines.length
      ? await carts.listLineItems({ id: lines.map(({ id }) => id) })
      : []
    await carts.updateLineItems(
      lines.map(({ id, quantity }) => ({
        selector: { id },
        data: { quantity },
      }))
    )
    return new StepResponse(
      undefined,
      before.map(({ id, quantity }) => ({ id, quantity: Number(quantity) }))
    )
  },
  async (before, { container }) => {
    if (before?.length) {
      await container.resolve(Modules.CART).updateLineItems(
        before.map(({ id, quantity }) => ({
          selector: { id },
          data: { quantity },
        }))
      )
    }
  }
)
