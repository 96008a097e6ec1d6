import { useQuery } from "@tanstack/react-query"
import { api } from "./client"

export type SalesChannel = { id: string; name: string; is_disabled: boolean }

/** The store's sales channels, by name. */
export function useSalesChannels() {
  return useQuery({
    queryKey: ["saptmarkets", "sales-channels"],
    staleTime: 60_000,
    queryFn: async () => {
      const { sales_channels } = await api<{ sales_channels: SalesChannel[] }>(
        "/admin/sales-channels",
        { query: { limit: 100, order: "name", fields: "id,name,is_disabled" } }
      )
      return sales_channels
    },
  })
}
