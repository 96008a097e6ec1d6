/** Articles and particles that Arabic writes onto a noun, longest first. */
const ARABIC_PREFIX = /^(?:[وفبك]ال|لل|ال)/
/** Plural and feminine endings, folded. */
const ARABIC_SUFFIX = /(?:ات|ه)$/
/** What has to be left of a word for it to be the same word. */
const AFTER_PREFIX = 2
const AFTER_SUFFIX = 3

/**
 * The word without what grammar adds to it, or the word itself. Light on
 * purpose: two products must not become one word.
 *
 * @param word folded
 * @example stem("التفاح") // "تفاح"
 * @example stem("tomatoes") // "tomato"
 */
export function stem(word: string): string {
  return /^[a-z]/.test(word) ? english(word) : arabic(word)
}

function arabic(word: string): string {
  const bare = strip(word, ARABIC_PREFIX, AFTER_PREFIX)
  return strip(bare, ARABIC_SUFFIX, AFTER_SUFFIX)
}

function strip(word: string, affix: RegExp, least: number): string {
  const rest = word.replace(affix, "")
  return rest.length >= least ? rest : word
}

function english(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) {
    return `${word.slice(0, -3)}y`
  }
  if (word.length > 4 && /(?:ss|sh|ch|x|o)es$/.test(word)) {
    return word.slice(0, -2)
  }
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}
