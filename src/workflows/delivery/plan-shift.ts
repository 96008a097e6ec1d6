import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import { checkBranch } from "./check-courier"
import { deliveryService } from "./delivery-service"
import { retrieveCourier } from "./retrieve-courier"

export type PlanShiftInput = {
  courier_id: string
  location_id?: string
  planned_start: Date
  planned_end: Date
}

/**
 * Plans a shift, at the courier's own branch unless another is named.
 * @throws SuiteError `not_found`; `validation_failed`; 409 `shift_overlaps`
 */
export async function planShift(
  container: MedusaContainer,
  input: PlanShiftInput
) {
  const service = deliveryService(container)
  const courier = await retrieveCourier(container, input.courier_id)
  if (input.location_id) {
    await checkBranch(container, input.location_id)
  }
  const [other] = await service.listShifts({
    courier_id: courier.id,
    planned_start: { $lt: input.planned_end },
    planned_end: { $gt: input.planned_start },
  })
  if (other) {
    throw new SuiteError("conflict", "shift_overlaps", { id: other.id })
  }
  return service.createShifts({
    ...input,
    location_id: input.location_id ?? courier.location_id,
  })
}

/**
 * Takes a planned shift back; one that has begun stays in the books.
 * @throws SuiteError `not_found`; 409 `shift_begun`
 */
export async function cancelPlannedShift(
  container: MedusaContainer,
  { courier_id, shift_id }: { courier_id: string; shift_id: string }
): Promise<void> {
  const service = deliveryService(container)
  const [shift] = await service.listShifts({ id: shift_id, courier_id })
  if (!shift) {
    throw new SuiteError("not_found", "not_found", {
      entity: "shift",
      id: shift_id,
    })
  }
  if (shift.started_at) {
    throw new SuiteError("conflict", "shift_begun", { id: shift_id })
  }
  await service.deleteShifts(shift_id)
}
