import { MathBN } from "@medusajs/framework/utils"

/** One product at one branch; all in Odoo's unit but what happened here. */
export type StockFigures = {
  /** On hand in Odoo. */
  onHand: string
  /** Reserved in Odoo, for whatever. */
  reserved: string
  /** Reserved in Odoo for the store's own orders. */
  ownReserved: string
  /** Taken in Odoo for the store's own orders that are not settled. */
  ownDelivered: string
  /** How many of the stock's unit one of Odoo's is. */
  factor: string
  /** Fulfilled here of the same orders, in the stock's unit. */
  fulfilled: string
}

/**
 * `stocked = H - X - F + G`: on hand there, without what is reserved there
 * for others, without what we fulfilled and Odoo has not taken yet, with what
 * Odoo has taken and we have not fulfilled. So `available` stays the same
 * while an order goes its way on both sides, in whatever order.
 *
 * Never below zero: an Odoo that oversold has nothing.
 */
export function stockedOf(figures: StockFigures): string {
  const { onHand, reserved, ownReserved, ownDelivered } = figures
  const others = MathBN.sub(reserved, ownReserved)
  const free = MathBN.sub(onHand, MathBN.lt(others, 0) ? 0 : others)
  const there = MathBN.mult(MathBN.add(free, ownDelivered), figures.factor)
  const stocked = MathBN.sub(there, figures.fulfilled).decimalPlaces(9)
  return MathBN.lt(stocked, 0) ? "0" : stocked.toFixed()
}
