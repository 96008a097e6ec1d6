import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  capturePaymentWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { planCashSettlementStep } from "../steps/plan-cash-settlement"
import { recordCashSettlementStep } from "../steps/record-cash-settlement"

export const settleCashWorkflowId = "settle-delivery-cash"

/**
 * Captures the order's cash payment by what the courier took: all of it, a
 * part, or nothing. Run as often as one likes: a capture carries the
 * delivery's id and is made once, under a lock of the order's cash.
 *
 * @example
 * await settleCashWorkflow(container).run({
 *   input: { delivery_id: "deliv_123", order_id: "order_123" },
 * })
 */
export const settleCashWorkflow = createWorkflow(
  settleCashWorkflowId,
  (input: WorkflowData<{ delivery_id: string; order_id: string }>) => {
    const key = transform(
      { input },
      ({ input }) => `saptmarkets:cash:${input.order_id}`
    )
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    const settlement = planCashSettlementStep(input.delivery_id)
    when({ settlement }, ({ settlement }) => settlement?.capture === true).then(
      () =>
        capturePaymentWorkflow.runAsStep({
          input: transform({ settlement }, ({ settlement }) => ({
            payment_id: settlement?.payment_id ?? "",
            captured_by: settlement?.delivery_id,
            amount: settlement?.captured,
          })),
        })
    )
    const outcome = recordCashSettlementStep(settlement)
    releaseLockStep({ key })
    return new WorkflowResponse(outcome)
  }
)
