import { MathBN } from "@medusajs/framework/utils"
import { decimalOf } from "./values"

/** What Odoo sold and invoiced with an order, credit notes taken off. */
export type InvoicedOrder = {
  total: number
  untaxed: number
  /** Untaxed, too. */
  invoiced: number
}

/**
 * How much of a refund is invoiced in Odoo and not credited there: what is
 * invoiced, tax included, above what is left of the total. Never more than
 * what was refunded; a minor unit or two is rounding.
 */
export function creditDue(
  { total, untaxed, invoiced }: InvoicedOrder,
  refunded: string,
  decimals: number
): string {
  if (untaxed <= 0) {
    return "0"
  }
  const withTax = decimalOf((invoiced * total) / untaxed, decimals)
  const left = MathBN.sub(decimalOf(total, decimals), refunded)
  const over = MathBN.min(MathBN.sub(withTax, left), refunded)
  const rounding = MathBN.div(2, `1${"0".repeat(decimals)}`)
  return MathBN.lte(over, rounding) ? "0" : over.toFixed(decimals)
}
