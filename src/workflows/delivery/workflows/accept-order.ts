import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import type { DeliveryRequirements } from "../../../modules/delivery/constants"
import { DeliveryEvents } from "../../../modules/delivery/events"
import { openDeliveriesStep } from "../steps/open-deliveries"
import { packOrderStep } from "../steps/pack-order"

export const acceptOrderWorkflowId = "accept-order"

export type AcceptOrderInput = {
  order_id: string
  /** What is asked for at this door, beside what its zone asks. */
  requirements?: DeliveryRequirements | null
  /** The user who accepts; null or absent for the store itself. */
  actor_id?: string | null
}

/**
 * Accepts an order: Medusa's fulfilments of all that is not packed yet, and a
 * delivery for each. Accepted twice, at once or after a crash, it makes what
 * is missing and nothing more.
 *
 * @returns ids of the deliveries that were made now
 * @throws SuiteError `not_found`, 409 `order_is_cancelled`, 400
 * `order_without_shipping`, `order_nothing_to_deliver`
 *
 * @example
 * await acceptOrderWorkflow(container).run({
 *   input: { order_id: "order_123", requirements: { pin: true } },
 * })
 */
export const acceptOrderWorkflow = createWorkflow(
  acceptOrderWorkflowId,
  (input: WorkflowData<AcceptOrderInput>) => {
    const key = transform({ input }, ({ input }) => acceptLock(input.order_id))
    acquireLockStep({ key, timeout: 60, ttl: 120 })
    const who = transform({ input }, ({ input }) => ({
      order_id: input.order_id,
      actor_id: input.actor_id ?? null,
      requirements: input.requirements ?? null,
    }))
    packOrderStep(who)
    const made = openDeliveriesStep(who)
    releaseLockStep({ key })
    emitEventStep({
      eventName: DeliveryEvents.CREATED,
      data: transform({ made, input }, ({ made, input }) =>
        made.map((id) => ({
          id,
          order_id: input.order_id,
          courier_id: null,
          previous_courier_id: null,
          status: "unassigned",
        }))
      ),
    })
    return new WorkflowResponse(made)
  }
)

/** One lock for all that makes or ends the parcels of an order. */
export function acceptLock(orderId: string): string {
  return `delivery-order:${orderId}`
}
