import type { CartLine, ComboInstance } from "./cart-of-combos"
import { firstOutOfStock } from "./combo-cart-stock"
import { firstOverLimit } from "./combo-limits"
import type { ComboProblem, WantedLine } from "./evaluate-instance"
import type { ComboCart } from "./load-combo-cart"

/** A deal that is in the way, and why. */
export type ComboObstacle = { instance_id: string; problem: ComboProblem }

/**
 * What counts over the whole cart: limits first, then stock.
 *
 * @param deals lines by instance; null for lines that stay as they are
 * @param among instances that are looked at, all of them when absent
 */
export function firstObstacle(
  loaded: ComboCart,
  instances: readonly ComboInstance[],
  lines: readonly CartLine[],
  deals: ReadonlyMap<string, readonly WantedLine[] | null>,
  among: ReadonlySet<string> = new Set(instances.map(({ id }) => id))
): ComboObstacle | null {
  return (
    firstOverLimit(loaded, instances, among) ??
    firstOutOfStock(loaded, lines, deals, among)
  )
}
