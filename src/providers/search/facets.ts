import type { SearchTypes } from "@medusajs/framework/types"
import type { PlannedField } from "./fields"
import { fieldAt, numberOf, scalarOf, textOf, valueOf } from "./filters"
import { join, sql, type Sql } from "./sql"

type Request = Exclude<SearchTypes.SearchFacetRequest, string>
type Row = Record<string, string | number | null>

/** A facet's statement over the rows of `found`, and how to read it. */
export type Facet = {
  field: string
  statement: Sql
  read: (rows: Row[]) => SearchTypes.SearchFacetResult
}

const VALUES = 10

/**
 * @param found ends in a table `hit` with the column `indexed`
 */
export function facetOf(
  request: string | Request,
  fields: ReadonlyMap<string, PlannedField>,
  found: Sql
): Facet {
  const asked: Request =
    typeof request === "string" ? { field: request } : request
  const field = fieldAt(asked.field, fields)
  switch (asked.type) {
    case "stats":
      return { field: field.path, ...stats(field, found) }
    case "range":
      return { field: field.path, ...ranges(field, asked.ranges, found) }
    default:
      return { field: field.path, ...values(field, asked, found) }
  }
}

function values(
  field: PlannedField,
  asked: { limit?: number; sort?: "count" | "alpha"; query?: string },
  found: Sql
): Omit<Facet, "field"> {
  const from = field.is_array
    ? `hit, jsonb_array_elements_text(${valueOf(field)}) as value`
    : `(select ${textOf(field)} as value from hit) v`
  return {
    statement: join([
      found,
      `select value, count(*)::int as count from ${from} where value is not null`,
      asked.query ? sql("and starts_with(value, ?)", asked.query) : "",
      `group by value order by ${asked.sort === "alpha" ? "value" : "count desc, value"}`,
      sql("limit ?", asked.limit ?? VALUES),
    ]),
    read: (rows) => ({
      type: "value",
      values: rows.map(({ value, count }) => ({
        value: String(value),
        count: Number(count),
      })),
    }),
  }
}

function stats(field: PlannedField, found: Sql): Omit<Facet, "field"> {
  const value = numberOf(field)
  return {
    statement: join([
      found,
      `select min(${value}) as min, max(${value}) as max, avg(${value}) as avg,
         sum(${value}) as sum, count(${value})::int as count
       from hit`,
    ]),
    read: ([row = {}]) => ({
      type: "stats",
      min: Number(row.min ?? 0),
      max: Number(row.max ?? 0),
      avg: row.avg === null ? undefined : Number(row.avg),
      sum: row.sum === null ? undefined : Number(row.sum),
      count: Number(row.count),
    }),
  }
}

type Ranges = Extract<Request, { type: "range" }>["ranges"]

function ranges(
  field: PlannedField,
  asked: Ranges,
  found: Sql
): Omit<Facet, "field"> {
  const value = numberOf(field)
  const counts = asked.map(({ from, to }, index) => {
    const bounds = [
      ...(from === undefined
        ? []
        : [sql(`${value} >= ?`, scalarOf(field, from))]),
      ...(to === undefined ? [] : [sql(`${value} < ?`, scalarOf(field, to))]),
    ]
    const within = bounds.length ? join(bounds, " and ") : sql("true")
    return sql(
      `count(*) filter (where ${within.text})::int as r${index}`,
      ...within.bindings
    )
  })
  return {
    statement: join([
      found,
      "select",
      counts.length ? join(counts, ", ") : "1",
      "from hit",
    ]),
    read: ([row = {}]) => ({
      type: "range",
      ranges: asked.map((range, index) => ({
        key: range.key ?? `${range.from ?? "*"}-${range.to ?? "*"}`,
        from: range.from,
        to: range.to,
        count: Number(row[`r${index}`] ?? 0),
      })),
    }),
  }
}
