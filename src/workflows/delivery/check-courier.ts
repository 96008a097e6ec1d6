import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { deliveryService } from "./delivery-service"

/**
 * Whether a courier's address and number are his alone and his branch exists.
 *
 * @throws SuiteError 409 `courier_email_taken`, `courier_employee_taken`;
 * `validation_failed` with `courier_branch_unknown`
 */
export async function checkCourier(
  container: MedusaContainer,
  input: {
    id?: string
    email?: string
    employee_number?: string | null
    location_id?: string
  }
): Promise<void> {
  const { id, email, employee_number, location_id } = input
  const service = deliveryService(container)
  const others = id ? { id: { $ne: id } } : {}
  if (email) {
    const [taken] = await service.listCouriers({ email, ...others })
    if (taken) {
      throw new SuiteError("conflict", "courier_email_taken", { email })
    }
  }
  if (employee_number) {
    const [taken] = await service.listCouriers({ employee_number, ...others })
    if (taken) {
      throw new SuiteError("conflict", "courier_employee_taken", {
        number: employee_number,
      })
    }
  }
  if (location_id) {
    await checkBranch(container, location_id)
  }
}

/** @throws SuiteError `validation_failed` with `courier_branch_unknown` */
export async function checkBranch(
  container: MedusaContainer,
  location_id: string
): Promise<void> {
  const [location] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: location_id }, { take: 1 })
  if (!location) {
    throw new SuiteError("invalid", "validation_failed", { count: 1 }, [
      {
        field: "location_id",
        code: "courier_branch_unknown",
        params: { id: location_id },
      },
    ])
  }
}
