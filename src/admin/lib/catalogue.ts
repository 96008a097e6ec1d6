import { useMutation, useQuery } from "@tanstack/react-query"
import { api, uploadImage } from "./client"

export type Named = { id: string; name: string }
type Titled = { id: string; title: string }

/** Categories by name. */
export function useCategories(enabled: boolean) {
  return useQuery({
    queryKey: ["saptmarkets", "categories"],
    enabled,
    staleTime: 60_000,
    queryFn: async () => {
      const { product_categories } = await api<{ product_categories: Named[] }>(
        "/admin/product-categories",
        { query: { limit: 500, order: "name", fields: "id,name" } }
      )
      return product_categories
    },
  })
}

/** Products by title, or those of the given ids. */
export function useProducts(asked: { search: string } | { ids: string[] }) {
  const q = "search" in asked ? asked.search.trim() : ""
  const ids = "ids" in asked ? asked.ids : []
  return useQuery({
    queryKey: ["saptmarkets", "products", q, ids],
    enabled: q.length > 0 || ids.length > 0,
    queryFn: async () => {
      const chosen = ids.map((id) => `&id[]=${encodeURIComponent(id)}`).join("")
      const { products } = await api<{ products: Titled[] }>(
        `/admin/products?fields=id,title&limit=${ids.length || 8}${chosen}${
          q ? `&q=${encodeURIComponent(q)}` : ""
        }`
      )
      return products
    },
  })
}

/** Puts a picture into the store's files. @returns its address */
export function useUploadImage() {
  return useMutation({ mutationFn: uploadImage })
}
