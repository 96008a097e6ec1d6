import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  productsOf,
  type ChangedRecord,
} from "../../queries/search/changed-products"
import { productsShowingPrices, writeProducts } from "./write-products"

type Changes = Map<ChangedRecord, Set<string>>

/** One change of a product makes a dozen events: they are taken together. */
const GATHER_MS = 100

let waiting: Changes = new Map()
let batch: Promise<void> | undefined
let last: Promise<void> = Promise.resolve()

/**
 * Brings the search index up to date after a record has changed. One batch at
 * a time; what changes meanwhile makes the next one.
 *
 * @returns when the batch is written, so that a lasting queue tries again
 */
export function followChange(
  container: MedusaContainer,
  kind: ChangedRecord,
  id: string
): Promise<void> {
  waiting.set(kind, (waiting.get(kind) ?? new Set()).add(id))
  batch ??= gather(container)
  return batch
}

async function gather(container: MedusaContainer): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
  await last.catch(() => undefined)
  const changes = waiting
  waiting = new Map()
  batch = undefined
  last = write(container, changes)
  await last
}

async function write(
  container: MedusaContainer,
  changes: Changes
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const products = new Set<string>()
  for (const [kind, changed] of changes) {
    const ids = [...changed]
    const found = [
      ...(await productsOf(knex, kind, ids)),
      ...(kind === "price" ? await productsShowingPrices(container, ids) : []),
    ]
    found.forEach((id) => products.add(id))
  }
  await writeProducts(container, [...products])
}
