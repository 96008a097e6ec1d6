import { BigNumber, MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { fromMinor, toMinor, toWeight, weightToMinor } from "../minor-units"

const RUNS = { numRuns: 3000 }

const decimals = fc.constantFrom(0, 2, 3)

// Amounts are compared as text: Jest cannot report an unexpected `bigint`.

/** Plain decimal text of an integer with so many places. */
function text(digits: bigint, places: number): string {
  const padded = digits.toString().padStart(places + 1, "0")
  return places
    ? `${padded.slice(0, -places)}.${padded.slice(-places)}`
    : padded
}

describe("toMinor", () => {
  it.each([
    ["12.345", 2, 1235n],
    ["12.344999999", 2, 1234n],
    ["12.345", 3, 12345n],
    ["0.5", 0, 1n],
    ["0.499999999", 0, 0n],
    ["1499", 0, 1499n],
    ["0", 2, 0n],
    ["0.005", 2, 1n],
    ["0.0005", 3, 1n],
    ["1e-7", 3, 0n],
    ["1e21", 2, 10n ** 23n],
    ["999999999999.99", 2, 99999999999999n],
  ])("should be exact: %s with %d decimals is %p", (amount, places, minor) => {
    expect(String(toMinor(amount, places))).toBe(String(minor))
  })

  it.each([
    [0.1 + 0.2, 2, 30n],
    [0.1 + 0.2, 3, 300n],
    [1.005, 2, 101n],
    [8.575, 2, 858n],
    [1.1 + 2.2, 2, 330n],
    [4.35 * 100, 0, 435n],
    [0.1 * 3, 3, 300n],
    [19.99, 2, 1999n],
    [0.000001, 2, 0n],
  ])(
    "should not trip over a float: %d with %d decimals",
    (float, places, m) => {
      expect(String(toMinor(float, places))).toBe(String(m))
    }
  )

  it("should be rounded half up once", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.integer({ min: 0, max: 12 }),
        decimals,
        (digits, places, minor) => {
          const unit = 10n ** BigInt(places)
          const scaled = digits * 10n ** BigInt(minor)
          const rounded = (2n * scaled + unit) / (2n * unit)
          expect(String(toMinor(text(digits, places), minor))).toBe(
            String(rounded)
          )
        }
      ),
      RUNS
    )
  })

  it("should read every form of an amount the same", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        decimals,
        (minor, places) => {
          const value = text(minor, places)
          const forms = [
            value,
            Number(value),
            { value },
            new BigNumber(value),
            MathBN.convert(value),
          ]
          const read = forms.map((form) => String(toMinor(form, places)))
          expect(read).toEqual(forms.map(() => String(minor)))
        }
      ),
      RUNS
    )
  })
})

describe("fromMinor", () => {
  it.each([
    [1235n, 2, 12.35],
    [5n, 2, 0.05],
    [5n, 3, 0.005],
    [5n, 0, 5],
    [0n, 2, 0],
    [0n, 0, 0],
    [100n, 2, 1],
    [1_000_001n, 3, 1000.001],
    [99999999999999n, 2, 999999999999.99],
  ])(
    "should be the major unit: %p with %d decimals",
    (minor, places, major) => {
      expect(fromMinor(minor, places)).toBe(major)
    }
  )

  it.each([
    [-5n, 2, -0.05],
    [-150n, 2, -1.5],
    [-1n, 3, -0.001],
    [-7n, 0, -7],
  ])(
    "should be below 0 for a loss: %p with %d decimals",
    (minor, places, m) => {
      expect(fromMinor(minor, places)).toBe(m)
    }
  )

  it("should come back from the number it is", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        decimals,
        (minor, places) => {
          const major = fromMinor(minor, places)
          expect(String(toMinor(major, places))).toBe(String(minor))
          expect(
            MathBN.eq(
              MathBN.mult(major, 10 ** places),
              MathBN.convert(minor.toString())
            )
          ).toBe(true)
        }
      ),
      RUNS
    )
  })
})

describe("weights", () => {
  it.each([
    ["1", 1_000_000_000n],
    ["0.000000001", 1n],
    ["0.333333333333", 333_333_333n],
    ["0.666666666667", 666_666_667n],
    [0.1 + 0.2, 300_000_000n],
    ["0", 0n],
  ])("should keep nine decimals: %s is %p", (amount, weight) => {
    expect(String(toWeight(amount))).toBe(String(weight))
  })

  it("should be the same minor units as those of the amount itself", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.integer({ min: 0, max: 9 }),
        decimals,
        (digits, places, minor) => {
          const amount = text(digits, places)
          expect(String(weightToMinor(toWeight(amount), minor))).toBe(
            String(toMinor(amount, minor))
          )
        }
      ),
      RUNS
    )
  })
})
