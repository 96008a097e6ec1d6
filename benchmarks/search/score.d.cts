import type { Query } from "./queries"

export type Score = { queries: number; recall: number; mrr: number }

export function recallOf(expected: string[], answered: string[]): number

export function reciprocalRank(expected: string[], answered: string[]): number

export function scoresBy(
  results: { query: Query; answered: string[] }[],
  group: (query: Query) => string
): Map<string, Score>
