import { useQuery } from "@tanstack/react-query"
import { api } from "./client"
import type { Currency } from "./types"

type StoreAnswer = {
  stores: {
    supported_currencies?: {
      currency_code: string
      is_default: boolean
      currency?: { decimal_digits?: number } | null
    }[]
    supported_locales?: { locale_code: string }[]
  }[]
}

export type StoreSettings = {
  /** The default one first. */
  currencies: Currency[]
  locales: string[]
}

const nothing: StoreSettings = { currencies: [], locales: [] }

/** Currencies and locales of the store; empty until they are known. */
export function useStoreSettings(): StoreSettings {
  const { data } = useQuery({
    queryKey: ["saptmarkets", "store"],
    queryFn: async () =>
      toSettings(
        await api<StoreAnswer>("/admin/stores", { query: { limit: 1 } })
      ),
    staleTime: 60_000,
  })
  return data ?? nothing
}

function toSettings(answer: StoreAnswer): StoreSettings {
  const store = answer.stores[0]
  const currencies = (store?.supported_currencies ?? []).map((entry) => ({
    code: entry.currency_code,
    is_default: entry.is_default,
    decimals: entry.currency?.decimal_digits ?? decimalsOf(entry.currency_code),
  }))
  return {
    currencies: currencies.sort(
      (a, b) => Number(b.is_default) - Number(a.is_default)
    ),
    locales: (store?.supported_locales ?? []).map((entry) => entry.locale_code),
  }
}

function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency })
  return format.resolvedOptions().maximumFractionDigits ?? 2
}
