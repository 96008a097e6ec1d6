import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A line of a cart as it meets another branch's shelves. */
export type LineToMove = {
  id: string
  variant_id: string | null
  title: string
  quantity: number
  /** Whether the branch's channel sells the product. */
  sold: boolean
  /** Least quantity and step of its unit. */
  min: number | null
  step: number | null
  /** What one of it takes of each inventory item; none: not counted. */
  needs: { item: string; each: string }[]
}

export type LeftBehind = {
  line_id: string
  variant_id: string | null
  title: string
  /** As it was in the cart. */
  quantity: number
  /** How many came along. */
  moved: number
  reason: "not_sold" | "out_of_stock"
}

/**
 * How much of each line a branch can sell: lines are served in their order,
 * and lines on one inventory item share what is there.
 */
export function fitLines(
  lines: readonly LineToMove[],
  available: ReadonlyMap<string, BigNumberInput>
): LeftBehind[] {
  const left = new Map(available)
  return lines.flatMap((line): LeftBehind[] => {
    const { id: line_id, variant_id, title, quantity } = line
    const moved = line.sold ? fitting(line, left) : 0
    for (const { item, each } of line.needs) {
      const taken = MathBN.mult(each, moved)
      left.set(item, MathBN.sub(left.get(item) ?? 0, taken))
    }
    const reason = line.sold ? "out_of_stock" : "not_sold"
    return moved === quantity
      ? []
      : [{ line_id, variant_id, title, quantity, moved, reason }]
  })
}

/** The largest quantity that is there and that the unit allows. */
function fitting(
  { quantity, needs, min, step }: LineToMove,
  left: ReadonlyMap<string, BigNumberInput>
): number {
  const most = needs.reduce((least, { item, each }) => {
    const there = MathBN.max(0, left.get(item) ?? 0)
    const whole = MathBN.div(there, each).integerValue(3).toNumber()
    return Math.min(least, whole)
  }, quantity)
  if (most >= quantity) {
    return quantity
  }
  const allowed = most - (most % (step ?? 1))
  return allowed >= (min ?? 1) ? allowed : 0
}
