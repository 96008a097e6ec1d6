import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = Record<string, unknown>

/** Rows by table. */
export type Snapshot = Record<string, string[]>

/** Book-keeping of the engine itself. */
const BESIDE = ["workflow_execution", "mikro_orm_migrations"]

/**
 * What follows the books by events, a moment later: the index of the search
 * and the log of what was told. An event of the seed may still be on its way.
 */
const FOLLOWS = /^(suite_search_|realtime_event$)/

/** Every row of every table, as text, with its time stamps. */
export function everything(container: MedusaContainer): Promise<Snapshot> {
  return snapshot(container, () => true)
}

/**
 * What is not deleted, without what taking something back may touch: stamps,
 * the id of a link between variant and stock, the journal of stock.
 */
export async function whatCounts(
  container: MedusaContainer
): Promise<Snapshot> {
  const found = await snapshot(
    container,
    (row) => !row.deleted_at,
    ["updated_at", "deleted_at"],
    { product_variant_inventory_item: ["id"] }
  )
  delete found.stock_movement
  return found
}

async function snapshot(
  container: MedusaContainer,
  keep: (row: Row) => boolean,
  without: string[] = [],
  withoutOf: Record<string, string[]> = {}
): Promise<Snapshot> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows: tables } = await knex.raw(
    `select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
      order by table_name`
  )
  const names: string[] = tables
    .map((row: { table_name: string }) => row.table_name)
    .filter((name: string) => !BESIDE.includes(name) && !FOLLOWS.test(name))
  const entries: [string, string[]][] = []
  for (const name of names) {
    const rows: Row[] = await knex(name).select("*")
    const left = [...without, ...(withoutOf[name] ?? [])]
    const texts = rows.filter(keep).map((row) => {
      const columns = Object.keys(row).filter((key) => !left.includes(key))
      return JSON.stringify(columns.sort().map((key) => [key, row[key]]))
    })
    if (texts.length) {
      entries.push([name, texts.sort()])
    }
  }
  return Object.fromEntries(entries)
}

/** Rows that are in one snapshot only, by table: what a failed test shows. */
export function difference(before: Snapshot, after: Snapshot) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((table) => {
    const old = before[table] ?? []
    const now = after[table] ?? []
    const gone = old.filter((row) => !now.includes(row))
    const added = now.filter((row) => !old.includes(row))
    return gone.length || added.length ? [{ table, gone, added }] : []
  })
}
