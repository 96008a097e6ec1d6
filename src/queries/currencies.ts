import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Decimals by currency code. */
export async function decimalsByCurrency(
  container: MedusaContainer
): Promise<Map<string, number>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "currency",
    fields: ["code", "decimal_digits"],
    pagination: { take: 1000, skip: 0 },
  })
  return new Map(data.map(({ code, decimal_digits }) => [code, decimal_digits]))
}

/** Decimals of a currency from the Currency Module. */
export async function currencyDecimals(
  container: MedusaContainer,
  code: string
): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code },
  })
  return data[0]?.decimal_digits ?? 2
}

/** Codes of the currencies the store sells in, its own first. */
export async function storeCurrencies(
  container: MedusaContainer
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: [
      "supported_currencies.currency_code",
      "supported_currencies.is_default",
    ],
    pagination: { take: 1, skip: 0 },
  })
  type Row = { currency_code: string; is_default: boolean } | null
  const rows = (data[0]?.supported_currencies ?? []) as Row[]
  return rows
    .flatMap((row) => row ?? [])
    .sort(
      (a, b) =>
        Number(b.is_default) - Number(a.is_default) ||
        a.currency_code.localeCompare(b.currency_code)
    )
    .map((row) => row.currency_code)
}
