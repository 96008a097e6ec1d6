import type { MessageCode, MessageParams } from "../../lib/i18n/messages"
import type { PriceState } from "./product-units-state"

/** Notes a broken rule with its field. */
export type Report = (
  field: string,
  code: MessageCode,
  params?: MessageParams
) => void

/** A currency once, a known one, and no more decimals than it has. */
export function checkPrices(
  prices: readonly PriceState[] | undefined,
  field: string,
  { currencies }: { currencies: ReadonlyMap<string, number> },
  report: Report
): void {
  const seen = new Set<string>()
  prices?.forEach((price, index) => {
    const currency = price.currency_code.toUpperCase()
    if (seen.has(currency)) {
      report(`${field}.${index}.currency_code`, "price_currency_twice", {
        currency,
      })
    }
    seen.add(currency)
    const decimals = currencies.get(price.currency_code)
    if (decimals === undefined) {
      report(`${field}.${index}.currency_code`, "currency_unknown", {
        currency,
      })
      return
    }
    const written = price.amount.split(".")[1]?.length ?? 0
    if (written > decimals) {
      report(`${field}.${index}.amount`, "price_decimals", {
        currency,
        decimals,
      })
    }
  })
}
