import {
  configureStoreSearch,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import type { SearchTypes } from "@medusajs/framework/types"
import { requestLocale } from "../../../lib/http/locale"
import { storeCaller } from "../../../lib/http/store-caller"
import { featureOn } from "../../../suite-options"
import { PRODUCT_INDEX } from "../../../workflows/search/write-products"
import { askedTexts, namedFacets } from "../../../queries/search/local-filters"
import { localLabels } from "../../../queries/search/local-labels"
import { furtherLocale } from "../../../queries/search/product-fields"
import { toStoreHit } from "../../../queries/search/store-hit"
import { toIndexQuery, type Asker } from "../../../queries/search/store-query"

type Query = SearchTypes.SearchQuery
type Body = Query | { queries: Query[] }
type Answer = { results?: SearchTypes.SearchResult[] }

/** Opens the product index on the core's `POST /store/search`. */
function openProductIndex(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): unknown {
  if (!featureOn("search")) {
    return next()
  }
  const products = { filters: () => ({ is_sold_now: true }) }
  return configureStoreSearch({
    allowed_indexes: { [PRODUCT_INDEX]: products },
  })(req, res, next)
}

/** Asks the index as it is written, and answers as the shopper reads. */
async function speakForShopper(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  if (!featureOn("search")) {
    return next()
  }
  const body = req.validatedBody as Body
  const asked = "queries" in body ? body.queries : [body]
  const asker = await askerOf(req, asked)
  const queries = asked.map((query) =>
    query.entity === PRODUCT_INDEX ? toIndexQuery(query, asker) : query
  )
  req.validatedBody = { queries }
  const json = res.json.bind(res)
  res.json = (answer: unknown) => {
    const { results = [] } = (answer ?? {}) as Answer
    for (const [index, result] of results.entries()) {
      present(result, asked[index], asker)
    }
    return json(answer)
  }
  next()
}

async function askerOf(req: MedusaRequest, asked: Query[]): Promise<Asker> {
  const locale = requestLocale(req)
  const products = asked.filter(({ entity }) => entity === PRODUCT_INDEX)
  const texts = askedTexts(products.map(({ filters }) => filters))
  return {
    channels: storeCaller(req).sales_channel_ids,
    locale,
    ...(furtherLocale(locale) &&
      texts.size && { labels: await localLabels(req.scope, locale, texts) }),
  }
}

function present(
  result: SearchTypes.SearchResult,
  asked: Query | undefined,
  asker: Asker
): void {
  if (asked?.entity !== PRODUCT_INDEX) {
    return
  }
  const keepTexts = asked.fields?.some((field) => field.startsWith("i18n."))
  for (const hit of result.hits) {
    hit.document = toStoreHit(hit.document, asker, keepTexts)
  }
  if (result.facets) {
    const named = asked.search_options?.facets ?? []
    result.facets = namedFacets(result.facets, named, asker.locale)
  }
  const { q } = asked.filters ?? {}
  result.metadata.query = typeof q === "string" ? q : undefined
}

export const storeSearchMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/search", middlewares: [openProductIndex] },
  // With methods it runs after the core's validator.
  {
    matcher: "/store/search",
    methods: ["POST"],
    middlewares: [speakForShopper],
  },
]
