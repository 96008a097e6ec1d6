import type { SearchTypes } from "@medusajs/framework/types"
import { readDocumentPath } from "@medusajs/framework/utils"
import { wordKeys } from "../../lib/text/neighbours"
import { stem } from "../../lib/text/stem"
import { codeOf, isNumber, words } from "../../lib/text/words"
import type { PlannedField } from "./fields"

/** A word of a document, where it stands and how much it counts there. */
export type Posting = { term: string; field: number; weight: number }

/** A grammatical form counts a little less than the word as it is written. */
const STEM = 0.95
/** Two neighbours as one word: "water melon", "applejuice". */
const PAIR = 0.9
/** How much each further word of a text takes from all of them. */
const LENGTH = 0.06
const LEAST_BY_LENGTH = 0.7
const MOST_WORDS = 60

/** Codes and whole texts are terms of their own kind. */
export const codeTerm = (code: string) => `#${code}`
export const wholeTerm = (parts: readonly string[]) => `=${parts.join(" ")}`

/** All the words by which a document is found. */
export function documentWords(
  document: SearchTypes.SearchDocument,
  fields: ReadonlyMap<string, PlannedField>
): Posting[] {
  const best = new Map<string, Posting>()
  for (const { path, kind, searched, weight } of fields.values()) {
    if (searched === undefined) {
      continue
    }
    for (const value of readDocumentPath(document, path.split("."))) {
      const terms =
        kind === "code" ? codeTerms(String(value)) : textTerms(String(value))
      for (const [term, share] of terms) {
        const key = `${searched} ${term}`
        const found = { term, field: searched, weight: weight * share }
        if (found.weight > (best.get(key)?.weight ?? 0)) {
          best.set(key, found)
        }
      }
    }
  }
  return [...best.values()]
}

function codeTerms(value: string): [string, number][] {
  const code = codeOf(value)
  return code ? [[codeTerm(code), 1]] : []
}

function textTerms(value: string): [string, number][] {
  const parts = words(value).slice(0, MOST_WORDS)
  if (!parts.length) {
    return []
  }
  const byLength = Math.max(1 - LENGTH * (parts.length - 1), LEAST_BY_LENGTH)
  return [
    ...parts.flatMap((word, index): [string, number][] => {
      const next = parts[index + 1]
      const pair = next && !isNumber(word) && !isNumber(next)
      return [
        [word, byLength],
        [stem(word), byLength * STEM],
        ...(pair ? ([[word + next, byLength * PAIR]] as const) : []),
      ].map(([term, share]): [string, number] => [String(term), Number(share)])
    }),
    [wholeTerm(parts), 1],
  ]
}

/**
 * Keys by which a term is found when it is mistyped: none for whole texts and
 * numbers; a code is compared as a whole only.
 */
export function termKeys(term: string): number[] {
  if (term.startsWith("=") || isNumber(term)) {
    return []
  }
  return term.startsWith("#")
    ? wordKeys(term.slice(1), { beginnings: false })
    : wordKeys(term)
}
