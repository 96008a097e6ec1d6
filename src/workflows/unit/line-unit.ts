import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { UNIT_MODULE } from "../../modules/unit/constants"
import { unitLabel } from "../../modules/unit/rules/label"
import type UnitModuleService from "../../modules/unit/service"

/** Key of a line's metadata under which its unit is kept. */
export const LINE_UNIT_KEY = "unit"

/**
 * The unit of a cart or order line as it was when the line was made. Kept in
 * the line's metadata under `unit`; read it with `readLineUnit`.
 */
export type LineUnit = {
  /** Code of the unit: `kg`. */
  code: string
  /** In the store's own language: "5 kg". */
  label: string
  symbol: string
  /** How many of the unit one sold piece is: 5. */
  unit_value: number
  /** How many of the basic unit one sold piece is (`packQty`): 5000. */
  conversion: number
  /** Code of the product's basic unit: `g`. */
  basic_unit: string
}

/**
 * The unit of a line, null for a line that is not sold by unit. Storefronts,
 * combos, couriers, invoices and Odoo read it here.
 *
 * @param line a cart or order line with `metadata`
 */
export function readLineUnit(line: {
  metadata?: Record<string, unknown> | null
}): LineUnit | null {
  const unit = line.metadata?.[LINE_UNIT_KEY]
  return isLineUnit(unit) ? unit : null
}

function isLineUnit(value: unknown): value is LineUnit {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    "conversion" in value &&
    "basic_unit" in value
  )
}

/**
 * What lines of these variants keep. A pure function of the variant: its
 * conversion never changes while it is sold, a changed one is a new variant.
 */
export async function lineUnitsOf(
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, LineUnit>> {
  if (!variantIds.length) {
    return new Map()
  }
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const rows = await service.listProductUnits(
    { variant_id: [...new Set(variantIds)] },
    { relations: ["unit"], take: variantIds.length }
  )
  return new Map(
    rows.map((row) => [
      row.variant_id,
      {
        code: row.unit.code,
        label: unitLabel(row.unit_value, row.unit),
        symbol: row.unit.symbol,
        unit_value: MathBN.convert(row.unit_value).toNumber(),
        conversion: MathBN.convert(row.conversion).toNumber(),
        basic_unit: row.basic_unit_code,
      },
    ])
  )
}
