import type { Candidate, Lookup } from "./question"
import { join, name, sql, type Sql } from "./sql"

/** Most terms that are looked at for one word, of each way to find them. */
const MOST_TERMS = 250
/** Above every letter: the end of all that begins with a text. */
const LAST = String.fromCodePoint(0x10ffff)
/**
 * Hits that fill a page. Weaker matches (a mistake, a word that is missing)
 * are shown only when the stronger ones do not.
 */
const FULL_PAGE = 10
/** Below it a field (a description) supports, but does not make a match. */
const STRONG = 0.3
/** What popularity may add: never as much as a better match. */
const POPULAR = 0.02
const POPULAR_MOST = 0.12

/** Tables of one physical index. */
export type Tables = { documents: string; terms: string; postings: string }

export function tablesOf(physicalName: string): Tables {
  const base = `suite_search_${physicalName.toLowerCase()}`
  return {
    documents: name(base),
    terms: name(`${base}_term`),
    postings: name(`${base}_posting`),
  }
}

/** Terms that may answer the lookups: `n` of the lookup and the term. */
export function termsStatement({ terms }: Tables, lookups: Lookup[]): Sql {
  const exact = lookups.flatMap((lookup, n) =>
    lookup.exact.map(([term]) => ({ n, term }))
  )
  const begun = lookups.flatMap(({ beginning }, n) =>
    beginning === undefined ? [] : [{ n, beginning }]
  )
  const mistyped = lookups.flatMap(({ keys }, n) =>
    keys.length ? [{ n, keys: `{${keys.join(",")}}` }] : []
  )
  return join(
    [
      sql(
        `select a.n, t.term from unnest(?::int[], ?::text[]) a (n, term)
         join ${terms} t on t.term = a.term collate "C"`,
        exact.map(({ n }) => n),
        exact.map(({ term }) => term)
      ),
      sql(
        `select a.n, t.term
         from unnest(?::int[], ?::text[], ?::text[]) a (n, start, stop)
         cross join lateral (
           select term from ${terms}
           where term >= a.start collate "C" and term < a.stop collate "C"
           order by length(term), term limit ${MOST_TERMS}
         ) t`,
        begun.map(({ n }) => n),
        begun.map(({ beginning }) => beginning),
        begun.map(({ beginning }) => beginning + LAST)
      ),
      sql(
        `select a.n, t.term from unnest(?::int[], ?::text[]) a (n, keys)
         cross join lateral (
           select term from ${terms} where keys && a.keys::int[]
           limit ${MOST_TERMS * 4}
         ) t`,
        mistyped.map(({ n }) => n),
        mistyped.map(({ keys }) => keys)
      ),
    ],
    " union "
  )
}

/** What narrows the hits besides the question. */
export type Narrowing = {
  /** Condition on the documents. */
  where: Sql
  /** Positions of the fields that are searched, undefined for all. */
  searched?: number[]
  /** Words of the question that a hit needs, undefined to fill a page. */
  least?: number
  minScore?: number
}

/**
 * A table `found` (id, level, score) of the documents that answer,
 * for the statements of hits, count and facets alike.
 *
 * The level counts how well the question's words are found: 2 for each that
 * stands in the document as typed or begun, 1 for each with a mistake or in a
 * field that only supports.
 */
export function foundBy(
  { documents, postings }: Tables,
  size: number,
  candidates: Candidate[],
  { where, searched, least, minScore }: Narrowing
): Sql {
  return join([
    sql(
      `with candidate as (
         select * from unnest(?::int[], ?::text[], ?::real[], ?::int[])
           c (g, term, quality, tier)
       ), best as (
         select p.id, c.g, max(c.quality * p.weight) as score,
           max(case when p.weight >= ${STRONG} then c.tier else c.tier - 1 end)
             as tier
         from candidate c join ${postings} p on p.term = c.term collate "C"`,
      candidates.map(({ group }) => group),
      candidates.map(({ term }) => term),
      candidates.map(({ quality }) => quality),
      candidates.map(({ tier }) => tier)
    ),
    searched ? sql("where p.field = any(?::int[])", searched) : "",
    sql(
      `  group by p.id, c.g
       ), scored as (
         select id, sum(tier) filter (where g >= 0 and tier > 0)::int as level,
           count(*) filter (where g >= 0 and tier > 0) as covered,
           sum(case when g < 0 then score / 2 else score / ? end)
             filter (where g < 0 or tier > 0) as score
         from best group by id
       ), ranked as (
         select d.id, s.level,
           round((s.score + least(${POPULAR_MOST},
             ${POPULAR} * ln(1 + greatest(d.popularity, 0))))::numeric, 4)
             ::float8 as score
         from scored s join ${documents} d on d.id = s.id
         where s.covered >= ? and`,
      size,
      least ?? 1
    ),
    where,
    `), reached as (
       select level, sum(count(*)) over (order by level desc) as hits
       from ranked group by level
     ), bar as (`,
    least
      ? "select 1 as level"
      : sql(
          `select greatest(
             max(level) filter (where hits >= ${FULL_PAGE}), ?) as level
           from reached`,
          size
        ),
    `), found as (
       select ranked.* from ranked, bar
       where ranked.level >= least(bar.level, (select max(level) from ranked))`,
    minScore === undefined ? "" : sql("and score >= ?", minScore),
    ")",
  ])
}

/** A table `found` of all documents that are not narrowed away. */
export function foundAll({ documents }: Tables, { where }: Narrowing): Sql {
  return join([
    `with found as (
       select id, 0 as level, popularity as score
       from ${documents} where`,
    where,
    ")",
  ])
}
