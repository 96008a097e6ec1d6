import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import { deliveryService } from "./delivery-service"

/** @throws SuiteError `not_found` */
export async function retrieveCourier(container: MedusaContainer, id: string) {
  const [courier] = await deliveryService(container).listCouriers({ id })
  if (!courier) {
    throw new SuiteError("not_found", "not_found", { entity: "courier", id })
  }
  return courier
}
