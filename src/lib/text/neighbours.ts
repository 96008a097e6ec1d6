/** Words up to this length have neighbours. */
const SHORTEST = 2
/** Beginnings are kept from here to here; a longer word also as a whole. */
const SHORTEST_BEGINNING = 3
const LONGEST_BEGINNING = 12

/**
 * Keys under which a word is found by somebody who makes one mistake while
 * typing it, or its beginning: the beginnings themselves and each of them with
 * one letter left out (symmetric deletion). Two words that are one wrong
 * letter apart always share a key, so an ordinary index on whole numbers finds
 * typing mistakes, without an extension of the database.
 */
export function wordKeys(
  word: string,
  { beginnings = true }: { beginnings?: boolean } = {}
): number[] {
  const letters = [...word]
  if (letters.length < SHORTEST) {
    return []
  }
  const keys = new Set<number>()
  const add = (length: number) => {
    for (const variant of withOneLess(letters.slice(0, length))) {
      keys.add(keyOf(variant))
    }
  }
  add(letters.length)
  const last = beginnings ? Math.min(letters.length, LONGEST_BEGINNING) : 0
  for (let length = SHORTEST_BEGINNING; length <= last; length++) {
    add(length)
  }
  return [...keys]
}

/** Keys to look for when a word was typed. */
export function typedKeys(typed: string): number[] {
  return [...new Set(withOneLess([...typed]).map(keyOf))]
}

/** The letters, and what is left when one of them is missing. */
function withOneLess(letters: string[]): string[] {
  return [
    letters.join(""),
    ...letters.map((_, at) =>
      [...letters.slice(0, at), ...letters.slice(at + 1)].join("")
    ),
  ]
}

/** FNV-1a over UTF-16, as a signed 32-bit number: an `int` of the database. */
function keyOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash | 0
}
