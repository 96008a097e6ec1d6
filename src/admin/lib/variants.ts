import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { api } from "./client"
import { featureOn } from "./features"

/** A variant that can be a part of a combo. */
export type FoundVariant = {
  id: string
  title: string | null
  sku: string | null
  product: {
    id: string
    title: string
    thumbnail: string | null
    status: string
  }
}

type Answer = {
  variants: (Omit<FoundVariant, "product"> & {
    product:
      (FoundVariant["product"] & { combo?: { id: string } | null }) | null
    product_unit?: { retired_at: string | null } | null
  })[]
}

const FIELDS = [
  "id,title,sku",
  "product.id,product.title,product.thumbnail,product.status",
  "product.combo.id",
]
/** So many are shown; some of those that are asked for may not be offered. */
const SHOWN = 8

/** Variants by title, SKU or barcode, those of units that are sold included. */
export function useVariantSearch(search: string) {
  const q = search.trim()
  return useQuery({
    queryKey: ["saptmarkets", "variants", q],
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const fields = featureOn("units")
        ? [...FIELDS, "product_unit.retired_at"]
        : FIELDS
      const { variants } = await api<Answer>("/admin/product-variants", {
        query: { q, limit: SHOWN * 3, fields: fields.join(",") },
      })
      return variants.flatMap(toFound).slice(0, SHOWN)
    },
  })
}

/** A combo is no part of another one, a retired unit is not sold. */
function toFound(variant: Answer["variants"][number]): FoundVariant[] {
  const { product, product_unit, id, title, sku } = variant
  const isOffered = product && !product.combo && !product_unit?.retired_at
  return isOffered ? [{ id, title, sku, product }] : []
}
