import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { DeliveryEvents } from "../../../modules/delivery/events"
import { closeShiftStep } from "../steps/close-shift"
import { giveBackDeliveriesStep } from "../steps/give-back-deliveries"
import { setCourierStatusStep } from "../steps/set-courier-status"

export const suspendCourierWorkflowId = "suspend-courier"

export type SuspendCourierInput = {
  id: string
  reason?: string | null
  /** The user who does it. */
  actor_id?: string | null
}

/**
 * Suspends a courier: his token stops working with the next call, his shift
 * ends, and what he has not picked up goes back to the dispatcher. Nobody is
 * deleted: deliveries and cash stay on the books.
 *
 * @throws SuiteError `not_found`
 */
export const suspendCourierWorkflow = createWorkflow(
  suspendCourierWorkflowId,
  (input: WorkflowData<SuspendCourierInput>) => {
    const courier = setCourierStatusStep(
      transform({ input }, ({ input }) => ({
        id: input.id,
        status: "suspended" as const,
        reason: input.reason,
      }))
    )
    closeShiftStep(
      transform({ input }, ({ input }) => ({ courier_id: input.id }))
    )
    giveBackDeliveriesStep(
      transform({ input }, ({ input }) => ({
        id: input.id,
        actor_id: input.actor_id ?? null,
      }))
    )
    emitEventStep({
      eventName: DeliveryEvents.COURIER_SUSPENDED,
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    return new WorkflowResponse(courier)
  }
)
