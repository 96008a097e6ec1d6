import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { setBasicStock } from "../../api/admin/products/[id]/basic-stock/contract"
import type { listStockLevels } from "../../api/admin/stock-levels/contract"
import type { createStockTake } from "../../api/admin/stock-takes/contract"
import { api } from "./client"
import { isDecimal, isolated, type Format } from "./format"

type StockLevels = z.infer<NonNullable<(typeof listStockLevels)["response"]>>

/** The stock of one product (or combination) at one branch. */
export type StockLevel = {
  id: string
  inventory_item_id: string
  product_id: string
  product_title: string
  options: Record<string, string>
  location_id: string
  location_name: string
  stocked: number
  reserved: number
  available: number
  low_stock_threshold: number | null
  reorder_point: number | null
  reorder_quantity: number | null
  is_low: boolean
  needs_reorder: boolean
  basic_unit: { code: string; symbol: string } | null
}

/** Which combination of the product's other options: "Mango / 1 l". */
export function combinationOf({ options }: StockLevel): string {
  return Object.values(options).join(" / ")
}

/** "12,500 g", in the product's basic unit. */
export function amountIn(format: Format, level: StockLevel, value: number) {
  return `${format.number(value)} ${level.basic_unit?.symbol ?? ""}`.trim()
}

/** What a form names: the branch, and the combination if there is one. */
export function placeOf(level: StockLevel): string {
  return [level.location_name, combinationOf(level)]
    .filter(Boolean)
    .map(isolated)
    .join(" · ")
}

/** Whether the backend takes a plain decimal as an amount of stock. */
export function isAmount(text: string): boolean {
  return isDecimal(text) && text.replace(/^0+|\D/g, "").length <= 15
}

/** The combination as the backend wants it; absent for a plain product. */
export function optionsOf({ options }: StockLevel) {
  return Object.keys(options).length ? options : undefined
}

export type StockTake = z.input<NonNullable<(typeof createStockTake)["body"]>>
export type Thresholds = z.input<NonNullable<(typeof setBasicStock)["body"]>>

export type StockFilter = {
  location?: string
  low: boolean
  search: string
  page: number
}

/** Rows of one page of the stock table. */
export const STOCK_PAGE = 25

const STOCK = ["saptmarkets", "stock"]

/** Stock by product and branch, low ones first. */
export function useStockLevels(
  filter: StockFilter,
  locale: string,
  enabled: boolean
) {
  return useQuery({
    queryKey: [...STOCK, filter, locale],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api<StockLevels & { stock_levels: StockLevel[]; count: number }>(
        "/admin/stock-levels",
        {
          locale,
          query: {
            location_id: filter.location,
            low: filter.low ? "true" : undefined,
            q: filter.search.trim() || undefined,
            limit: STOCK_PAGE,
            offset: filter.page * STOCK_PAGE,
          },
        }
      ),
  })
}

/** The branches: stock locations by name. */
export function useBranches() {
  return useQuery({
    queryKey: ["saptmarkets", "branches"],
    staleTime: 60_000,
    queryFn: async () => {
      const { stock_locations } = await api<{
        stock_locations: { id: string; name: string }[]
      }>("/admin/stock-locations", { query: { limit: 200, order: "name" } })
      return stock_locations
    },
  })
}

/** Books a count; sent twice by a shaky network it is booked once. */
export function useStockTake() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: StockTake) =>
      api<{ stock_take: { id: string } }>("/admin/stock-takes", {
        method: "POST",
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["saptmarkets"] }),
  })
}

/** Sets thresholds of one product. */
export function useThresholds() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ product, body }: { product: string; body: Thresholds }) =>
      api<{ product_id: string }>(`/admin/products/${product}/basic-stock`, {
        method: "POST",
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: STOCK }),
  })
}
