import type { MedusaContainer } from "@medusajs/framework/types"
import { DELIVERY_MODULE } from "../../../../src/modules/delivery/constants"
import type DeliveryModuleService from "../../../../src/modules/delivery/service"

type Created = Parameters<DeliveryModuleService["createDeliveries"]>[0]
type DeliveryInput = Extract<Created, unknown[]>[number]

let number = 0

/** `2026-03-01T09:00:00Z` and so many minutes later. */
export function at(minutes: number, day = "2026-03-01"): Date {
  return new Date(Date.parse(`${day}T09:00:00Z`) + minutes * 60_000)
}

/** A delivery that ended, as it stands in the database. */
export async function finished(
  container: MedusaContainer,
  more: Partial<DeliveryInput> & { created_at?: Date }
): Promise<string> {
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const { created_at, ...given } = more
  const [{ id }] = await service.createDeliveries([
    {
      order_id: `order_${++number}`,
      fulfillment_id: `ful_${number}`,
      location_id: "sloc_1",
      currency_code: "sar",
      status: "delivered",
      ...given,
    },
  ])
  if (created_at) {
    await container
      .resolve("__pg_connection__")("delivery")
      .where({ id })
      .update({ created_at })
  }
  return id
}
