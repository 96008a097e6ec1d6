import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SearchTypes } from "@medusajs/framework/types"
import { facetOf } from "./facets"
import type { PlannedField } from "./fields"
import { fieldAt, numberOf, textOf } from "./filters"
import { grade, questionOf, type Candidate, type Question } from "./question"
import { join, sql, type Sql } from "./sql"
import {
  foundAll,
  foundBy,
  termsStatement,
  type Narrowing,
  type Tables,
} from "./statements"

type Input = SearchTypes.ProviderSearchQuery

/** One search: the question, what it is asked of, and what narrows it. */
export type Search = {
  tables: Tables
  fields: ReadonlyMap<string, PlannedField>
  where: Sql
  input: Input
}

type Hit = {
  id: string
  score: number
  document: Record<string, unknown>
}

type Answer = {
  hits: Hit[]
  count: number
  facets?: Record<string, SearchTypes.SearchFacetResult>
}

/** Words found, their documents ranked, the page and its facets read. */
export async function searchIndex(knex: Knex, search: Search): Promise<Answer> {
  const found = await foundTable(knex, search)
  const { input } = search
  const { skip = 0, take = 20 } = input.pagination ?? {}
  const wanted = input.search_options?.facets ?? []
  const [page, facets] = await Promise.all([
    pageOf(knex, search, found, { skip, take }),
    facetsOf(knex, search, found, wanted),
  ])
  return { ...page, facets }
}

async function foundTable(
  knex: Knex,
  { tables, fields, where, input }: Search
): Promise<Sql> {
  const options = input.search_options ?? {}
  const narrowing: Narrowing = {
    where,
    searched: options.attributes_to_search_on?.map(
      (path) => fieldAt(path, fields).searched ?? -1
    ),
    minScore: options.min_score,
  }
  if (!input.q?.trim()) {
    return foundAll(tables, narrowing)
  }
  const strategy = options.match_strategy
  const settings = input.index.settings.typo_tolerance
  const question = questionOf(input.q, {
    typos: (options.typo_tolerance ?? true) && (settings?.enabled ?? true),
    beginnings: strategy !== "all",
  })
  const candidates = await candidatesOf(knex, tables, question)
  return foundBy(tables, Math.max(question.size, 1), candidates, {
    ...narrowing,
    least:
      strategy === "any" ? 1 : strategy === "all" ? question.size : undefined,
  })
}

async function candidatesOf(
  knex: Knex,
  tables: Tables,
  { lookups }: Question
): Promise<Candidate[]> {
  const rows = await run<{ n: number; term: string }>(
    knex,
    termsStatement(tables, lookups)
  )
  return rows.flatMap(({ n, term }) => {
    const lookup = lookups[n]
    return lookup ? grade(lookup, term) : []
  })
}

/** What a search asks the database: its words, then its page. */
export async function statementsFor(
  knex: Knex,
  search: Search
): Promise<Sql[]> {
  const { lookups } = questionOf(search.input.q ?? "", {
    typos: true,
    beginnings: true,
  })
  const { skip = 0, take = 20 } = search.input.pagination ?? {}
  return [
    termsStatement(search.tables, lookups),
    pageStatement(search, await foundTable(knex, search), { skip, take }),
  ]
}

function pageStatement(
  { tables, fields, input }: Search,
  found: Sql,
  { skip, take }: { skip: number; take: number }
): Sql {
  return join([
    found,
    `select d.id, d.document, f.score, count(*) over ()::int as total
     from found f join ${tables.documents} d on d.id = f.id
     order by ${orderOf(input, fields)}`,
    sql("limit ? offset ?", take, skip),
  ])
}

async function pageOf(
  knex: Knex,
  search: Search,
  found: Sql,
  page: { skip: number; take: number }
): Promise<Pick<Answer, "hits" | "count">> {
  const { input } = search
  const rows =
    page.take > 0
      ? await run<Hit & { total: number }>(
          knex,
          pageStatement(search, found, page)
        )
      : []
  const known = rows[0]?.total
  if (known !== undefined || input.search_options?.count === "none") {
    return { hits: rows, count: known ?? 0 }
  }
  // A page beyond the last, or facets only.
  const [counted] = await run<{ total: number }>(
    knex,
    join([found, "select count(*)::int as total from found"])
  )
  return { hits: [], count: counted?.total ?? 0 }
}

function orderOf(input: Input, fields: Search["fields"]): string {
  const asked = Object.entries(input.pagination?.order ?? {})
  const terms = asked.map(([path, direction]) => {
    const towards = direction === "ASC" ? "asc" : "desc"
    if (path === "_score") {
      return `f.level ${towards}, f.score ${towards}`
    }
    const field = fieldAt(path, fields)
    const value =
      field.kind === "number" || field.kind === "date"
        ? numberOf(field)
        : textOf(field)
    return `${value} ${towards} nulls last`
  })
  return [...terms, "f.level desc", "f.score desc", "d.id"].join(", ")
}

async function facetsOf(
  knex: Knex,
  { tables, fields }: Search,
  found: Sql,
  wanted: NonNullable<Input["search_options"]>["facets"] & {}
): Promise<Answer["facets"]> {
  if (!wanted.length) {
    return undefined
  }
  const hits = join([
    found,
    `, hit as (select d.indexed from found f
       join ${tables.documents} d on d.id = f.id)`,
  ])
  const results = await Promise.all(
    wanted.map(async (request) => {
      const facet = facetOf(request, fields, hits)
      const rows = await run<Record<string, string | number | null>>(
        knex,
        facet.statement
      )
      return [facet.field, facet.read(rows)] as const
    })
  )
  return Object.fromEntries(results)
}

async function run<Row>(knex: Knex, { text, bindings }: Sql): Promise<Row[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    text,
    bindings as Knex.RawBinding[]
  )
  return rows
}
