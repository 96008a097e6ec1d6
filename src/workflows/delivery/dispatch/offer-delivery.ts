import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import {
  reasonForNobody,
  type Ranked,
} from "../../../modules/delivery/rules/assignment-policy"
import {
  deliveryRow,
  type DeliveryRow,
} from "../../../queries/delivery/delivery-row"
import { wasAsked } from "../../../queries/delivery/candidates"
import { suiteOptions } from "../../../suite-options"
import { transitionDelivery } from "../transition-delivery"
import { closeOffers, writeOffer } from "./offers"
import { rankCouriers } from "./rank-couriers"
import { tellDispatcher } from "./tell-dispatcher"

export type OfferOutcome =
  /** He has it now and may accept or decline. */
  | { kind: "offered"; courier_id: string; expires_at: Date }
  /** It stays with the dispatcher, and he knows why. */
  | { kind: "nobody"; reason: string }
  /** Somebody has it, or it has ended. */
  | { kind: "gone" }

/** Refusals that speak of the courier: the next one is asked. */
const NEXT = ["courier_full", "courier_overloaded", "courier_inactive"]

/**
 * Offers a delivery to the courier who suits best, in one transaction with its
 * assignment. He accepts or declines like any assigned delivery; the offer
 * says until when. Two processes that offer the same delivery at once make one
 * offer.
 */
export async function offerDelivery(
  container: MedusaContainer,
  deliveryId: string
): Promise<OfferOutcome> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const delivery = await deliveryRow(knex, deliveryId)
  if (delivery?.status !== "unassigned") {
    return { kind: "gone" }
  }
  await closeOffers(knex, [deliveryId])
  const ranking = await rankCouriers(container, delivery)
  for (const choice of ranking.ranked) {
    const outcome = await offerTo(container, delivery, choice)
    if (outcome) {
      return outcome
    }
    ranking.refused.push({
      courier_id: choice.courier_id,
      reason: "no_capacity",
    })
  }
  const reason = reasonForNobody(ranking)
  await tellDispatcher(knex, [deliveryId], reason)
  return { kind: "nobody", reason }
}

/** @returns undefined when this courier cannot take it any more */
async function offerTo(
  container: MedusaContainer,
  delivery: DeliveryRow,
  choice: Ranked
): Promise<OfferOutcome | undefined> {
  const { offerSeconds } = suiteOptions().delivery
  const expires_at = new Date(Date.now() + offerSeconds * 1000)
  const { courier_id, score, parts } = choice
  let made = false
  try {
    await transitionDelivery(container, {
      delivery_id: delivery.id,
      to: "assigned",
      courier_id,
      actor: { type: "system", id: null },
      data: { offer: { score, parts, expires_at: expires_at.toISOString() } },
      inTransaction: async (trx, { id }) => {
        // Since the ranking another process may have offered it to him, and
        // he may have declined: that process goes on.
        if (await wasAsked(trx, id, courier_id)) {
          throw new SuiteError("conflict", "conflict")
        }
        await writeOffer(trx, id, choice, expires_at)
        made = true
      },
    })
    // He had it already: another process offered it to him.
    return made ? { kind: "offered", courier_id, expires_at } : { kind: "gone" }
  } catch (error) {
    if (!SuiteError.isSuiteError(error)) {
      throw error
    }
    if (NEXT.includes(error.messageCode)) {
      return undefined
    }
    if (error.kind === "conflict") {
      return { kind: "gone" }
    }
    throw error
  }
}
