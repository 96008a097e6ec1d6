import type { BranchHandle } from "./branches"
import { demoProducts } from "./data/products"
import type { DemoCustomer } from "./data/types"

/** How far an order has come. */
export type DemoOrderState =
  | "placed"
  | "paid"
  | "packed"
  | "shipped"
  | "delivered"
  | "cancelled"
  | "returned"

/** One order of the demo. */
export type DemoOrder = {
  number: number
  customer: DemoCustomer
  branch: BranchHandle
  currency_code: string
  state: DemoOrderState
  days_ago: number
  /** Variants by SKU. */
  lines: { sku: string; quantity: number }[]
}

const STATES: readonly DemoOrderState[] = [
  "delivered",
  "placed",
  "paid",
  "delivered",
  "packed",
  "shipped",
  "delivered",
  "cancelled",
  "delivered",
  "returned",
]

const PLACES: Record<string, { branch: BranchHandle; currency_code: string }> =
  {
    sa: { branch: "riyadh-olaya", currency_code: "sar" },
    kw: { branch: "kuwait-salmiya", currency_code: "kwd" },
    in: { branch: "riyadh-olaya", currency_code: "inr" },
  }

export const DEMO_ORDERS = 30

/**
 * The demo's orders: thirty, in different states over the last weeks. Pure:
 * the same list each time, so that a seed that was killed can go on.
 */
export function planOrders(customers: DemoCustomer[]): DemoOrder[] {
  return Array.from({ length: DEMO_ORDERS }, (_, number) => {
    const customer = customers[number % customers.length] as DemoCustomer
    const place = PLACES[
      customer.address.country_code
    ] as (typeof PLACES)[string]
    const state = STATES[number % STATES.length] as DemoOrderState
    // Finished orders lie further back than open ones.
    const open = ["placed", "paid", "packed"].includes(state)
    return {
      number: number + 1,
      customer,
      ...place,
      state,
      days_ago: open ? number % 3 : 3 + ((number * 7) % 32),
      lines: linesOf(number, place.branch),
    }
  })
}

/** Two to four products, every one in stock at the branch with room. */
function linesOf(number: number, branch: BranchHandle): DemoOrder["lines"] {
  const stocked = demoProducts.filter(
    (product) => Number(product.stock[branch]) > 0
  )
  const count = 2 + (number % 3)
  const lines = new Map<string, number>()
  for (let index = 0; index < count; index++) {
    const product = stocked[(number * 13 + index * 29) % stocked.length]
    const unit =
      product?.units.find((candidate) => candidate.is_default) ??
      product?.units[0]
    if (unit) {
      const step = unit.step ?? 1
      const wanted = Math.max(unit.min ?? 1, 1 + ((number + index) % 3))
      lines.set(unit.sku, Math.ceil(wanted / step) * step)
    }
  }
  return [...lines].map(([sku, quantity]) => ({ sku, quantity }))
}
