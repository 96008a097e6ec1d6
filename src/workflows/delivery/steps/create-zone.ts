import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../../modules/delivery/constants"
import type DeliveryModuleService from "../../../modules/delivery/service"
import type { CreateZoneInput } from "../delivery-input"
import { branchOfLocation } from "../find-branch"
import { zoneBox } from "../zone-box"
import { amountsOf, checkAmounts, feeAmounts } from "../zone-fees"

export const createZoneStepId = "delivery-create-zone"

/** @throws SuiteError 400 `branch_unknown`, or names the field and the rule */
export const createZoneStep = createStep(
  createZoneStepId,
  async ({ translations: _, ...input }: CreateZoneInput, { container }) => {
    const branch = await branchOfLocation(container, input.location_id)
    await checkAmounts(container, [
      ...feeAmounts(input.fees),
      ...amountsOf("cash_limits", input.cash_limits),
    ])
    const box = zoneBox(input, branch)
    const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const zone = await service.createZones(asRow({ ...input, ...box }))
    return new StepResponse(zone, zone.id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<DeliveryModuleService>(DELIVERY_MODULE)
        .deleteZones([id])
    }
  }
)

type Json = Record<string, unknown>

/** Cities are a list; the model language types JSON as an object. */
export function asRow<T extends { cities?: string[] | null }>(input: T) {
  const { cities, ...rest } = input
  return {
    ...rest,
    ...(cities !== undefined && { cities: cities as unknown as Json | null }),
  }
}
