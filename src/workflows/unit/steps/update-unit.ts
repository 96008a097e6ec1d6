import { MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { UNIT_MODULE } from "../../../modules/unit/constants"
import type UnitModuleService from "../../../modules/unit/service"
import { refuseInUse, retrieveUnit } from "../unit-in-use"
import { refuseTinyConversion } from "./create-units"

export const updateUnitStepId = "update-unit"

export type UpdateUnitInput = {
  id: string
  code?: string
  name?: string
  symbol?: string
  conversion?: string
  is_active?: boolean
  rank?: number
}

/**
 * Updates a unit. Its code and conversion are frozen while a product is sold
 * in it or counted in it.
 */
export const updateUnitStep = createStep(
  updateUnitStepId,
  async (input: UpdateUnitInput, { container }) => {
    const service = container.resolve<UnitModuleService>(UNIT_MODULE)
    const before = await retrieveUnit(container, input.id)
    const { conversion, ...rest } = input
    const changed =
      conversion !== undefined && !MathBN.eq(conversion, before.conversion)
    if (changed && before.is_basic) {
      throw new SuiteError("invalid", "unit_basic_conversion")
    }
    if (changed) {
      refuseTinyConversion(conversion)
      await refuseInUse(container, before, "conversion")
    }
    if (input.code !== undefined && input.code !== before.code) {
      await refuseInUse(container, before, "code")
      const [taken] = await service.listUnits({ code: input.code })
      if (taken) {
        throw new SuiteError("conflict", "unit_code_taken", {
          code: input.code,
        })
      }
    }
    const unit = await service.updateUnits({
      ...rest,
      ...(changed && { conversion: conversion as unknown as number }),
    })
    return new StepResponse(unit, {
      id: before.id,
      code: before.code,
      name: before.name,
      symbol: before.symbol,
      conversion: before.conversion,
      is_active: before.is_active,
      rank: before.rank,
    })
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve<UnitModuleService>(UNIT_MODULE)
        .updateUnits(before)
    }
  }
)
