import fc from "fast-check"
import { distance } from "../distance"
import { typedKeys, wordKeys } from "../neighbours"

const ALPHABET = [..."abcdeابتث"]
const word = (minLength: number) =>
  fc.array(fc.constantFrom(...ALPHABET), { minLength, maxLength: 14 })

/** One mistake of a kind at a place. */
const mistake = fc.record({
  kind: fc.constantFrom("missing", "extra", "other", "swapped"),
  at: fc.nat(13),
  letter: fc.constantFrom(...ALPHABET),
})

function withMistake(
  letters: string[],
  { kind, at, letter }: { kind: string; at: number; letter: string }
): string {
  const place = at % letters.length
  const before = letters.slice(0, place)
  const [here = "", ...after] = letters.slice(place)
  switch (kind) {
    case "missing":
      return [...before, ...after].join("")
    case "extra":
      return [...before, letter, here, ...after].join("")
    case "other":
      return [...before, letter, ...after].join("")
    default: {
      const [next = "", ...rest] = after
      return [...before, next, here, ...rest].join("")
    }
  }
}

const shares = (a: number[], b: number[]) => a.some((key) => b.includes(key))

describe("neighbours", () => {
  it("should be found by a word with one mistake", () => {
    fc.assert(
      fc.property(word(3), mistake, (letters, wrong) => {
        const typed = withMistake(letters, wrong)
        expect(shares(typedKeys(typed), wordKeys(letters.join("")))).toBe(true)
        expect(distance(typed, letters.join("")).whole).toBeLessThanOrEqual(1)
      })
    )
  })

  it("should be found by a beginning with one mistake", () => {
    fc.assert(
      fc.property(
        word(4),
        fc.integer({ min: 3, max: 12 }),
        mistake,
        (letters, length, wrong) => {
          const typed = withMistake(letters.slice(0, length), wrong)
          const whole = letters.join("")
          expect(shares(typedKeys(typed), wordKeys(whole))).toBe(true)
          expect(distance(typed, whole).prefix).toBeLessThanOrEqual(1)
        }
      )
    )
  })

  it("should count wrong letters the same in both directions", () => {
    fc.assert(
      fc.property(word(0), word(0), (a, b) => {
        const [left, right] = [a.join(""), b.join("")]
        expect(distance(left, right).whole).toBe(distance(right, left).whole)
        expect(distance(left, left)).toEqual({ whole: 0, prefix: 0 })
      })
    )
  })

  it("should see a beginning as no mistake", () => {
    expect(distance("choc", "chocolate")).toEqual({ whole: 5, prefix: 0 })
    expect(distance("chco", "chocolate").prefix).toBe(1)
  })
})
