import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { DELIVERY_MODULE } from "../../src/modules/delivery/constants"
import type DeliveryModuleService from "../../src/modules/delivery/service"
import { bearer, type Headers } from "./actors"
import type { Branch } from "./shop"

/** Riyadh, Olaya: where the tests' first branch stands. */
export const BRANCH_POINT = { latitude: 24.6937, longitude: 46.6853 }

/** About 2.2 km from it. */
export const DOOR_POINT = { latitude: 24.7097, longitude: 46.6974 }

/** A courier who can call; he has no password unless the Admin API made him. */
export type TestCourier = { id: string; headers: Headers }

let made = 0

/** A courier of a branch; `headers` carry a token. */
export async function createCourier(
  container: MedusaContainer,
  branch: Branch,
  given: Record<string, unknown> = {}
): Promise<TestCourier> {
  made += 1
  const courier = await deliveries(container).createCouriers({
    first_name: "Omar",
    last_name: `Rider ${made}`,
    email: `rider${made}@example.com`,
    phone: `+9665000000${made}`,
    vehicle_type: "motorcycle" as const,
    capacity_orders: 5,
    location_id: branch.locationId,
    ...given,
  })
  return {
    id: courier.id,
    headers: bearer(container, "courier", courier.id),
  }
}

/** Puts a courier on duty. */
export async function putOnDuty(
  container: MedusaContainer,
  courier: { id: string },
  branch: Branch,
  started_at = new Date(Date.now() - 3_600_000)
): Promise<string> {
  const shift = await deliveries(container).createShifts({
    courier_id: courier.id,
    location_id: branch.locationId,
    started_at,
  })
  return shift.id
}

/** Where a branch stands and when it is open: always, unless told. */
export async function createBranchCard(
  container: MedusaContainer,
  branch: Branch,
  given: Record<string, unknown> = {}
): Promise<string> {
  const card = await deliveries(container).createBranches({
    location_id: branch.locationId,
    timezone: "Asia/Riyadh",
    ...BRANCH_POINT,
    ...given,
  })
  return card.id
}

/**
 * A delivery by itself, of an order that need not be there: for what looks at
 * deliveries only. `order_id` and `fulfillment_id` tie it to a real one.
 */
export async function createDeliveryRow(
  container: MedusaContainer,
  branch: Branch,
  given: Record<string, unknown> = {}
): Promise<{ id: string; order_id: string; fulfillment_id: string }> {
  const { id, order_id, fulfillment_id } = await deliveries(
    container
  ).createDeliveries({
    order_id: generateEntityId(undefined, "order"),
    fulfillment_id: generateEntityId(undefined, "ful"),
    location_id: branch.locationId,
    currency_code: "sar",
    fee: 10,
    weight: 2,
    address: {
      first_name: "Sara",
      last_name: "Q",
      address_1: "Olaya 1",
      city: "Riyadh",
      country_code: "sa",
      phone: "+966500000099",
    },
    promised_at: new Date(Date.now() + 3_600_000),
    ...DOOR_POINT,
    ...given,
  })
  return { id, order_id, fulfillment_id }
}

/** The module's service. */
export function deliveries(container: MedusaContainer): DeliveryModuleService {
  return container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
}
