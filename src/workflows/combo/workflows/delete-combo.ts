import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  deleteProductsWorkflow,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { comboLock } from "../combo-state"
import { ComboEvents } from "../events"
import { deleteComboStep } from "../steps/delete-combo"

export const deleteComboWorkflowId = "delete-combo"

/**
 * Deletes a combo and its product. Orders keep their lines; carts that hold
 * it are refused when they are completed.
 *
 * @throws SuiteError `not_found`
 *
 * @example
 * await deleteComboWorkflow(container).run({ input: { id: "combo_123" } })
 */
export const deleteComboWorkflow = createWorkflow(
  deleteComboWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    const key = transform({ input }, ({ input }) => comboLock(input.id))
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    const products = deleteComboStep(input.id)
    when({ products }, ({ products }) => products.length > 0).then(() =>
      deleteProductsWorkflow.runAsStep({ input: { ids: products } })
    )
    emitEventStep({
      eventName: ComboEvents.DELETED,
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    releaseLockStep({ key })
    return new WorkflowResponse(input.id)
  }
)
