import fc from "fast-check"
import { SHIPPED_UNITS } from "../shipped-units"
import { REFERENCE_UNITS, referencePrice } from "../reference-price"

describe("referencePrice", () => {
  it.each([
    // amount, sold, reference, decimals, label
    ["45", "5000", "1000", 2, 9],
    ["11.5", "1000", "1000", 2, 11.5],
    ["1", "3", "1", 2, 0.33],
    ["2", "3", "1", 2, 0.67],
    ["0.005", "1", "1", 2, 0.01],
    ["1.005", "1", "1", 2, 1.01],
    ["8.575", "1", "1", 2, 8.58],
    ["0.925", "750", "1000", 3, 1.233],
    ["4.25", "5000", "1000", 3, 0.85],
    ["0.0005", "1", "1", 3, 0.001],
    ["100", "3", "1", 0, 33],
    ["0.5", "1", "1", 0, 1],
    ["1499", "2000", "1000", 0, 750],
    ["12", "12", "1", 2, 1],
  ])(
    "should be %s for %s, per %s with %d decimals: %d",
    (amount, sold, reference, decimals, expected) => {
      expect(referencePrice(amount, sold, reference, decimals)).toBe(expected)
    }
  )

  it("should be rounded half up to the currency's minor unit", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 8n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.constantFrom(1n, 100n, 1000n),
        fc.constantFrom(0, 2, 3),
        (minor, sold, reference, decimals) => {
          // minor * reference / sold, in minor units, rounded half up
          const expected = (2n * minor * reference + sold) / (2n * sold)
          const amount = toMajor(minor, decimals)
          expect(
            referencePrice(amount, `${sold}`, `${reference}`, decimals)
          ).toBe(Number(toMajor(expected, decimals)))
        }
      )
    )
  })

  it("should be the price itself for the reference unit itself", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 10n }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(0, 2, 3),
        (minor, sold, decimals) => {
          const amount = toMajor(minor, decimals)
          expect(referencePrice(amount, sold, sold, decimals)).toBe(
            Number(amount)
          )
        }
      )
    )
  })

  it("should compare in a unit that is shipped, of the same type", () => {
    for (const [type, code] of Object.entries(REFERENCE_UNITS)) {
      expect(SHIPPED_UNITS.find((unit) => unit.code === code)?.type).toBe(type)
    }
  })
})

function toMajor(minor: bigint, decimals: number): string {
  const digits = minor.toString().padStart(decimals + 1, "0")
  return decimals
    ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
    : digits
}
