import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** Bounds of a rule as PostgreSQL answers them. */
export type Bounds = {
  low_stock_threshold: string | null
  reorder_point: string | null
  reorder_quantity: string | null
}

export type Thresholds = Bounds & { is_low: boolean; needs_reorder: boolean }

/** What a rule says of so much that is available. */
export function toThresholds(
  available: BigNumberInput,
  rule: Bounds | undefined
) {
  const reached = (bound: string | null | undefined) =>
    bound !== null && bound !== undefined && MathBN.lte(available, bound)
  return {
    low_stock_threshold: numberOrNull(rule?.low_stock_threshold),
    reorder_point: numberOrNull(rule?.reorder_point),
    reorder_quantity: numberOrNull(rule?.reorder_quantity),
    is_low: reached(rule?.low_stock_threshold) || MathBN.lt(available, 0),
    needs_reorder: reached(rule?.reorder_point),
  }
}

export function numberOrNull(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text)
}
