import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNIT_MODULE } from "../../../modules/unit/constants"
import type UnitModuleService from "../../../modules/unit/service"
import type { ProductUnitValues } from "../plan-types"

export const writeProductUnitsStepId = "write-product-units"

export type WriteProductUnitsInput = {
  create: (ProductUnitValues & { variant_id: string; product_id: string })[]
  update: (Partial<ProductUnitValues> & { id: string })[]
  /** Rows that live on for the orders that refer to them. */
  retire: string[]
  /** Rows whose variant goes. */
  remove: string[]
}

const KEPT = [
  "id",
  "unit_id",
  "unit_value",
  "conversion",
  "basic_unit_code",
  "min",
  "max",
  "step",
  "is_default",
  "is_active",
  "rank",
  "retired_at",
] as const

type Row<T> = Omit<T, "unit_value" | "conversion"> & {
  unit_value?: number
  conversion?: number
}

/**
 * The data model types a big number as `number`, yet takes decimal text and
 * keeps it exactly; a float would not.
 */
function toRow<T extends { unit_value?: string; conversion?: string }>(
  values: T
): Row<T> {
  return values as unknown as Row<T>
}

/**
 * Writes product unit rows. Defaults are taken away before they are given, so
 * that a product never has two.
 */
export const writeProductUnitsStep = createStep(
  writeProductUnitsStepId,
  async (input: WriteProductUnitsInput, { container }) => {
    const service = container.resolve<UnitModuleService>(UNIT_MODULE)
    const touched = [...input.update.map((row) => row.id), ...input.retire]
    const before = touched.length
      ? await service.listProductUnits({ id: touched }, { select: [...KEPT] })
      : []
    const retired = input.retire.map((id) => ({
      id,
      is_active: false,
      is_default: false,
      retired_at: new Date(),
    }))
    if (retired.length || input.update.length) {
      await service.updateProductUnits([...retired, ...input.update.map(toRow)])
    }
    if (input.remove.length) {
      await service.softDeleteProductUnits(input.remove)
    }
    const created = input.create.length
      ? await service.createProductUnits(input.create.map(toRow))
      : []
    return new StepResponse(created, {
      before,
      created: created.map((row) => row.id),
      removed: input.remove,
    })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const service = container.resolve<UnitModuleService>(UNIT_MODULE)
    if (undo.created.length) {
      await service.deleteProductUnits(undo.created)
    }
    if (undo.removed.length) {
      await service.restoreProductUnits(undo.removed)
    }
    if (undo.before.length) {
      await service.updateProductUnits(
        undo.before.map((row) => ({
          id: row.id,
          unit_id: row.unit_id,
          unit_value: row.unit_value,
          conversion: row.conversion,
          basic_unit_code: row.basic_unit_code,
          min: row.min,
          max: row.max,
          step: row.step,
          is_default: row.is_default,
          is_active: row.is_active,
          rank: row.rank,
          retired_at: row.retired_at,
        }))
      )
    }
  }
)
