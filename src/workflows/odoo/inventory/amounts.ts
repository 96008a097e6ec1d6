import { MathBN } from "@medusajs/framework/utils"

/** Decimal text by Odoo's product, or the store's item, and branch. */
export type Amounts = Map<string, string>

export const keyOf = (record: number | string, branch: string) =>
  `${record} ${branch}`

/** Decimals that a quantity of Odoo may have meant. */
const DECIMALS = 6

/** Adds a quantity, the noise of a float rounded off. */
export function addTo(
  amounts: Amounts,
  record: number | string,
  branch: string,
  quantity: number | string
): void {
  const key = keyOf(record, branch)
  const sum = MathBN.add(amounts.get(key) ?? 0, quantity)
  amounts.set(key, sum.decimalPlaces(DECIMALS).toFixed())
}
