import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger, SearchTypes } from "@medusajs/framework/types"
import {
  AbstractSearchProviderService,
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { plannedFields, unsupportedFields } from "./fields"
import { condition } from "./filters"
import { projector } from "./project"
import { searchIndex } from "./search-index"
import { createTables, dropTables } from "./tables"
import { tablesOf } from "./statements"
import { documentsWhere, writeDocuments } from "./write-documents"

type Injected = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  logger: Logger
}

type Definition = SearchTypes.ResolvedSearchIndexDefinition

/** PostgreSQL's code: the table is not there. */
const NO_TABLE = "42P01"

/**
 * Full-text search over words in PostgreSQL tables, without an extension:
 * words as typed, their beginnings, one wrong letter, codes; the same for
 * Arabic and Latin letters. It takes the place of the core's
 * `search-postgres` behind the same interface.
 */
export class WordSearchService extends AbstractSearchProviderService {
  static override identifier = "search-saptmarkets"

  protected readonly knex: Knex
  protected readonly logger: Logger
  /** Definitions by physical name: a delete names the index only. */
  protected readonly definitions = new Map<string, Definition>()

  constructor(container: Injected) {
    super()
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION]
    this.logger = container.logger
  }

  override async upsertIndex({
    index,
  }: {
    index: Definition
  }): Promise<SearchTypes.SearchTask> {
    const refused = unsupportedFields(index)
    if (refused.length) {
      this.logger.warn(
        `The search index "${index.name}" leaves out ${refused.join(", ")}: places and vectors are not supported.`
      )
    }
    const tables = tablesOf(index.physical_name)
    await this.knex.transaction(async (trx) => {
      const statements = [
        ...dropTables(tables),
        ...createTables(tables, index.physical_name),
      ]
      for (const statement of statements) {
        await trx.raw(statement)
      }
    })
    return succeeded(index.physical_name)
  }

  override async deleteIndex({
    index,
  }: {
    index: string
  }): Promise<SearchTypes.SearchTask> {
    for (const statement of dropTables(tablesOf(index))) {
      await this.knex.raw(statement)
    }
    return succeeded(index)
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const { rows } = await this.knex.raw<{ rows: { name: string }[] }>(
      `select obj_description(c.oid) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = current_schema() and c.relkind = 'r'
         and c.relname like 'suite\\_search\\_%'
         and obj_description(c.oid) is not null
       order by 1`
    )
    return await Promise.all(
      rows.map(async ({ name }) => {
        const { rows: counted } = await this.knex.raw<{
          rows: { documents: number }[]
        }>(`select count(*)::int as documents from ${tablesOf(name).documents}`)
        return {
          name,
          provider: WordSearchService.identifier,
          document_count: counted[0]?.documents ?? 0,
        }
      })
    )
  }

  override async upsertDocuments({
    index,
    definition,
    documents,
  }: {
    index: string
    definition: Definition
    documents: SearchTypes.SearchDocument[]
  }): Promise<SearchTypes.SearchTask> {
    this.definitions.set(index, definition)
    await this.guarded(index, () =>
      writeDocuments(this.knex, tablesOf(index), definition, documents)
    )
    return succeeded(index)
  }

  override async deleteDocuments({
    index,
    filters,
  }: SearchTypes.SearchDeleteDocumentsInput): Promise<SearchTypes.SearchTask> {
    const tables = tablesOf(index)
    const definition = this.definitions.get(index)
    const where = documentsWhere(
      filters,
      definition && plannedFields(definition)
    )
    await this.guarded(index, () =>
      this.knex.raw(
        `with gone as (
           delete from ${tables.documents} where ${where.text} returning id
         )
         delete from ${tables.postings} where id in (select id from gone)`,
        where.bindings as Knex.RawBinding[]
      )
    )
    return succeeded(index)
  }

  override async clearIndex({
    index,
  }: {
    index: string
  }): Promise<SearchTypes.SearchTask> {
    const { documents, terms, postings } = tablesOf(index)
    await this.guarded(index, () =>
      this.knex.raw(`truncate ${documents}, ${terms}, ${postings}`)
    )
    return succeeded(index)
  }

  override async search(
    input: SearchTypes.ProviderSearchQuery
  ): Promise<SearchTypes.SearchResult> {
    const started = performance.now()
    assertSupported(input)
    const fields = plannedFields(input.index)
    const { hits, count, facets } = await this.guarded(
      input.index.physical_name,
      () =>
        searchIndex(this.knex, {
          tables: tablesOf(input.index.physical_name),
          fields,
          where: condition(input.filters, fields),
          input,
        })
    )
    const { pagination, search_options: options = {} } = input
    const project = projector(input.attributes_to_retrieve)
    return {
      hits: hits.map(({ id, score, document }) => ({
        id,
        score: options.include_score ? score : undefined,
        document: project(document),
      })),
      facets,
      metadata: {
        skip: pagination?.skip ?? 0,
        take: pagination?.take ?? 20,
        count: options.count === "none" ? null : count,
        query: input.q,
        processing_time_ms: Math.round(performance.now() - started),
      },
    }
  }

  /** A table that is gone is a `NOT_FOUND`: the module looks for the new one. */
  protected async guarded<T>(
    index: string,
    work: () => PromiseLike<T>
  ): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (
        error instanceof Error &&
        "code" in error &&
        error.code === NO_TABLE
      ) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `There is no search index "${index}"`
        )
      }
      throw error
    }
  }
}

function succeeded(index: string): SearchTypes.SearchTask {
  return { index, status: "succeeded" }
}

/** Refuses what would be answered wrongly. */
function assertSupported({
  index,
  pagination,
  search_options: options = {},
}: SearchTypes.ProviderSearchQuery): void {
  const asked = {
    highlight: options.highlight,
    vector: options.vector,
    locales: options.locales?.length,
    distinct: options.distinct ?? index.settings.distinct_attribute,
    cursor: pagination?.cursor,
  }
  for (const [option, value] of Object.entries(asked)) {
    if (value) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The search provider does not support "${option}"`
      )
    }
  }
}
