import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { combosOfProducts } from "../../workflows/combo/bare-combos"
import {
  loadProducts,
  type LoadedProducts,
} from "../../workflows/unit/load-product-state"
import type { CatalogueProduct } from "./plan"

const PAGE = 100

type Row = {
  id: string
  handle: string
  title: string
  categories?: { handle: string }[] | null
  collection?: { handle: string } | null
  tags?: { value: string }[] | null
}

/** Some products, and what planning has read of them. */
export type CataloguePage = {
  products: CatalogueProduct[]
  loaded: LoadedProducts
}

/** All products of the store, page by page in the order of their ids. */
export async function* cataloguePages(
  container: MedusaContainer
): AsyncGenerator<CataloguePage> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  let after = ""
  for (;;) {
    const { data } = await query.graph({
      entity: "product",
      fields: [
        "id",
        "handle",
        "title",
        "categories.handle",
        "collection.handle",
        "tags.value",
      ],
      filters: { id: { $gt: after } },
      pagination: { take: PAGE, skip: 0, order: { id: "ASC" } },
    })
    const page = data as unknown as Row[]
    const ids = page.map((row) => row.id)
    const [loaded, combos] = await Promise.all([
      loadProducts(container, ids),
      combosOfProducts(container, ids),
    ])
    yield {
      loaded,
      products: page.flatMap((row) => {
        if (combos.has(row.id)) {
          return []
        }
        const state = loaded.products.get(row.id)
        return state ? [toProduct(row, state)] : []
      }),
    }
    if (page.length < PAGE) {
      return
    }
    after = ids.at(-1) ?? after
  }
}

function toProduct(
  row: Row,
  state: CatalogueProduct["state"]
): CatalogueProduct {
  return {
    state,
    handle: row.handle,
    title: row.title,
    categories: (row.categories ?? []).map((category) => category.handle),
    collection: row.collection?.handle ?? null,
    tags: (row.tags ?? []).map((tag) => tag.value),
  }
}
