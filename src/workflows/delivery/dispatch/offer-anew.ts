import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import { presentDelivery } from "./delivery-candidates"
import { offerDelivery, type OfferOutcome } from "./offer-delivery"

/**
 * A dispatcher lets everybody be asked again, those who declined as well.
 *
 * @throws SuiteError `not_found`; 409 `delivery_state` when somebody has it
 */
export async function offerAnew(
  container: MedusaContainer,
  deliveryId: string,
  userId: string | null
): Promise<Exclude<OfferOutcome, { kind: "gone" }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { status } = await presentDelivery(container, deliveryId)
  if (status === "unassigned") {
    await knex("delivery_event").insert({
      id: generateEntityId(undefined, "delev"),
      delivery_id: deliveryId,
      type: "offers_reopened",
      from_status: status,
      to_status: status,
      actor_type: "user",
      actor_id: userId,
      occurred_at: new Date(),
    })
    const outcome = await offerDelivery(container, deliveryId)
    if (outcome.kind !== "gone") {
      return outcome
    }
  }
  const now = await presentDelivery(container, deliveryId)
  throw new SuiteError("conflict", "delivery_state", {
    id: deliveryId,
    status: now.status,
    to: "assigned",
  })
}
