import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { presentDelivery } from "../dispatch/delivery-candidates"
import { transitionDelivery } from "../transition-delivery"

export const assignTripStepId = "assign-delivery-trip-stops"

type Given = {
  courier_id: string
  delivery_ids: string[]
  actor_id: string | null
}

/**
 * Assigns deliveries to a courier, in the order of their ids so that two
 * dispatchers meet at the first and not in the middle. One that is his already
 * stays his.
 */
export const assignTripStep = createStep(
  assignTripStepId,
  async (input: Given, { container }) => {
    const ids = [...new Set(input.delivery_ids)].sort()
    const given: string[] = []
    try {
      for (const delivery_id of ids) {
        const before = await presentDelivery(container, delivery_id)
        await transitionDelivery(container, {
          delivery_id,
          to: "assigned",
          courier_id: input.courier_id,
          actor: { type: "user", id: input.actor_id },
        })
        if (before.courier_id !== input.courier_id) {
          given.push(delivery_id)
        }
      }
    } catch (error) {
      // A step that fails is not compensated: it undoes its own part.
      await takeBack(container, { ...input, delivery_ids: given })
      throw error
    }
    const undo = { ...input, delivery_ids: given }
    return new StepResponse(given, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await takeBack(container, undo)
    }
  }
)

/** What he has accepted meanwhile stays with him. */
async function takeBack(
  container: MedusaContainer,
  { courier_id, delivery_ids, actor_id }: Given
): Promise<void> {
  for (const delivery_id of delivery_ids) {
    await transitionDelivery(container, {
      delivery_id,
      to: "unassigned",
      only_from: { status: "assigned", courier_id },
      actor: { type: "user", id: actor_id },
      data: { reason: "trip_not_made" },
    }).catch(() => undefined)
  }
}
