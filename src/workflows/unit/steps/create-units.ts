import { MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { UNIT_MODULE } from "../../../modules/unit/constants"
import type UnitModuleService from "../../../modules/unit/service"
import type { UnitType } from "../../../modules/unit/constants"

/** Medusa's numbers read what is not above this as 0. */
const LEAST_CONVERSION = "0.0001"

/** @throws SuiteError `unit_conversion_small` */
export function refuseTinyConversion(conversion: string): void {
  if (MathBN.lte(conversion, LEAST_CONVERSION)) {
    throw new SuiteError("invalid", "unit_conversion_small", {
      least: LEAST_CONVERSION,
    })
  }
}

export const createUnitsStepId = "create-units"

export type CreateUnitInput = {
  code: string
  name: string
  symbol: string
  type: UnitType
  conversion: string
  is_basic?: boolean
  is_active?: boolean
  rank?: number
}

/**
 * Creates units.
 * @throws SuiteError `unit_code_taken`, `unit_basic_exists`,
 * `unit_basic_conversion`
 */
export const createUnitsStep = createStep(
  createUnitsStepId,
  async (inputs: CreateUnitInput[], { container }) => {
    if (!inputs.length) {
      return new StepResponse([], [])
    }
    const service = container.resolve<UnitModuleService>(UNIT_MODULE)
    for (const input of inputs) {
      if (input.is_basic && Number(input.conversion) !== 1) {
        throw new SuiteError("invalid", "unit_basic_conversion")
      }
      refuseTinyConversion(input.conversion)
    }
    const [taken] = await service.listUnits({
      code: inputs.map((input) => input.code),
    })
    if (taken) {
      throw new SuiteError("conflict", "unit_code_taken", { code: taken.code })
    }
    const basic = inputs.filter((input) => input.is_basic)
    const [other] = basic.length
      ? await service.listUnits({
          is_basic: true,
          type: basic.map((input) => input.type),
        })
      : []
    if (other) {
      throw new SuiteError("conflict", "unit_basic_exists", {
        type: other.type,
        code: other.code,
      })
    }
    const units = await service.createUnits(
      inputs.map((input) => ({
        ...input,
        conversion: input.conversion as unknown as number,
      }))
    )
    return new StepResponse(
      units,
      units.map((unit) => unit.id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve<UnitModuleService>(UNIT_MODULE).deleteUnits(ids)
    }
  }
)
