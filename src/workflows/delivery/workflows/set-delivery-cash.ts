import {
  createWorkflow,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  refreshCartItemsWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { planCashStep } from "../steps/plan-cash"
import { writeMethodDataStep } from "../steps/write-method-data"

export const setDeliveryCashWorkflowId = "delivery-set-cash"

/**
 * Puts what a zone charges for cash into the fee of a cart's delivery, or
 * takes it out, before the payment is made out. The same call with nothing to
 * change writes nothing.
 *
 * @example
 * await setDeliveryCashWorkflow(container).run({
 *   input: { cart_id: "cart_1", cash: true },
 * })
 */
export const setDeliveryCashWorkflow = createWorkflow(
  setDeliveryCashWorkflowId,
  (input: WorkflowData<{ cart_id: string; cash: boolean }>) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 20 })
    const methods = planCashStep(input)
    when({ methods }, ({ methods }) => methods.length > 0).then(() => {
      writeMethodDataStep(methods)
      refreshCartItemsWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
    })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(methods)
  }
)
