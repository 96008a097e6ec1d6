import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMBO_MODULE } from "../../../modules/combo/constants"
import type ComboModuleService from "../../../modules/combo/service"
import { instancesOfCart } from "../cart-of-combos"
import type { CartCombosPlan } from "../plan-types"

export const writeComboInstancesStepId = "write-combo-instances"

type Input = Pick<CartCombosPlan, "cart_id" | "instances">

/** Writes down which deals lie in a cart. */
export const writeComboInstancesStep = createStep(
  writeComboInstancesStepId,
  async ({ cart_id, instances }: Input, { container }) => {
    const service = container.resolve<ComboModuleService>(COMBO_MODULE)
    const { create, update, remove } = instances
    const before = update.length
      ? (await instancesOfCart(container, cart_id)).filter(({ id }) =>
          update.some((instance) => instance.id === id)
        )
      : []
    if (create.length) {
      await service.createComboInstances(
        create.map(({ picks, ...instance }) => ({
          ...instance,
          cart_id,
          picks: picks as unknown as Record<string, unknown>,
        }))
      )
    }
    if (update.length) {
      await service.updateComboInstances(update.map(asRow))
    }
    if (remove.length) {
      await service.softDeleteComboInstances(remove)
    }
    return new StepResponse(undefined, {
      created: create.map(({ id }) => id),
      before,
      removed: remove,
    })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const service = container.resolve<ComboModuleService>(COMBO_MODULE)
    if (undo.created.length) {
      await service.deleteComboInstances(undo.created)
    }
    if (undo.before.length) {
      await service.updateComboInstances(undo.before.map(asRow))
    }
    if (undo.removed.length) {
      await service.restoreComboInstances(undo.removed)
    }
  }
)

function asRow({ id, quantity, picks }: Input["instances"]["update"][number]) {
  return { id, quantity, picks: picks as unknown as Record<string, unknown> }
}
