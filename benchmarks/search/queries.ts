import {
  pseudoRandom,
  type Random,
} from "../../integration-tests/support/random"
import { words } from "../../src/lib/text/words"

export type Language = "en" | "ar"

/** What is known of a product without any search. */
export type Known = {
  handle: string
  title: Record<Language, string>
  /** Labels of its units in both languages. */
  labels: Record<Language, string[]>
  skus: string[]
  barcodes: string[]
}

/** A query, and the products that follow from how it was made. */
export type Query = {
  language: Language
  rule: string
  text: string
  expected: string[]
}

type Made = Omit<Query, "language" | "rule"> | undefined

type Rule = (
  product: Known,
  language: Language,
  catalogue: Catalogue,
  random: Random
) => Made

/** Finds products by what their titles say, word by word and nothing else. */
class Catalogue {
  private readonly titles: {
    handle: string
    words: Record<Language, string[]>
  }[]

  constructor(readonly products: Known[]) {
    this.titles = products.map(({ handle, title }) => ({
      handle,
      words: { en: words(title.en), ar: words(title.ar) },
    }))
  }

  /** Products whose title has all these words. */
  having(asked: string[], language: Language): string[] {
    return this.where(language, (own) => asked.every((w) => own.includes(w)))
  }

  /** Products whose title has a word that begins so. */
  beginning(start: string, language: Language): string[] {
    return this.where(language, (own) => own.some((w) => w.startsWith(start)))
  }

  private where(language: Language, test: (own: string[]) => boolean) {
    return this.titles
      .filter((title) => test(title.words[language]))
      .map(({ handle }) => handle)
  }
}

const LETTERS: Record<Language, string[]> = {
  en: [..."abcdefghijklmnopqrstuvwxyz"],
  ar: [..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"],
}

/** One wrong letter from a place on: missing, extra, other, swapped. */
function mistype(
  word: string,
  language: Language,
  random: Random,
  from = 1
): string {
  const letters = [...word]
  const at = Math.max(from + random.below(letters.length - from), 0)
  switch (random.below(4)) {
    case 0:
      letters.splice(at, 1)
      break
    case 1:
      letters.splice(at, 0, random.pick(LETTERS[language]))
      break
    case 2:
      letters[at] = random.pick(LETTERS[language])
      break
    default:
      letters.splice(
        Math.max(at - 1, 0),
        2,
        ...letters
          .slice(Math.max(at - 1, 0))
          .slice(0, 2)
          .reverse()
      )
  }
  return letters.join("")
}

const rawWords = (title: string) => title.match(/[\p{L}\p{M}]+/gu) ?? []
const long = (title: string, least = 4) =>
  rawWords(title).filter((word) => [...word].length >= least)
const folded = (word: string) => words(word)[0] ?? ""

const EASTERN = [..."٠١٢٣٤٥٦٧٨٩"]
const PERSIAN = [..."۰۱۲۳۴۵۶۷۸۹"]
const digits = (text: string, to: string[]) =>
  text.replace(/\d/g, (digit) => to[Number(digit)] ?? digit)

/** Ways in which people write one Arabic letter for another. */
const ARABIC_VARIANTS: [RegExp, string[]][] = [
  [/[أإآ]/g, ["ا"]],
  [/ا/g, ["أ", "إ", "ا"]],
  [/ة/g, ["ه"]],
  [/ه/g, ["ة", "ه"]],
  [/ى/g, ["ي"]],
  [/ي/g, ["ى", "ی", "ي"]],
  [/ك/g, ["ک"]],
  [/ئ/g, ["ي"]],
  [/ؤ/g, ["و"]],
]
const MARKS = ["\u064e", "\u064f", "\u0650", "\u0651", "\u0652", "ـ", ""]

function respell(title: string, language: Language, random: Random): string {
  if (language === "en") {
    const ways = [
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace(/e/g, "é").replace(/a/g, "â"),
      (text: string) => text.replace(/[ -]/g, "-"),
      (text: string) => `  ${text.replace(/ /g, "   ")} `,
    ]
    return random.pick(ways)(title)
  }
  const [pattern, to] = random.pick(
    ARABIC_VARIANTS.filter(([letter]) => title.search(letter) >= 0)
  ) ?? [/$^/, [""]]
  const respelled = title.replace(pattern, () => random.pick(to))
  return respelled.replace(/\p{L}/gu, (letter) =>
    random.below(4) ? letter : letter + random.pick(MARKS)
  )
}

const ofWords = (
  catalogue: Catalogue,
  language: Language,
  text: string,
  meant: string[]
): Made => ({
  text,
  expected: catalogue.having(meant.map(folded), language),
})

/** How queries are made. */
export const RULES: Record<string, Rule> = {
  "whole title": ({ title }, language, catalogue) =>
    ofWords(catalogue, language, title[language], rawWords(title[language])),
  "one word": ({ title }, language, catalogue, random) => {
    const word = random.pickOr(long(title[language], 3))
    return word ? ofWords(catalogue, language, word, [word]) : undefined
  },
  "title with one wrong letter": ({ title }, language, catalogue, random) => {
    const word = random.pickOr(long(title[language]))
    const text = title[language]
    return word
      ? ofWords(
          catalogue,
          language,
          text.replace(word, mistype(word, language, random)),
          rawWords(text)
        )
      : undefined
  },
  "word with one wrong letter": ({ title }, language, catalogue, random) => {
    const word = random.pickOr(long(title[language]))
    return word
      ? ofWords(catalogue, language, mistype(word, language, random), [word])
      : undefined
  },
  "wrong letter anywhere": ({ title }, language, catalogue, random) => {
    const word = random.pickOr(long(title[language], 3))
    return word
      ? ofWords(catalogue, language, mistype(word, language, random, 0), [word])
      : undefined
  },
  "beginning with one wrong letter": (
    { title },
    language,
    catalogue,
    random
  ) => {
    const word = random.pickOr(long(title[language], 6))
    const start = [...folded(word ?? "")].slice(0, 5).join("")
    return word
      ? {
          text: mistype(start, language, random),
          expected: catalogue.beginning(start, language),
        }
      : undefined
  },
  "beginning of a word": ({ title }, language, catalogue, random) => {
    const word = random.pickOr(long(title[language]))
    const letters = word ? [...folded(word)] : []
    const text = letters
      .slice(0, 3 + random.below(Math.max(letters.length - 3, 1)))
      .join("")
    return text
      ? { text, expected: catalogue.beginning(text, language) }
      : undefined
  },
  "typed so far": ({ title }, language, catalogue, random) => {
    const all = rawWords(title[language])
    const last = all.at(-1) ?? ""
    const typed = [...last].slice(0, 2 + random.below(3)).join("")
    const whole = all.slice(0, -1)
    return all.length > 1
      ? {
          text: [...whole, typed].join(" "),
          expected: catalogue
            .having(whole.map(folded), language)
            .filter((handle) =>
              catalogue.beginning(folded(typed), language).includes(handle)
            ),
        }
      : undefined
  },
  "words in another order": ({ title }, language, catalogue) => {
    const all = rawWords(title[language])
    return all.length > 1
      ? ofWords(catalogue, language, [...all].reverse().join(" "), all)
      : undefined
  },
  "another spelling": ({ title }, language, catalogue, random) =>
    ofWords(
      catalogue,
      language,
      respell(title[language], language, random),
      rawWords(title[language])
    ),
  "with or without article and plural": (
    { title },
    language,
    catalogue,
    random
  ) => {
    const word = random.pickOr(long(title[language]))
    if (!word) {
      return undefined
    }
    const changed =
      language === "ar"
        ? word.startsWith("ال")
          ? word.slice(2)
          : `ال${word}`
        : word.endsWith("s")
          ? word.replace(/(?<=o)es$|s$/, "")
          : `${word}s`
    return ofWords(catalogue, language, changed, [word])
  },
  "title and unit": ({ handle, title, labels }, language, _, random) => {
    const label = random.pickOr(labels[language])
    const western = digits(label ?? "", EASTERN)
    return label
      ? {
          text: `${title[language]} ${random.pick([label, western, label.replace(" ", "")])}`,
          expected: [handle],
        }
      : undefined
  },
  barcode: ({ handle, barcodes }, language, _, random) => {
    const code = random.pickOr(barcodes)
    const ways = language === "ar" ? [EASTERN, PERSIAN] : [[..."0123456789"]]
    return code
      ? { text: digits(code, random.pick(ways)), expected: [handle] }
      : undefined
  },
  SKU: ({ handle, skus }, _language, _catalogue, random) => {
    const sku = random.pickOr(skus)
    const ways = [
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace(/-/g, " "),
      (text: string) => text.replace(/-/g, ""),
    ]
    return sku
      ? { text: random.pick(ways)(sku), expected: [handle] }
      : undefined
  },
  "two words in one": ({ title }, language, catalogue, random) => {
    const all = rawWords(title[language])
    const at = random.below(Math.max(all.length - 1, 1))
    const pair = all.slice(at, at + 2)
    return pair.length === 2
      ? ofWords(catalogue, language, pair.join(""), pair)
      : undefined
  },
}

/**
 * Queries by rule over a catalogue, the same for the same seed: as many in
 * each language, of each rule in turn.
 */
export function makeQueries(
  products: Known[],
  { count, seed }: { count: number; seed: number }
): Query[] {
  const random = pseudoRandom(seed)
  const catalogue = new Catalogue(products)
  const rules = Object.entries(RULES)
  const queries: Query[] = []
  for (let turn = 0; queries.length < count; turn++) {
    const language: Language = turn % 2 ? "ar" : "en"
    const [name, rule] = rules[Math.floor(turn / 2) % rules.length] ?? []
    const made = rule?.(random.pick(products), language, catalogue, random)
    const enough =
      queries.filter((query) => query.language === language).length >= count / 2
    if (name && made?.text && made.expected.length && !enough) {
      queries.push({ language, rule: name, ...made })
    }
  }
  return queries
}
