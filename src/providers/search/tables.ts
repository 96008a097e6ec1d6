import type { Tables } from "./statements"

/** Statements that make the tables of an index. */
export function createTables(tables: Tables, physicalName: string): string[] {
  const { documents, terms, postings } = tables
  const index = (table: string, what: string) =>
    `"${`${table.slice(1, -1)}_${what}`.slice(-63)}"`
  return [
    `create table ${documents} (
       id text primary key,
       document jsonb not null,
       indexed jsonb not null,
       popularity real not null default 0,
       version bigint,
       words text not null
     )`,
    `comment on table ${documents} is '${physicalName.replace(/'/g, "''")}'`,
    `create index ${index(documents, "indexed")} on ${documents}
       using gin (indexed jsonb_path_ops)`,
    // Sorted by bytes, so that beginnings are found whatever the database's
    // locale; keys need no extension.
    `create table ${terms} (
       term text collate "C" primary key,
       keys int[] not null
     )`,
    `create index ${index(terms, "keys")} on ${terms} using gin (keys)`,
    `create table ${postings} (
       term text collate "C" not null,
       id text not null,
       field smallint not null,
       weight real not null,
       primary key (term, id, field) include (weight)
     )`,
    `create index ${index(postings, "id")} on ${postings} (id)`,
  ]
}

/** Statements that take the tables of an index away. */
export function dropTables({ documents, terms, postings }: Tables): string[] {
  return [documents, terms, postings].map(
    (table) => `drop table if exists ${table}`
  )
}
