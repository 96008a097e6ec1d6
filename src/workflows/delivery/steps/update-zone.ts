import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Polygon } from "../../../modules/delivery/rules/polygon"
import type { UpdateZoneInput } from "../delivery-input"
import { branchOfLocation, retrieveZone } from "../find-branch"
import { replaceColumns } from "../replace-columns"
import { zoneBox } from "../zone-box"
import { amountsOf, checkAmounts, feeAmounts } from "../zone-fees"

const TABLE = "delivery_zone"

export const updateZoneStepId = "delivery-update-zone"

/** @throws SuiteError `not_found`, or 400 that names the field and the rule */
export const updateZoneStep = createStep(
  updateZoneStepId,
  async ({ translations: _, ...input }: UpdateZoneInput, { container }) => {
    const before = await retrieveZone(container, input.id)
    const branch = await branchOfLocation(container, before.location_id)
    await checkAmounts(container, [
      ...feeAmounts(input.fees),
      ...amountsOf("cash_limits", input.cash_limits),
    ])
    const {
      kind = before.kind,
      radius = before.radius,
      polygon = before.polygon as Polygon | null,
    } = input
    const box = zoneBox({ kind, radius, polygon }, branch)
    await replaceColumns(container, TABLE, input.id, { ...input, ...box })
    const { created_at: _c, updated_at: _u, deleted_at: _d, ...old } = before
    return new StepResponse(input.id, old)
  },
  async (before, { container }) => {
    if (before) {
      await replaceColumns(container, TABLE, before.id, before)
    }
  }
)
