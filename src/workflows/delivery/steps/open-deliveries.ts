import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { DeliveryRequirements } from "../../../modules/delivery/constants"
import { insertDelivery } from "../delivery-draft"
import { draftDeliveries } from "../draft-deliveries"
import { orderToDeliver } from "../order-to-deliver"

export const openDeliveriesStepId = "open-deliveries"

export type OpenDeliveriesInput = {
  order_id: string
  requirements: DeliveryRequirements | null
  /** The user who accepted it; null for the store itself. */
  actor_id: string | null
}

/**
 * Writes a delivery for each packed fulfilment of an order that has none. Run
 * again, it writes nothing.
 *
 * @returns ids of the deliveries that it made
 * @throws SuiteError 400 `order_nothing_to_deliver`
 */
export const openDeliveriesStep = createStep(
  openDeliveriesStepId,
  async (input: OpenDeliveriesInput, { container }) => {
    const { order_id, requirements, actor_id } = input
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const order = await orderToDeliver(container, order_id)
    const drafts = await draftDeliveries(container, order, requirements)
    const actor = {
      type: actor_id ? ("user" as const) : ("system" as const),
      id: actor_id,
    }
    const made = await knex.transaction(async (trx) => {
      const ids: string[] = []
      for (const draft of drafts) {
        const id = await insertDelivery(trx, draft, actor)
        ids.push(...(id ? [id] : []))
      }
      return ids
    })
    if (!made.length && !(await hasDelivery(knex, order_id))) {
      throw new SuiteError("not_allowed", "order_nothing_to_deliver", {
        id: order_id,
      })
    }
    return new StepResponse(made, made)
  },
  async (made, { container }) => {
    if (made?.length) {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.transaction(async (trx) => {
        await trx("delivery_event").whereIn("delivery_id", made).delete()
        await trx("delivery").whereIn("id", made).delete()
      })
    }
  }
)

async function hasDelivery(knex: Knex, orderId: string): Promise<boolean> {
  const row = await knex("delivery")
    .where({ order_id: orderId, deleted_at: null })
    .whereNot({ status: "cancelled" })
    .first("id")
  return Boolean(row)
}
