/** Lengths of the numbers that GS1 gives out: EAN-8, UPC-A, EAN-13, GTIN-14. */
const LENGTHS = [8, 12, 13, 14]

/** Whether a code looks like a trade number: digits of the right length. */
export function isGtinLike(code: string): boolean {
  return /^\d+$/.test(code) && LENGTHS.includes(code.length)
}

/** Whether the last digit is the one that the others call for. */
export function hasCheckDigit(code: string): boolean {
  return isGtinLike(code) && code.endsWith(checkDigit(code.slice(0, -1)))
}

/** The digit that belongs behind these: weights 3 and 1, from the right. */
export function checkDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce(
      (total, digit, index) => total + Number(digit) * (index % 2 ? 1 : 3),
      0
    )
  return String((10 - (sum % 10)) % 10)
}

/**
 * Every way the same number is written: a UPC-A (12 digits) is an EAN-13 with
 * a leading zero and a GTIN-14 with two. What is not such a number has one.
 */
export function gtinForms(code: string): string[] {
  if (!isGtinLike(code) || code.length === 8) {
    return [code]
  }
  const bare = code.replace(/^0{0,2}(?=\d{12}$)|^0(?=\d{13}$)/, "")
  const forms = [12, 13, 14]
    .filter((length) => length >= bare.length)
    .map((length) => bare.padStart(length, "0"))
  return [...new Set([code, ...forms])]
}
