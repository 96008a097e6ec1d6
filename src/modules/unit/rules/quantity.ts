/** Bounds of a cart quantity; null means no bound. */
export type QuantityRule = {
  min: number | null
  max: number | null
  step: number | null
}

/** The rule a quantity breaks, with the number that would be right. */
export type QuantityProblem =
  | { rule: "whole" }
  | { rule: "min"; bound: number }
  | { rule: "max"; bound: number }
  | { rule: "step"; bound: number }

/**
 * Whether so many may be ordered. Whole numbers only: the cart's column is an
 * integer and would round silently.
 * @returns null when the quantity is right
 */
export function checkQuantity(
  quantity: number,
  rule: QuantityRule
): QuantityProblem | null {
  if (!Number.isSafeInteger(quantity) || quantity < 0) {
    return { rule: "whole" }
  }
  if (rule.min !== null && quantity < rule.min) {
    return { rule: "min", bound: rule.min }
  }
  if (rule.max !== null && quantity > rule.max) {
    return { rule: "max", bound: rule.max }
  }
  if (rule.step !== null && quantity % rule.step !== 0) {
    return { rule: "step", bound: rule.step }
  }
  return null
}
