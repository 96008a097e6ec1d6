import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  cancelOrderFulfillmentWorkflow,
  createOrderFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { SuiteError } from "../../../lib/errors/suite-error"
import { orderToDeliver } from "../order-to-deliver"
import { planParcels } from "../plan-parcels"

export const packOrderStepId = "pack-order"

/**
 * Makes Medusa's fulfilments of all goods of an order that have none. It runs
 * under the order's lock; run again, nothing is left to be packed.
 *
 * @throws SuiteError 409 `order_is_cancelled`, 400 `order_without_shipping`
 */
export const packOrderStep = createStep(
  packOrderStepId,
  async (
    { order_id, actor_id }: { order_id: string; actor_id: string | null },
    { container }
  ) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const order = await orderToDeliver(container, order_id)
    if (order.status === "canceled") {
      throw new SuiteError("conflict", "order_is_cancelled", { id: order_id })
    }
    const made: string[] = []
    const undo = { order_id, fulfillment_ids: made }
    try {
      for (const parcel of await planParcels(knex, order)) {
        const { result } = await createOrderFulfillmentWorkflow(container).run({
          input: { order_id, created_by: actor_id ?? undefined, ...parcel },
        })
        made.push(result.id)
      }
    } catch (error) {
      await unpack(container, undo)
      throw error
    }
    return new StepResponse(made, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await unpack(container, undo)
    }
  }
)

async function unpack(
  container: Parameters<typeof cancelOrderFulfillmentWorkflow>[0],
  { order_id, fulfillment_ids }: { order_id: string; fulfillment_ids: string[] }
): Promise<void> {
  for (const fulfillment_id of fulfillment_ids) {
    await cancelOrderFulfillmentWorkflow(container).run({
      input: { order_id, fulfillment_id },
    })
  }
}
