import type { BranchHandle } from "./branches"
import { demoCombos } from "./data/combos"
import { demoDeliveries, type DemoDelivery } from "./data/deliveries"
import { demoProducts } from "./data/products"
import type { DemoCombo, DemoCustomer } from "./data/types"

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
  combos: DemoOrderCombo[]
  /** What the shop's own couriers do with it. */
  delivery: DemoDelivery | undefined
  is_cash: boolean
}

/** A deal in an order; picks name slots and choices by their place. */
export type DemoOrderCombo = {
  handle: string
  quantity: number
  picks: { slot: number; choice: number; quantity: number }[]
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
    const delivery = demoDeliveries.find(({ order }) => order === number + 1)
    const customer = customerOf(customers, number, delivery)
    const place = PLACES[
      customer.address.country_code
    ] as (typeof PLACES)[string]
    const state = stateOf(number, delivery)
    // Finished orders lie further back than open ones.
    const open = ["placed", "paid", "packed"].includes(state)
    const days_ago = open ? number % 3 : 3 + ((number * 7) % 32)
    return {
      number: number + 1,
      customer,
      ...place,
      state,
      days_ago: delivery ? delivery.minutes_ago / 1440 : days_ago,
      delivery,
      is_cash:
        delivery?.is_cash ??
        (state === "delivered" &&
          number % 4 === 0 &&
          customer.address.country_code !== "in"),
      lines: linesOf(number, place.branch),
      combos: number % 3 === 1 ? [comboOf(number, place.branch)] : [],
    }
  })
}

function customerOf(
  customers: DemoCustomer[],
  number: number,
  delivery: DemoDelivery | undefined
): DemoCustomer {
  return (customers.find(
    ({ email }) => email.split("@").at(0) === delivery?.customer
  ) ?? customers[number % customers.length]) as DemoCustomer
}

/** What a courier brings is packed when it is given to him. */
function stateOf(
  number: number,
  delivery: DemoDelivery | undefined
): DemoOrderState {
  if (delivery) {
    return delivery.is_cash ? "placed" : "paid"
  }
  return STATES[number % STATES.length] as DemoOrderState
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

/** A deal that is sold now; where shoppers choose, what the branch has. */
function comboOf(number: number, branch: BranchHandle): DemoOrderCombo {
  const sold = demoCombos.filter(
    (combo) =>
      !combo.is_draft &&
      (combo.starts_in_days ?? 0) <= 0 &&
      (combo.ends_in_days ?? 1) > 0
  )
  const combo = sold[Math.floor(number / 3) % sold.length] as DemoCombo
  return {
    handle: combo.handle,
    quantity: 1 + (number % 2),
    picks: combo.slots.flatMap(({ min, choices }, slot) => {
      const stocked = [...choices.keys()].filter((choice) =>
        isStocked(choices[choice]?.sku ?? "", branch)
      )
      const picked = Array.from(
        { length: choices.length > 1 ? min : 0 },
        (_, index) => stocked[(number + index) % stocked.length] as number
      )
      return [...new Set(picked)].map((choice) => ({
        slot,
        choice,
        quantity: picked.filter((other) => other === choice).length,
      }))
    }),
  }
}

function isStocked(sku: string, branch: BranchHandle): boolean {
  return demoProducts.some(
    (product) =>
      Number(product.stock[branch]) > 0 &&
      product.units.some((unit) => unit.sku === sku)
  )
}
