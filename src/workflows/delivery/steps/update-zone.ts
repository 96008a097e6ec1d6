import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../../modules/delivery/constants"
import type { Polygon } from "../../../modules/delivery/rules/polygon"
import type DeliveryModuleService from "../../../modules/delivery/service"
import type { UpdateZoneInput } from "../delivery-input"
import { branchOfLocation, retrieveZone } from "../find-branch"
import { zoneBox } from "../zone-box"
import { amountsOf, checkAmounts, feeAmounts } from "../zone-fees"
import { asRow } from "./create-zone"

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
    const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const zone = await service.updateZones(asRow({ ...input, ...box }))
    const { created_at: _c, updated_at: _u, deleted_at: _d, ...old } = before
    return new StepResponse(zone, old)
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve<DeliveryModuleService>(DELIVERY_MODULE)
        .updateZones(before)
    }
  }
)
