import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ContentEvents } from "../events"
import {
  orderContentStep,
  type OrderContentInput,
} from "../steps/order-content"

export const orderContentWorkflowId = "order-content"

/**
 * Puts banners or homepage sections in an order.
 * @throws SuiteError `not_found`
 */
export const orderContentWorkflow = createWorkflow(
  orderContentWorkflowId,
  (input: WorkflowData<OrderContentInput>) => {
    const ids = orderContentStep(input)
    emitEventStep({
      eventName: ContentEvents.ORDERED,
      data: transform({ input }, ({ input }) => ({ kind: input.kind })),
    })
    return new WorkflowResponse(ids)
  }
)
