import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fold } from "../../lib/text/fold"
import { isUnbuilt, PRODUCT_INDEX } from "../../workflows/search/write-products"
import { toStoreHit } from "./store-hit"
import type { Asker } from "./store-query"

export type Suggestion = {
  kind: "product" | "category"
  id: string
  text: string
  handle: string | null
  thumbnail: string | null
  in_stock: boolean | null
}

type Hit = {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  in_stock: boolean
  category_ids: string[]
  categories: string[]
}

/** Hits whose categories are counted. */
const LOOKED_AT = 20
/** Share of the hits that has to lie in a category. */
const IN_CATEGORY = 0.3
const MOST_CATEGORIES = 3

/**
 * What somebody may mean who types: products, best first, then the categories
 * in which most of them lie.
 */
export async function suggest(
  container: MedusaContainer,
  { q, limit }: { q: string; limit: number },
  asker: Asker
): Promise<Suggestion[]> {
  const hits = await find(container, q, asker)
  const categories = categoriesOf(hits).slice(0, MOST_CATEGORIES)
  const products = hits
    .slice(0, Math.max(limit - categories.length, 1))
    .map(({ id, title, handle, thumbnail, in_stock }) => ({
      kind: "product" as const,
      id,
      text: title,
      handle,
      thumbnail,
      in_stock,
    }))
  return [...products, ...categories].slice(0, limit)
}

async function find(
  container: MedusaContainer,
  q: string,
  asker: Asker
): Promise<Hit[]> {
  try {
    const { hits } = await container.resolve(Modules.SEARCH).search({
      entity: PRODUCT_INDEX,
      filters: {
        q: fold(q),
        status: "published",
        sales_channel_ids: asker.channels,
        is_sold_now: true,
      },
      pagination: { take: LOOKED_AT },
      search_options: { count: "none" },
    })
    return hits.map(({ document }) => toStoreHit(document, asker) as Hit)
  } catch (error) {
    if (isUnbuilt(error)) {
      return []
    }
    throw error
  }
}

function categoriesOf(hits: Hit[]): Suggestion[] {
  const counted = new Map<string, { text: string; hits: number }>()
  for (const { category_ids, categories } of hits) {
    for (const [index, id] of category_ids.entries()) {
      const known = counted.get(id)
      counted.set(id, {
        text: categories[index] ?? "",
        hits: (known?.hits ?? 0) + 1,
      })
    }
  }
  return [...counted]
    .filter(([, { hits: inside }]) => inside >= hits.length * IN_CATEGORY)
    .sort(([, a], [, b]) => b.hits - a.hits)
    .map(([id, { text }]) => ({
      kind: "category",
      id,
      text,
      handle: null,
      thumbnail: null,
      in_stock: null,
    }))
}
