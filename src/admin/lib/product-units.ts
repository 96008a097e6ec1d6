import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api } from "./client"
import { useLocale } from "./locale"
import type { ProductUnits, SetProductUnits } from "./types"

/** How often "in stock" is asked again while the page is looked at. */
const REFRESH_EVERY = 15_000

const keyOf = (productId: string) => ["saptmarkets", "product-units", productId]

/** The units of a product; stock stays fresh while the page is open. */
export function useProductUnits(productId: string, enabled: boolean) {
  const { locale } = useLocale()
  return useQuery({
    queryKey: [...keyOf(productId), locale],
    queryFn: () =>
      api<ProductUnits>(`/admin/products/${productId}/units`, { locale }),
    enabled,
    refetchInterval: REFRESH_EVERY,
  })
}

/** Sets the whole list; the dashboard's variants and options follow it. */
export function useSetProductUnits(productId: string) {
  const { locale } = useLocale()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SetProductUnits) =>
      api<ProductUnits>(`/admin/products/${productId}/units`, {
        method: "POST",
        body,
        locale,
      }),
    onSuccess: (answer) => {
      client.setQueryData([...keyOf(productId), locale], answer)
      return Promise.all(
        [keyOf(productId), ["products"], ["product_variants"]].map((queryKey) =>
          client.invalidateQueries({ queryKey })
        )
      )
    },
  })
}
