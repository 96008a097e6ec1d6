import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { PRODUCT_INDEX } from "../workflows/search/write-products"

/**
 * `npm run search:rebuild`: builds the product index anew beside the one that
 * answers, and puts it in its place when it is whole.
 */
export default async function rebuildSearch({
  container,
}: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const search = container.resolve(Modules.SEARCH)
  await search.reindex({ index: PRODUCT_INDEX })
  const [index] = await search.listIndexes()
  logger.info(`Search: the index "${index?.name}" is ${index?.status}`)
}
