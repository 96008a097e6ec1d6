import { comboTitle } from "../../queries/combo/combo-price"
import type { ComboInstance } from "./cart-of-combos"
import type { ComboProblem } from "./evaluate-instance"
import type { ComboCart } from "./load-combo-cart"

/**
 * The first deal of which the cart holds more than one order may have, or
 * more than are left; the last instance of it is named.
 *
 * @param among instances that are looked at
 */
export function firstOverLimit(
  { definitions, sold }: ComboCart,
  instances: readonly ComboInstance[],
  among: ReadonlySet<string>
): { instance_id: string; problem: ComboProblem } | null {
  for (const combo of definitions.values()) {
    const own = instances.filter(({ combo_id }) => combo_id === combo.id)
    const last = own.filter(({ id }) => among.has(id)).at(-1)
    const quantity = own.reduce((sum, instance) => sum + instance.quantity, 0)
    if (!last) {
      continue
    }
    const title = comboTitle(combo)
    const limit = combo.limit_per_order
    if (limit !== null && quantity > limit) {
      const params = { combo: title, limit }
      return {
        instance_id: last.id,
        problem: { code: "combo_limit_order", params },
      }
    }
    const total = combo.limit_total
    const left = (total ?? 0) - (sold.get(combo.id) ?? 0)
    if (total !== null && quantity > left) {
      const params = { combo: title, left: Math.max(left, 0), quantity }
      return {
        instance_id: last.id,
        problem: { code: "combo_sold_out", params },
      }
    }
  }
  return null
}
