import { distance } from "../../lib/text/distance"
import { typedKeys } from "../../lib/text/neighbours"
import { stem } from "../../lib/text/stem"
import { codeOf, isNumber, words } from "../../lib/text/words"
import { codeTerm, wholeTerm } from "./document-words"

/** What is looked up in the index for one word of a question. */
export type Lookup = {
  /** Words of the question that an answer stands for. */
  groups: number[]
  /** As it was typed, folded. */
  typed: string
  /** Terms that are taken as they are, with how well they fit. */
  exact: [term: string, quality: number][]
  /** Beginning of terms. */
  beginning?: string
  /** Keys of terms with a mistake; see `neighbours.ts`. */
  keys: number[]
}

export type Question = {
  /** How many words have to be found. */
  size: number
  lookups: Lookup[]
}

/** A term that answers a word of the question. */
export type Candidate = {
  group: number
  term: string
  /** 0 to 1, above it for a code. */
  quality: number
  /** 2 as typed or begun, 1 with a mistake, 0 adds to the score only. */
  tier: number
}

/** Group of what only adds to the score. */
export const BONUS_GROUP = -1

const MOST_WORDS = 10
/** From how many letters on a mistake is forgiven. */
const ONE_MISTAKE = 3
/** With fewer only a letter may be missing. */
const MISSING_LETTER = 2
const ONE_MISTAKE_IN_BEGINNING = 4
const TWO_MISTAKES = 8
/** Shorter numbers are amounts: 5 is not the beginning of 500. */
const NUMBER_BEGINNING = 3
const CODE_BEGINNING = 3
const CODE_WITH_MISTAKE = 5

/** Left out when anything else was asked. */
const SMALL_WORDS = new Set(
  words("a an and at by for from in of on or the to with و في من مع على عن أو")
)

/** What to look up for what somebody typed. */
export function questionOf(
  typed: string,
  options: { typos: boolean; beginnings: boolean }
): Question {
  const all = [...new Set(words(typed))].slice(0, MOST_WORDS)
  const telling = all.filter((word) => !SMALL_WORDS.has(word))
  const asked = telling.length ? telling : all
  const groups = asked.map((_, group) => group)
  const lookups = [
    ...asked.map((word, group) => wordLookup(word, [group], options)),
    ...asked.slice(1).map((word, index) => ({
      groups: [index, index + 1],
      typed: asked[index] + word,
      exact: [[asked[index] + word, 0.95]] as Lookup["exact"],
      keys: [],
    })),
    codeLookup(codeOf(typed), groups, options),
    {
      groups: [BONUS_GROUP],
      typed: "",
      exact: [[wholeTerm(words(typed)), 1]] as Lookup["exact"],
      keys: [],
    },
  ]
  return { size: asked.length, lookups: lookups.filter(Boolean) }
}

function wordLookup(
  word: string,
  groups: number[],
  { typos, beginnings }: { typos: boolean; beginnings: boolean }
): Lookup {
  const root = stem(word)
  const long = !isNumber(word) || word.length >= NUMBER_BEGINNING
  return {
    groups,
    typed: word,
    exact: [[word, 1], ...(root === word ? [] : ([[root, 0.95]] as const))].map(
      ([term, quality]): [string, number] => [String(term), Number(quality)]
    ),
    beginning: beginnings && long ? word : undefined,
    keys:
      typos && !isNumber(word) && word.length >= MISSING_LETTER
        ? [...new Set([word, root].flatMap(typedKeys))]
        : [],
  }
}

function codeLookup(
  code: string,
  groups: number[],
  { typos, beginnings }: { typos: boolean; beginnings: boolean }
): Lookup {
  return {
    groups,
    typed: codeTerm(code),
    exact: [[codeTerm(code), 1.2]],
    beginning:
      beginnings && code.length >= CODE_BEGINNING ? codeTerm(code) : undefined,
    keys: typos && code.length >= CODE_WITH_MISTAKE ? typedKeys(code) : [],
  }
}

/**
 * How well a term that was found answers a lookup, or nothing when it does
 * not: keys lead to terms that are farther away than one mistake, too.
 */
export function grade(lookup: Lookup, term: string): Candidate[] {
  const found = quality(lookup, term)
  return found ? lookup.groups.map((group) => ({ group, term, ...found })) : []
}

type Quality = Pick<Candidate, "quality" | "tier">

function quality(lookup: Lookup, term: string): Quality | undefined {
  const exact = lookup.exact.find(([wanted]) => wanted === term)
  if (exact) {
    const tier = lookup.groups[0] === BONUS_GROUP ? 0 : 2
    return { quality: exact[1], tier }
  }
  const { beginning, typed } = lookup
  if (beginning && term.startsWith(beginning)) {
    return { quality: 0.7 + (0.2 * beginning.length) / term.length, tier: 2 }
  }
  return lookup.keys.length ? mistyped(lookup, term) : undefined
}

function mistyped(
  { typed, beginning }: Lookup,
  term: string
): Quality | undefined {
  if (typed.startsWith("#") !== term.startsWith("#")) {
    return undefined
  }
  const { whole, prefix } = distance(typed, term)
  const most = typed.length >= TWO_MISTAKES ? 2 : 1
  if (typed.length < ONE_MISTAKE && term.length <= typed.length) {
    return undefined
  }
  const share = Math.min(typed.length / term.length, 1)
  // The first letter is seldom the wrong one.
  const start = typed[0] === term[0] ? 0 : 0.08
  if (whole <= most) {
    return { quality: (whole === 1 ? 0.7 : 0.5) - start, tier: 1 }
  }
  const byBeginning =
    beginning !== undefined &&
    !typed.startsWith("#") &&
    typed.length >= ONE_MISTAKE_IN_BEGINNING
  return byBeginning && prefix <= most
    ? { quality: (prefix === 1 ? 0.45 : 0.3) + 0.15 * share - start, tier: 1 }
    : undefined
}
