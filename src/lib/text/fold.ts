/**
 * Letters that readers take for one another and Unicode does not decompose:
 * Arabic spelling variants, Persian and Urdu keys, Latin letters with strokes.
 * What is not here (hamza on a carrier, madda, accents, ligatures) falls apart
 * by NFKD and loses its marks.
 */
const SAME_LETTER: Record<string, string> = {
  // Alef with wasla and its rare forms; alef maqsura; ta marbuta.
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ى: "ي",
  ة: "ه",
  // A hamza of its own is left out as often as it is written.
  ء: "",
  ٴ: "",
  // Tatweel only stretches.
  ـ: "",
  // Other keyboards: Persian, Urdu, and the Gulf's foreign sounds.
  ک: "ك",
  ڪ: "ك",
  گ: "ك",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۃ: "ه",
  پ: "ب",
  چ: "ج",
  ڤ: "ف",
  // Latin.
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
}

const REPLACED = new RegExp(`[${Object.keys(SAME_LETTER).join("")}]`, "gu")

/** Code points of the zeros of the digits that shoppers type. */
const ZEROS = [0x660, 0x6f0, 0x966]
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu

/**
 * One spelling for all the ways in which a word is written, in Arabic and in
 * Latin letters: without case, accents, diacritics, tatweel and hamza, with
 * Western digits. What is indexed and what is asked pass through it.
 *
 * @example fold("أُرْز بَسْمَتِي") // "ارز بسمتي"
 * @example fold("Crème Brûlée ٥٠٠ g") // "creme brulee 500 g"
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .replace(REPLACED, (letter) => SAME_LETTER[letter] ?? "")
    .replace(FOREIGN_DIGIT, toWestern)
    .replace(/٫/g, ".")
    .replace(/٬/g, ",")
    .replace(/(?<=\p{L})['’ʼ`´](?=\p{L})/gu, "")
}

function toWestern(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code
  return String(code - zero)
}
