import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CartCombosPlan } from "../plan-types"

export const writeComboLinesStepId = "write-combo-lines"

type Input = Pick<CartCombosPlan["lines"], "remove" | "update">

/**
 * Takes out and changes lines of deals. The core's own step restores a line's
 * metadata in part only.
 */
export const writeComboLinesStep = createStep(
  writeComboLinesStepId,
  async ({ remove, update }: Input, { container }) => {
    const service = container.resolve(Modules.CART)
    const before = update.length
      ? await service.listLineItems({
          id: update.map(({ selector }) => selector.id),
        })
      : []
    if (remove.length) {
      await service.softDeleteLineItems(remove)
    }
    if (update.length) {
      await service.updateLineItems(update)
    }
    return new StepResponse(undefined, { removed: remove, before })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const service = container.resolve(Modules.CART)
    if (undo.removed.length) {
      await service.restoreLineItems(undo.removed)
    }
    if (undo.before.length) {
      await service.updateLineItems(
        undo.before.map((line) => ({
          selector: { id: line.id },
          data: {
            quantity: line.quantity,
            unit_price: line.unit_price,
            is_discountable: line.is_discountable,
            is_tax_inclusive: line.is_tax_inclusive,
            metadata: line.metadata,
          },
        }))
      )
    }
  }
)
