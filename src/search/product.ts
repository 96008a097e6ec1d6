import { container } from "@medusajs/framework"
import type { SearchTypes } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
  defineSearchIndex,
} from "@medusajs/framework/utils"
import { productsChangedSince } from "../queries/search/changed-products"
import { productDocuments } from "../queries/search/product-documents"
import { productFields } from "../queries/search/product-fields"
import { productIds } from "../queries/search/product-ids"
import { restsWithout, suiteOptions } from "../suite-options"
import { PRODUCT_INDEX } from "../workflows/search/write-products"

defineFileConfig(restsWithout("search"))

const PAGE = 200

/**
 * Every product, drafts too: the Store route narrows to published ones of the
 * caller's channel. Changes are followed by a subscriber of ours
 * (`src/subscribers/search-changes.ts`), which takes many events together;
 * that is why there is no `events` here.
 */
export default defineSearchIndex({
  name: PRODUCT_INDEX,
  entity: "product",
  fields: productFields(suiteOptions()),
  settings: {
    provider_options: {
      "search-saptmarkets": { popularity: "popularity", version: "version" },
    },
  },
  async *seed({ filters, last_key, catchup, container: { query } }) {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    if (catchup) {
      const ids = await productsChangedSince(knex, catchup.since)
      for (let start = 0; start < ids.length; start += PAGE) {
        yield await mutations(ids.slice(start, start + PAGE))
      }
      return
    }
    for await (const ids of productIds(query, filters, last_key, PAGE)) {
      yield await mutations(ids)
    }
  },
})

async function mutations(ids: string[]): Promise<SearchTypes.SearchMutation[]> {
  const documents = await productDocuments(container, ids)
  const present = new Set(documents.map(({ id }) => id))
  const gone = ids.filter((id) => !present.has(id))
  return [
    { action: "upsert", documents },
    ...(gone.length
      ? [{ action: "delete" as const, filters: { id: gone } }]
      : []),
  ]
}
