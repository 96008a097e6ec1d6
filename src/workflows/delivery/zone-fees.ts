import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { refuseProblems } from "../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../lib/errors/suite-error"
import type { Tariffs } from "../../modules/delivery/rules/fee"
import { decimalsByCurrency } from "../../queries/currencies"

type Amount = { field: string; currency: string; amount: string }

/** Amounts of money of a zone's fees. */
export function feeAmounts(fees: Tariffs | undefined): Amount[] {
  return Object.entries(fees ?? {}).flatMap(([currency, tariff]) => {
    const { peaks = [] } = tariff
    const named = [
      ["base", tariff.base],
      ["minimum_order", tariff.minimum_order],
      ["free_above", tariff.free_above],
      ["cash_surcharge", tariff.cash_surcharge],
      ...peaks.map(({ surcharge }, index) => [
        `peaks.${index}.surcharge`,
        surcharge,
      ]),
    ]
    return named.flatMap(([name, amount]) =>
      amount === undefined
        ? []
        : [{ field: `fees.${currency}.${name}`, currency, amount }]
    )
  })
}

/** Amounts by currency under a field. */
export function amountsOf(
  field: string,
  amounts: Record<string, string> | null | undefined
): Amount[] {
  return Object.entries(amounts ?? {}).map(([currency, amount]) => ({
    field: `${field}.${currency}`,
    currency,
    amount,
  }))
}

/**
 * Amounts are in currencies that exist, in their minor units.
 * @throws SuiteError 400 that names every field
 */
export async function checkAmounts(
  container: MedusaContainer,
  amounts: Amount[]
): Promise<void> {
  if (!amounts.length) {
    return
  }
  const decimals = await decimalsByCurrency(container)
  const problems = amounts.flatMap((each): FieldProblem[] => {
    const { field, currency, amount } = each
    const most = decimals.get(currency)
    const params = { currency: currency.toUpperCase() }
    if (most === undefined) {
      return [{ field, code: "currency_unknown", params }]
    }
    const exact = MathBN.convert(amount).decimalPlaces() ?? 0
    return exact > most
      ? [
          {
            field,
            code: "price_decimals",
            params: { ...params, decimals: most },
          },
        ]
      : []
  })
  refuseProblems(problems)
}
