import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../../modules/delivery/constants"
import { boxAround } from "../../../modules/delivery/rules/distance"
import type DeliveryModuleService from "../../../modules/delivery/service"
import type { UpdateBranchInput } from "../delivery-input"
import { retrieveBranch } from "../find-branch"
import { replaceColumns } from "../replace-columns"
import { amountsOf, checkAmounts } from "../zone-fees"

const TABLE = "delivery_branch"

export const updateBranchStepId = "delivery-update-branch"

/**
 * Updates a branch; its zones drawn as a radius move with it.
 * @throws SuiteError `not_found`
 */
export const updateBranchStep = createStep(
  updateBranchStepId,
  async ({ translations: _, ...input }: UpdateBranchInput, { container }) => {
    const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const before = await retrieveBranch(container, input.id)
    await checkAmounts(
      container,
      Object.entries(input.flat_fees ?? {}).flatMap(([city, amounts]) =>
        amountsOf(`flat_fees.${city}`, amounts)
      )
    )
    const zones = await service.listZones(
      { location_id: before.location_id, kind: "radius" },
      { take: 10_000 }
    )
    await replaceColumns(container, TABLE, input.id, input)
    await service.updateZones(
      zones.map(({ id, radius }) => ({
        id,
        ...boxAround({ ...before, ...input }, radius ?? 0),
      }))
    )
    const boxes = zones.map((zone) => ({
      id: zone.id,
      min_latitude: zone.min_latitude,
      max_latitude: zone.max_latitude,
      min_longitude: zone.min_longitude,
      max_longitude: zone.max_longitude,
    }))
    const { created_at: _c, updated_at: _u, deleted_at: _d, ...old } = before
    return new StepResponse(input.id, { branch: old, boxes })
  },
  async (before, { container }) => {
    if (before) {
      const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
      await replaceColumns(container, TABLE, before.branch.id, before.branch)
      await service.updateZones(before.boxes)
    }
  }
)
