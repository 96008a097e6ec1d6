import type { MedusaContainer } from "@medusajs/framework/types"
import { refuseProblems } from "../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import { UNIT_MODULE } from "../../modules/unit/constants"
import { unitLabel } from "../../modules/unit/rules/label"
import { checkQuantity } from "../../modules/unit/rules/quantity"
import type UnitModuleService from "../../modules/unit/service"

/** A line that is to be in a cart with this quantity. */
export type LineToCheck = {
  variant_id?: string | null
  quantity: number | string | { toString(): string }
  /** What the message calls the line: its title or number. */
  line: string
  /** Path of the quantity in the request: `items.0.quantity`. */
  field: string
}

/**
 * Whole numbers, min, max and step of each line, and units still sold.
 *
 * @param locale language of the sentence
 * @throws SuiteError 400 with one problem per wrong line
 */
export async function checkLineQuantities(
  container: MedusaContainer,
  lines: LineToCheck[],
  locale?: string | null
): Promise<void> {
  const ids = lines.flatMap((line) => line.variant_id ?? [])
  if (!ids.length) {
    return
  }
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const rows = await service.listProductUnits(
    { variant_id: [...new Set(ids)] },
    { relations: ["unit"], take: ids.length }
  )
  const units = new Map(rows.map((row) => [row.variant_id, row]))
  const problems = lines.flatMap((line): FieldProblem[] => {
    const unit = units.get(line.variant_id ?? "")
    const label = unit ? unitLabel(unit.unit_value, unit.unit) : ""
    const named = { line: line.line, label }
    if (unit && (!unit.is_active || unit.retired_at)) {
      return [{ field: line.field, code: "unit_retired", params: named }]
    }
    const quantity = Number(line.quantity)
    const broken = checkQuantity(quantity, {
      min: unit?.min ?? null,
      max: unit?.max ?? null,
      step: unit?.step ?? null,
    })
    if (!broken) {
      return []
    }
    if (broken.rule === "whole") {
      const params = { line: line.line, quantity }
      return [{ field: line.field, code: "quantity_whole", params }]
    }
    return [
      {
        field: line.field,
        code: `quantity_${broken.rule}`,
        params: { ...named, [broken.rule]: broken.bound },
      },
    ]
  })
  refuseProblems(problems, languageOf(locale))
}
