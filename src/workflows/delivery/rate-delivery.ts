import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  Modules,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { DeliveryEvents } from "../../modules/delivery/events"
import { suiteOptions } from "../../suite-options"

export type RateDeliveryInput = {
  order_id: string
  /** Absent for one who came by the order's tracking link. */
  customer_id?: string
  stars: number
  comment: string | null
}

/**
 * What an order's customer thought of its delivery: once, and soon.
 * @throws SuiteError `not_found` for another's order; 409
 * `rating_not_delivered`, `rating_given`; 400 `rating_too_late`
 */
export async function rateDelivery(
  container: MedusaContainer,
  input: RateDeliveryInput
): Promise<{ id: string; stars: number; comment: string | null }> {
  const { order_id, customer_id, stars, comment } = input
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await knex("order")
    .where({
      id: order_id,
      deleted_at: null,
      ...(customer_id && { customer_id }),
    })
    .first("id")
  if (!order) {
    throw new SuiteError("not_found", "not_found", {
      entity: "order",
      id: order_id,
    })
  }
  const delivery = await knex("delivery")
    .where({ order_id, status: "delivered", deleted_at: null })
    .orderBy("delivered_at", "desc")
    .first("id", "courier_id", "delivered_at")
  if (!delivery) {
    throw new SuiteError("conflict", "rating_not_delivered", { id: order_id })
  }
  const days = suiteOptions().delivery.ratingDays
  const age = Date.now() - new Date(delivery.delivered_at).getTime()
  if (age > days * 86_400_000) {
    throw new SuiteError("not_allowed", "rating_too_late", { days })
  }
  const [rating]: { id: string }[] = await knex("delivery_rating")
    .insert({
      id: generateEntityId(undefined, "drate"),
      delivery_id: delivery.id,
      order_id,
      courier_id: delivery.courier_id,
      stars,
      comment,
    })
    .onConflict()
    .ignore()
    .returning("id")
  if (!rating) {
    throw new SuiteError("conflict", "rating_given")
  }
  await container.resolve(Modules.EVENT_BUS).emit({
    name: DeliveryEvents.RATED,
    data: { id: delivery.id, order_id, courier_id: delivery.courier_id },
  })
  return { id: rating.id, stars, comment }
}
