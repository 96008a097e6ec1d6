import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SearchTypes } from "@medusajs/framework/types"
import { readDocumentPath, setDocumentPath } from "@medusajs/framework/utils"
import { documentWords, termKeys, type Posting } from "./document-words"
import { plannedFields, type PlannedField } from "./fields"
import { condition, scalarOf } from "./filters"
import { sql, type Sql } from "./sql"
import type { Tables } from "./statements"

type Document = SearchTypes.SearchDocument
type Fields = ReadonlyMap<string, PlannedField>

/** What a definition tells this provider under `settings.provider_options`. */
export type WordSearchSettings = {
  /** Path of a number: how popular a document is. */
  popularity?: string
  /**
   * Path of a number that grows: a document never replaces one of a later
   * version, so that writers may overtake one another.
   */
  version?: string
}

type Row = {
  id: string
  document: string
  indexed: string
  popularity: number
  version: number | null
  words: string
  postings: Posting[]
}

/**
 * Writes documents with their words. The words of a document are left alone
 * while its texts are the same, so that stock and prices, which change often,
 * cost one row.
 */
export async function writeDocuments(
  knex: Knex,
  tables: Tables,
  definition: SearchTypes.ResolvedSearchIndexDefinition,
  documents: Document[]
): Promise<void> {
  const fields = plannedFields(definition)
  const settings = (definition.settings.provider_options?.[
    "search-saptmarkets"
  ] ?? {}) as WordSearchSettings
  const rows = [
    ...new Map(
      documents.map((document) => [
        document.id,
        toRow(document, fields, settings),
      ])
    ).values(),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (!rows.length) {
    return
  }
  await knex.transaction(async (trx) => {
    const changed = await writeRows(trx, tables, rows)
    await writeWords(
      trx,
      tables,
      rows.filter(({ id }) => changed.has(id))
    )
  })
}

/** @returns ids of the documents whose words have changed */
async function writeRows(
  trx: Knex.Transaction,
  { documents }: Tables,
  rows: Row[]
): Promise<Set<string>> {
  const column = <T>(read: (row: Row) => T) =>
    rows.map(read) as unknown as string[]
  const { rows: before } = await trx.raw<{
    rows: { id: string; words: string }[]
  }>(
    `select id, words from ${documents} where id = any(?) order by id for update`,
    [column(({ id }) => id)]
  )
  const words = new Map(before.map((row) => [row.id, row.words]))
  const { rows: written } = await trx.raw<{
    rows: { id: string; words: string }[]
  }>(
    `insert into ${documents} as d
       (id, document, indexed, popularity, version, words)
     select * from unnest(?::text[], ?::jsonb[], ?::jsonb[], ?::real[],
       ?::bigint[], ?::text[])
     on conflict (id) do update set document = excluded.document,
       indexed = excluded.indexed, popularity = excluded.popularity,
       version = excluded.version, words = excluded.words
     where d.version is null or excluded.version is null
       or d.version <= excluded.version
     returning id, words`,
    [
      column(({ id }) => id),
      column(({ document }) => document),
      column(({ indexed }) => indexed),
      column(({ popularity }) => popularity),
      column(({ version }) => version),
      column((row) => row.words),
    ]
  )
  return new Set(
    written.filter((row) => words.get(row.id) !== row.words).map(({ id }) => id)
  )
}

async function writeWords(
  trx: Knex.Transaction,
  { terms, postings }: Tables,
  rows: Row[]
): Promise<void> {
  if (!rows.length) {
    return
  }
  const all = rows.flatMap((row) =>
    row.postings.map((posting) => ({ ...posting, id: row.id }))
  )
  const distinct = [...new Set(all.map(({ term }) => term))]
  const known = await trx.raw<{ rows: { term: string }[] }>(
    `select term from ${terms} where term = any(?)`,
    [distinct]
  )
  const present = new Set(known.rows.map(({ term }) => term))
  // In order: two writers that add the same words wait, and do not lock.
  const added = distinct.filter((term) => !present.has(term)).sort()
  await trx.raw(
    `insert into ${terms} (term, keys)
     select term, keys::int[] from unnest(?::text[], ?::text[]) t (term, keys)
     on conflict do nothing`,
    [added, added.map((term) => `{${termKeys(term).join(",")}}`)]
  )
  await trx.raw(`delete from ${postings} where id = any(?)`, [
    rows.map(({ id }) => id),
  ])
  await trx.raw(
    `insert into ${postings} (term, id, field, weight)
     select * from unnest(?::text[], ?::text[], ?::smallint[], ?::real[])`,
    [
      all.map(({ term }) => term),
      all.map(({ id }) => id),
      all.map(({ field }) => field) as unknown as string[],
      all.map(({ weight }) => weight) as unknown as string[],
    ]
  )
}

function toRow(
  document: Document,
  fields: Fields,
  settings: WordSearchSettings
): Row {
  const postings = documentWords(document, fields)
  const numberAt = (path: string | undefined) =>
    path === undefined
      ? undefined
      : readDocumentPath(document, path.split(".")).map(Number)[0]
  return {
    id: document.id,
    document: JSON.stringify(document),
    indexed: JSON.stringify(indexedPart(document, fields)),
    popularity: numberAt(settings.popularity) ?? 0,
    version: numberAt(settings.version) ?? null,
    words: createHash("sha256").update(JSON.stringify(postings)).digest("hex"),
    postings,
  }
}

/** What filters, sorting and facets read of a document. */
function indexedPart(
  document: Document,
  fields: Fields
): Record<string, unknown> {
  const indexed: Record<string, unknown> = {}
  for (const field of fields.values()) {
    if (!field.is_indexed) {
      continue
    }
    const values = readDocumentPath(document, field.path.split(".")).map(
      (value) => scalarOf(field, value)
    )
    if (values.length) {
      setDocumentPath(indexed, field.path, field.is_array ? values : values[0])
    }
  }
  return indexed
}

/** Which documents a delete means: by id, or by filters on an index we know. */
export function documentsWhere(
  filters: SearchTypes.SearchFilters,
  fields: Fields | undefined
): Sql {
  const { id, ...others } = filters
  const ids = [id ?? []].flat()
  const byId =
    !Object.keys(others).length &&
    ids.length > 0 &&
    ids.every((one) => typeof one === "string")
  return byId
    ? sql("id = any(?)", ids)
    : condition(filters, fields ?? new Map())
}
