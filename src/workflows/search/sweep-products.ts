import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { productsChangedSince } from "../../queries/search/changed-products"
import { isUnbuilt, PRODUCT_INDEX, writeProducts } from "./write-products"

/** What was written while the last sweep looked is looked at again. */
const OVERLAP_MS = 60_000
const MICROSECONDS = 1000

let lastSweep: Date | undefined

/**
 * Writes products again that have changed since the last sweep, by the
 * database's clock. The first one of a process goes back to the youngest
 * document, so that nothing is missed that the clock did while it was down.
 *
 * @returns how many products were written
 */
export async function sweepProducts(
  container: MedusaContainer
): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const since = lastSweep ?? (await youngestDocument(container))
  if (!since) {
    return 0
  }
  const { rows } = await knex.raw<{ rows: { now: Date }[] }>(
    "select clock_timestamp() as now"
  )
  const from = new Date(since.getTime() - OVERLAP_MS)
  const ids = await productsChangedSince(knex, from)
  await writeProducts(container, ids)
  lastSweep = rows[0]?.now
  return ids.length
}

/** When the document was made that is the last one in the index. */
async function youngestDocument(
  container: MedusaContainer
): Promise<Date | undefined> {
  const search = container.resolve(Modules.SEARCH, { allowUnregistered: true })
  try {
    const result = await search?.search({
      entity: PRODUCT_INDEX,
      fields: ["version"],
      pagination: { take: 1, order: { version: "DESC" } },
      search_options: { count: "none" },
    })
    const version = Number(result?.hits[0]?.document.version)
    return version ? new Date(version / MICROSECONDS) : undefined
  } catch (error) {
    if (isUnbuilt(error)) {
      return undefined
    }
    throw error
  }
}
