/**
 * @typedef {{ language: string, rule: string, text: string, expected: string[] }} Query
 * @typedef {{ queries: number, recall: number, mrr: number }} Score
 */

const FIRST = 10

/**
 * Share of the expected products among the first ten, as far as ten can hold.
 *
 * @param {string[]} expected
 * @param {string[]} answered
 */
function recallOf(expected, answered) {
  const found = answered
    .slice(0, FIRST)
    .filter((handle) => expected.includes(handle)).length
  return found / Math.min(expected.length, FIRST)
}

/**
 * One over the place of the first expected product, 0 when there is none.
 *
 * @param {string[]} expected
 * @param {string[]} answered
 */
function reciprocalRank(expected, answered) {
  const place = answered.findIndex((handle) => expected.includes(handle))
  return place < 0 ? 0 : 1 / (place + 1)
}

/**
 * Means over answered queries, for each group.
 *
 * @param {{ query: Query, answered: string[] }[]} results
 * @param {(query: Query) => string} group
 * @returns {Map<string, Score>}
 */
function scoresBy(results, group) {
  /** @type {Map<string, { recall: number[], rank: number[] }>} */
  const groups = new Map()
  for (const { query, answered } of results) {
    const name = group(query)
    const known = groups.get(name) ?? { recall: [], rank: [] }
    known.recall.push(recallOf(query.expected, answered))
    known.rank.push(reciprocalRank(query.expected, answered))
    groups.set(name, known)
  }
  return new Map(
    [...groups].map(([name, { recall, rank }]) => [
      name,
      { queries: recall.length, recall: mean(recall), mrr: mean(rank) },
    ])
  )
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

module.exports = { recallOf, reciprocalRank, scoresBy }
