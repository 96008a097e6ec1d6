import { fold } from "./fold"

/** A number with its decimals and thousands, or letters. */
const WORD = /\d+(?:[.,]\d+)*|\p{L}+/gu
const THOUSANDS = /^\d{1,3}(,\d{3})+$/
/** Nothing that is searched for is longer. */
const LONGEST = 40

/**
 * The words of a text, folded. Letters and digits part, so that `5kg` and
 * `5 kg` are the same; `1,5` and `1.50` are both `1.5`.
 *
 * @example words("Rice 5kg") // ["rice", "5", "kg"]
 */
export function words(text: string): string[] {
  return (fold(text).match(WORD) ?? []).map((word) =>
    (isNumber(word) ? plainNumber(word) : word).slice(0, LONGEST)
  )
}

/** Whether a word is a number. */
export function isNumber(word: string): boolean {
  return /^\d/.test(word)
}

/**
 * Letters and digits of a code in one piece: how SKUs and barcodes are found
 * with and without dashes and blanks.
 *
 * @example codeOf("fru-apl 1KG") // "fruapl1kg"
 */
export function codeOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, "")
    .slice(0, LONGEST)
}

function plainNumber(number: string): string {
  if (THOUSANDS.test(number)) {
    return number.replace(/,/g, "")
  }
  const parts = number.split(/[.,]/)
  if (parts.length !== 2) {
    return parts.join("")
  }
  const decimals = (parts[1] ?? "").replace(/0+$/, "")
  return decimals ? `${parts[0]}.${decimals}` : (parts[0] ?? "")
}
