/** How far a typed word is from another: wrong letters. */
export type Distance = {
  /** To the whole word. */
  whole: number
  /** To the beginning of the word that is nearest. */
  prefix: number
}

/**
 * Wrong letters between what was typed and a word: one too many, one missing,
 * one for another, or two neighbours swapped count one each.
 *
 * @example distance("tomaot", "tomato") // { whole: 1, prefix: 1 }
 * @example distance("choc", "chocolate") // { whole: 5, prefix: 0 }
 */
export function distance(typed: string, word: string): Distance {
  const a = [...typed]
  const b = [...word]
  let before: number[] = []
  let last = b.map((_, column) => column + 1)
  last.unshift(0)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1)
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        a[row - 1] === b[column - 2] &&
        a[row - 2] === b[column - 1]
      if (swapped) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1)
      }
      now.push(least)
    }
    before = last
    last = now
  }
  return { whole: last[b.length] ?? 0, prefix: Math.min(...last) }
}
