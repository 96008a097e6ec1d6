import { MathBN } from "@medusajs/framework/utils"
import { readLineUnit } from "../../workflows/unit/line-unit"

/** Kilograms in one of a basic unit. */
const KILOGRAMS: Partial<Record<string, number>> = { g: 0.001, kg: 1 }

/** A cart's or order's line with the weights of what it sells. */
export type WeighedLine = {
  metadata: Record<string, unknown> | null
  variant_weight: number | null
  product_weight: number | null
}

/**
 * Kilograms of one piece of a line: the variant's weight, else what a unit of
 * weight says by itself ("5 kg"), else the product's weight.
 */
export function lineWeight(line: WeighedLine, weightUnit: "g" | "kg") {
  const unit = readLineUnit(line)
  const each = unit ? KILOGRAMS[unit.basic_unit] : undefined
  if (line.variant_weight === null && unit && each !== undefined) {
    return MathBN.mult(unit.conversion, each)
  }
  const written = line.variant_weight ?? line.product_weight ?? 0
  return weightUnit === "g"
    ? MathBN.div(written, 1000)
    : MathBN.convert(written)
}
