import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type {
  StockTakeMode,
  StockTakeReason,
} from "../../modules/stock/constants"
import { soldItems, type SoldItem } from "./sold-items"

type TakeRow = {
  id: string
  location_id: string
  location_name: string | null
  reason: StockTakeReason
  mode: StockTakeMode
  note: string | null
  created_by: string | null
  idempotency_key: string | null
  line_count: number
  created_at: Date
  count: number
}

type LineRow = {
  id: string
  inventory_item_id: string
  before: string
  after: string
  unit_code: string | null
  unit_value: string | null
  counted: string
}

export type StockTakeFilters = {
  id?: string
  location_id?: string
  reason?: StockTakeReason
}

type Page = { limit: number; offset: number }

/** Stock-takes without their lines, newest first. */
export async function stockTakes(
  container: MedusaContainer,
  filters: StockTakeFilters,
  page: Page
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await takeRows(knex, filters, page)
  const count = rows[0]?.count ?? (await countTakes(knex, filters))
  return { stock_takes: rows.map(toTake), count, ...page }
}

/** @throws SuiteError `not_found` */
export async function stockTake(container: MedusaContainer, id: string) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [take] = await takeRows(knex, { id }, { limit: 1, offset: 0 })
  if (!take) {
    throw new SuiteError("not_found", "not_found", {
      entity: "stock-take",
      id,
    })
  }
  const lines: LineRow[] = await knex("stock_take_line")
    .where({ stock_take_id: id, deleted_at: null })
    .orderBy([{ column: "position" }, { column: "id" }])
    .select(
      "id",
      "inventory_item_id",
      "before",
      "after",
      "unit_code",
      "unit_value",
      "counted"
    )
  const items = await soldItems(knex, {
    inventory_item_ids: [...new Set(lines.map((row) => row.inventory_item_id))],
  })
  const byId = new Map(items.map((item) => [item.inventory_item_id, item]))
  return {
    ...toTake(take),
    lines: lines.map((row) => toLine(row, byId.get(row.inventory_item_id))),
  }
}

async function takeRows(
  knex: Knex,
  filters: StockTakeFilters,
  { limit, offset }: Page
): Promise<TakeRow[]> {
  return knex("stock_take as t")
    .leftJoin("stock_location as l", "l.id", "t.location_id")
    .where(matching(filters))
    .orderBy([
      { column: "t.created_at", order: "desc" },
      { column: "t.id", order: "desc" },
    ])
    .limit(limit)
    .offset(offset)
    .select(
      "t.*",
      "l.name as location_name",
      knex.raw("count(*) over ()::int as count"),
      knex.raw(
        `(select count(*)::int from stock_take_line s
          where s.stock_take_id = t.id and s.deleted_at is null) as line_count`
      )
    )
}

/** For a page behind the last one. */
async function countTakes(
  knex: Knex,
  filters: StockTakeFilters
): Promise<number> {
  const row = await knex("stock_take as t")
    .where(matching(filters))
    .count("* as count")
    .first()
  return Number(row?.count ?? 0)
}

function matching(filters: StockTakeFilters) {
  const given = Object.entries(filters).filter(([, value]) => value)
  return {
    "t.deleted_at": null,
    ...Object.fromEntries(given.map(([name, value]) => [`t.${name}`, value])),
  }
}

function toTake(row: TakeRow) {
  return {
    id: row.id,
    location_id: row.location_id,
    location_name: row.location_name ?? row.location_id,
    reason: row.reason,
    mode: row.mode,
    note: row.note,
    created_by: row.created_by,
    idempotency_key: row.idempotency_key,
    line_count: row.line_count,
    created_at: new Date(row.created_at).toISOString(),
  }
}

function toLine(row: LineRow, item: SoldItem | undefined) {
  return {
    id: row.id,
    inventory_item_id: row.inventory_item_id,
    product_id: item?.product_id ?? null,
    product_title: item?.title ?? null,
    options: item?.options ?? {},
    counted: Number(row.counted),
    unit_code: row.unit_code,
    unit_value: row.unit_value === null ? null : Number(row.unit_value),
    basic_unit_code: item?.basic_unit_code ?? null,
    before: Number(row.before),
    after: Number(row.after),
    difference: MathBN.sub(row.after, row.before).toNumber(),
  }
}
