import type { MedusaContainer } from "@medusajs/framework/types"
import { affectedCombos, type PriceChange } from "./affected-combos"
import { keepFromPrices } from "./keep-from-prices"

const NOTHING: PriceChange = {
  price_ids: [],
  variant_ids: [],
  product_ids: [],
  all: false,
}

let running = false
let waiting: PriceChange | null = null

/**
 * Keeps "from" prices after something has changed. One run at a time: what
 * changes while it runs waits, and the next run takes all of it together, so
 * that an import of a thousand prices is a handful of runs.
 */
export async function followPrices(
  container: MedusaContainer,
  change: Partial<PriceChange>
): Promise<void> {
  waiting = merge(waiting ?? NOTHING, change)
  if (running) {
    return
  }
  running = true
  try {
    while (waiting) {
      const next: PriceChange = waiting
      waiting = null
      await keepFromPrices(container, await affectedCombos(container, next))
    }
  } finally {
    running = false
  }
}

function merge(a: PriceChange, b: Partial<PriceChange>): PriceChange {
  return {
    price_ids: [...a.price_ids, ...(b.price_ids ?? [])],
    variant_ids: [...a.variant_ids, ...(b.variant_ids ?? [])],
    product_ids: [...a.product_ids, ...(b.product_ids ?? [])],
    all: a.all || (b.all ?? false),
  }
}
