import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { conversionTo, unitsAvailable } from "../conversion"

/** A decimal as its digits and where the point stands: exact by construction. */
const decimal = (most: bigint, decimals: number) =>
  fc
    .tuple(
      fc.bigInt({ min: 1n, max: most }),
      fc.integer({ min: 0, max: decimals })
    )
    .map(([digits, places]) => ({ digits, places }))

type Decimal = { digits: bigint; places: number }

function text({ digits, places }: Decimal): string {
  const padded = digits.toString().padStart(places + 1, "0")
  return places
    ? `${padded.slice(0, -places)}.${padded.slice(-places)}`
    : padded
}

/** The whole number behind a decimal at 12 places. */
function scaled({ digits, places }: Decimal): bigint {
  return digits * 10n ** BigInt(12 - places)
}

describe("conversionTo", () => {
  it.each([
    ["5", "1000", "1", "5000"],
    ["0.25", "1000", "1", "250"],
    ["100", "1", "1000", "0.1"],
    ["1", "12", "1", "12"],
    ["0.1", "1", "1", "0.1"],
    ["0.000000001", "1", "1", "0.000000001"],
    ["1", "3", "12", "0.25"],
    ["999999999999", "1000", "1", "999999999999000"],
  ])(
    "should be exact: %s of %s in %s is %s",
    (unit_value, unit_conversion, basic, expected) => {
      expect(conversionTo({ unit_value, unit_conversion }, basic)).toBe(
        expected
      )
    }
  )

  it.each([
    ["1", "1", "3"],
    ["1", "2", "7"],
    ["0.000000001", "1", "1000"],
  ])(
    "should be null where it cannot be written: %s of %s in %s",
    (unit_value, unit_conversion, basic) => {
      expect(conversionTo({ unit_value, unit_conversion }, basic)).toBeNull()
    }
  )

  it("should come back to the same quantity, or be null", () => {
    fc.assert(
      fc.property(
        decimal(10n ** 9n, 6),
        decimal(10n ** 6n, 3),
        decimal(10n ** 6n, 3),
        (value, unit, basic) => {
          const conversion = conversionTo(
            { unit_value: text(value), unit_conversion: text(unit) },
            text(basic)
          )
          const total = MathBN.mult(text(value), text(unit))
          if (conversion !== null) {
            expect(conversion).toMatch(/^\d+(\.\d{1,9})?$/)
            expect(MathBN.eq(MathBN.mult(conversion, text(basic)), total)).toBe(
              true
            )
            return
          }
          // Not writable: the numerator is no multiple of 10^-9 of the basic.
          const numerator = value.digits * unit.digits * 10n ** 20n
          const denominator =
            basic.digits *
            10n ** BigInt(value.places + unit.places - basic.places + 11)
          expect(numerator % denominator).not.toBe(0n)
        }
      )
    )
  })

  it("should keep any value of the basic unit itself as it is", () => {
    fc.assert(
      fc.property(decimal(10n ** 12n, 9), (value) => {
        const conversion = conversionTo(
          { unit_value: text(value), unit_conversion: "1" },
          "1"
        )
        expect(conversion).not.toBeNull()
        expect(MathBN.eq(conversion as string, text(value))).toBe(true)
      })
    )
  })
})

describe("unitsAvailable", () => {
  it.each([
    ["0.3", "0.1", 3],
    ["0.7", "0.1", 7],
    ["1.1", "0.1", 11],
    ["4.35", "0.01", 435],
    ["1.005", "0.001", 1005],
    ["0.29", "0.1", 2],
    ["999.999999999", "1000", 0],
    ["1000", "0.000000001", 1_000_000_000_000],
    ["10", "3", 3],
    ["9", "3", 3],
    ["8.999999999", "3", 2],
    ["0", "5", 0],
    ["-5", "5", 0],
    ["-0.000000001", "0.000000001", 0],
  ])("should be exact: %s holds %s %d times", (available, one, expected) => {
    expect(unitsAvailable(available, one)).toBe(expected)
  })

  it("should be what whole numbers say", () => {
    fc.assert(
      fc.property(
        decimal(10n ** 12n, 9),
        decimal(10n ** 7n, 9),
        (available, one) => {
          const expected = scaled(available) / scaled(one)
          fc.pre(expected <= BigInt(Number.MAX_SAFE_INTEGER))
          expect(unitsAvailable(text(available), text(one))).toBe(
            Number(expected)
          )
        }
      )
    )
  })

  it("should find every whole multiple again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        decimal(10n ** 9n, 9),
        (count, one) => {
          const available = MathBN.mult(count, text(one))
          expect(unitsAvailable(available, text(one))).toBe(count)
          const less = MathBN.sub(available, "0.000000001")
          expect(unitsAvailable(less, text(one))).toBe(Math.max(0, count - 1))
        }
      )
    )
  })
})
