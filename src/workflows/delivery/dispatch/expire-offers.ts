import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import { transitionDelivery } from "../transition-delivery"
import { closeOffers, overdueOffers, type OpenOffer } from "./offers"

/** Offers that one sweep ends. */
const AT_ONCE = 200

/**
 * Takes deliveries back whose courier did not answer in time. Who accepts in
 * the same instant keeps it: one of the two changes the state, the other finds
 * it changed.
 *
 * @returns the deliveries that wait again
 */
export async function expireOffers(
  container: MedusaContainer
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await closeOffers(knex)
  const back: string[] = []
  for (const offer of await overdueOffers(knex, AT_ONCE)) {
    if (await takeBack(container, offer)) {
      back.push(offer.delivery_id)
    }
  }
  return back
}

async function takeBack(
  container: MedusaContainer,
  { id, delivery_id, courier_id }: OpenOffer
): Promise<boolean> {
  try {
    await transitionDelivery(container, {
      delivery_id,
      to: "unassigned",
      only_from: { status: "assigned", courier_id },
      actor: { type: "system", id: null },
      columns: { dispatch_reason: "offer_expired" },
      data: { reason: "offer_expired", courier_id },
      inTransaction: async (trx) => {
        await trx("delivery_offer")
          .where({ id, status: "open" })
          .update({ status: "expired", answered_at: new Date() })
      },
    })
    return true
  } catch (error) {
    if (SuiteError.isSuiteError(error) && error.kind === "conflict") {
      return false
    }
    throw error
  }
}
