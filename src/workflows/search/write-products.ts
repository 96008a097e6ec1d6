import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { productDocuments } from "../../queries/search/product-documents"

/** Name of the product index in the Search Module. */
export const PRODUCT_INDEX = "product"

const PAGE = 200

/**
 * Brings the documents of products up to date: written as they stand now, or
 * taken out. Needs no compensation: it repeats what the catalogue says.
 */
export async function writeProducts(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  const search = container.resolve(Modules.SEARCH, { allowUnregistered: true })
  for (let start = 0; search && start < ids.length; start += PAGE) {
    const page = ids.slice(start, start + PAGE)
    const documents = await productDocuments(container, page)
    const present = new Set(documents.map(({ id }) => id))
    const gone = page.filter((id) => !present.has(id))
    try {
      await search.upsertDocuments({ index: PRODUCT_INDEX, documents })
      if (gone.length) {
        await search.deleteDocuments({
          index: PRODUCT_INDEX,
          filters: { id: gone },
        })
      }
    } catch (error) {
      if (!isUnbuilt(error)) {
        throw error
      }
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .debug("The search index is not built yet: it will be at the start.")
      return
    }
  }
}

/** Products whose documents hold prices that may be gone from the database. */
export async function productsShowingPrices(
  container: MedusaContainer,
  priceIds: string[]
): Promise<string[]> {
  const search = container.resolve(Modules.SEARCH, { allowUnregistered: true })
  try {
    const result = await search?.search({
      entity: PRODUCT_INDEX,
      fields: ["id"],
      filters: { price_ids: { $overlaps: priceIds } },
      pagination: { take: priceIds.length },
      search_options: { count: "none" },
    })
    return (result?.hits ?? []).map(({ id }) => id)
  } catch (error) {
    if (isUnbuilt(error)) {
      return []
    }
    throw error
  }
}

/** Nothing to keep up to date before the first build. */
export function isUnbuilt(error: unknown): boolean {
  return (
    error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND
  )
}
