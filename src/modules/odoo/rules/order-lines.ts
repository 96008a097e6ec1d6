import { MathBN } from "@medusajs/framework/utils"

/** A line of a sale order: so many at a price, as Odoo multiplies them. */
export type PricedQuantity = { quantity: string; price: string }

/**
 * Splits an amount into lines whose price has no more decimals than the
 * currency, so that quantity times price is the amount to the last minor
 * unit: 50 for 24 pieces is 16 at 2.08 and 8 at 2.09. A quantity that is not
 * whole (1.5 kg) cannot be split so; its price is rounded.
 */
export function pricedLines(
  amount: string,
  quantity: string,
  decimals: number
): PricedQuantity[] {
  const scale = `1${"0".repeat(decimals)}`
  const minor = MathBN.mult(amount, scale).decimalPlaces(0, 4)
  const whole = MathBN.convert(quantity)
  const text = (value: ReturnType<typeof MathBN.div>) =>
    MathBN.div(value, scale).toFixed()
  if (!whole.isInteger()) {
    const price = MathBN.div(minor, whole).decimalPlaces(0, 4)
    return [{ quantity: whole.toFixed(), price: text(price) }]
  }
  const low = MathBN.div(minor, whole).integerValue(3)
  const dearer = MathBN.sub(minor, MathBN.mult(low, whole))
  const cheaper = MathBN.sub(whole, dearer)
  return [
    { quantity: cheaper.toFixed(), price: text(low) },
    { quantity: dearer.toFixed(), price: text(MathBN.add(low, 1)) },
  ].filter((line) => line.quantity !== "0")
}

/** A sale tax of Odoo. */
export type OdooTax = { id: number; rate: string; included: boolean }

/** What a line's price is to be with which tax. */
export type TaxedAmount = { amount: string; taxes: number[] }

/**
 * The amount to write so that Odoo arrives at what was paid: with a tax that
 * is part of the price the whole, with one on top the net. Without a tax of
 * the rate the whole, untaxed.
 */
export function taxedAmount(
  line: { total: string; tax_total: string; rate: string },
  taxes: readonly OdooTax[]
): TaxedAmount {
  const same = taxes.filter(
    ({ rate }) => MathBN.gt(rate, 0) && MathBN.eq(rate, line.rate)
  )
  const tax = same.find(({ included }) => included) ?? same[0]
  if (!tax) {
    return { amount: line.total, taxes: [] }
  }
  return {
    amount: tax.included
      ? line.total
      : MathBN.sub(line.total, line.tax_total).toFixed(),
    taxes: [tax.id],
  }
}
