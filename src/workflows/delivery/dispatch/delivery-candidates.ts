import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import {
  deliveryRow,
  type DeliveryRow,
} from "../../../queries/delivery/delivery-row"
import { rankCouriers } from "./rank-couriers"

/**
 * Who would be asked for a delivery now, for a dispatcher who chooses himself.
 * @throws SuiteError `not_found`
 */
export async function deliveryCandidates(
  container: MedusaContainer,
  deliveryId: string
) {
  const delivery = await presentDelivery(container, deliveryId)
  const { ranked, refused, couriers } = await rankCouriers(container, delivery)
  const named = (courier_id: string) => {
    const row = couriers.get(courier_id)
    return {
      courier_id,
      first_name: row?.first_name ?? courier_id,
      last_name: row?.last_name ?? "",
      vehicle_type: row?.vehicle_type ?? "",
      open_orders: row?.open_orders ?? 0,
      capacity_orders: row?.capacity_orders ?? 0,
    }
  }
  return {
    candidates: ranked.map(({ courier_id, score, parts }) => ({
      ...named(courier_id),
      score: tenths(score),
      parts: {
        travel: tenths(parts.travel),
        load: tenths(parts.load),
        fairness: tenths(parts.fairness),
      },
    })),
    refused: refused.map(({ courier_id, reason }) => ({
      ...named(courier_id),
      reason,
    })),
  }
}

/** @throws SuiteError `not_found` */
export async function presentDelivery(
  container: MedusaContainer,
  id: string
): Promise<DeliveryRow> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const delivery = await deliveryRow(knex, id)
  if (!delivery) {
    throw new SuiteError("not_found", "not_found", { entity: "delivery", id })
  }
  return delivery
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
