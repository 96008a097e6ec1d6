import * as fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { checkDigit, gtinForms, hasCheckDigit } from "../gtin"
import {
  parseScaleBarcode,
  unitOfWeight,
  type ScaleLayout,
} from "../scale-barcode"

const WEIGHT: ScaleLayout = {
  prefix: ["20", "21"],
  layout: "PPIIIIIVVVVVC",
  kind: "weight",
  decimals: 0,
  unit: "g",
}
const PRICE: ScaleLayout = {
  ...WEIGHT,
  prefix: ["22"],
  kind: "price",
  decimals: 2,
}

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

const withCheck = (code: string) => code + checkDigit(code)

describe("check digits", () => {
  it.each([
    ["4006381333931", true],
    ["4006381333932", false],
    ["96385074", true],
    ["036000291452", true],
    ["10012345678902", true],
    ["123", false],
    ["ABCDEFGHIJKLM", false],
  ])("should judge %s: %s", (code, right) => {
    expect(hasCheckDigit(code)).toBe(right)
  })

  it("should find every single wrong digit", () => {
    fc.assert(
      fc.property(
        digits(12),
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (twelve, place, change) => {
          const code = withCheck(twelve)
          const digit = (Number(code[place]) + change) % 10
          const wrong = code.slice(0, place) + digit + code.slice(place + 1)
          expect(hasCheckDigit(code)).toBe(true)
          expect(hasCheckDigit(wrong)).toBe(false)
        }
      )
    )
  })
})

describe("gtinForms", () => {
  it("should write one number in every length", () => {
    const forms = ["036000291452", "0036000291452", "00036000291452"]
    for (const form of forms) {
      expect([...gtinForms(form)].sort()).toEqual([...forms].sort())
    }
    expect([...gtinForms("4006381333931")].sort()).toEqual([
      "04006381333931",
      "4006381333931",
    ])
  })

  it.each(["96385074", "CODE-128", "00042", "1234567890"])(
    "should leave %s alone",
    (code) => {
      expect(gtinForms(code)).toEqual([code])
    }
  )

  it("should keep number and check digit", () => {
    fc.assert(
      fc.property(fc.constantFrom(11, 12, 13).chain(digits), (body) => {
        const code = withCheck(body)
        for (const form of gtinForms(code)) {
          expect(BigInt(form)).toBe(BigInt(code))
          expect(hasCheckDigit(form)).toBe(true)
          expect(gtinForms(form)).toHaveLength(gtinForms(code).length)
        }
      })
    )
  })
})

describe("parseScaleBarcode", () => {
  it("should read item and weight back", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("20", "21"),
        digits(5),
        fc.nat(99_999),
        (prefix, item, grams) => {
          const value = String(grams).padStart(5, "0")
          const code = withCheck(prefix + item + value)
          expect(parseScaleBarcode(code, [WEIGHT, PRICE])).toEqual({
            kind: "weight",
            item,
            value: String(grams),
            unit: "g",
          })
        }
      )
    )
  })

  it("should read any layout with any decimals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        fc.stringMatching(/^[0-9]{12}$/),
        fc.boolean(),
        (decimals, filler, body, valueFirst) => {
          const items = 6 - filler
          const parts = ["I".repeat(items), "V".repeat(4)]
          const middle = (valueFirst ? parts.reverse() : parts).join("")
          const layout = `PP${"X".repeat(filler)}${middle}C`
          const code = withCheck(body)
          const at = (letter: string) =>
            [...code].filter((_, place) => layout[place] === letter).join("")
          const read = parseScaleBarcode(code, [
            { ...PRICE, layout, decimals, prefix: [code.slice(0, 2)] },
          ])
          expect(read?.item).toBe(at("I"))
          expect(
            MathBN.eq(
              MathBN.mult(read?.value ?? -1, 10 ** decimals),
              Number(at("V"))
            )
          ).toBe(true)
        }
      )
    )
  })

  it.each([
    ["a wrong check digit", "2100042012348"],
    ["another prefix", withCheck("290004201234")],
    ["another length", "21000420"],
  ])("should refuse %s", (_what, code) => {
    expect(parseScaleBarcode(code, [WEIGHT, PRICE])).toBeNull()
  })
})

describe("unitOfWeight", () => {
  const units = (...conversions: (number | string)[]) =>
    conversions.map((conversion) => ({ conversion }))

  it("should take the unit of one basic unit first", () => {
    expect(unitOfWeight("1250", units(250, 1, 0.5))).toEqual({
      unit: { conversion: 1 },
      quantity: 1250,
    })
  })

  it("should take the smallest that makes up the weight", () => {
    expect(unitOfWeight("1500", units(1000, 500, 250))).toEqual({
      unit: { conversion: 250 },
      quantity: 6,
    })
    expect(unitOfWeight("2000", units(1000, 700))).toEqual({
      unit: { conversion: 1000 },
      quantity: 2,
    })
    expect(unitOfWeight("0.3", units(1, "0.1"))).toEqual({
      unit: { conversion: "0.1" },
      quantity: 3,
    })
  })

  it.each([
    ["1250", [1000]],
    ["0", [1]],
    ["10", []],
  ])("should find none for %s in %j", (weight, conversions) => {
    expect(unitOfWeight(weight, units(...conversions))).toBeNull()
  })

  it("should make up the weight exactly", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 5 }),
        (weight, conversions) => {
          const sold = unitOfWeight(String(weight), units(...conversions))
          const fitting = conversions.filter((size) => weight % size === 0)
          if (!fitting.length) {
            expect(sold).toBeNull()
            return
          }
          expect(sold?.unit.conversion).toBe(Math.min(...fitting))
          expect(Number(sold?.unit.conversion) * (sold?.quantity ?? 0)).toBe(
            weight
          )
        }
      )
    )
  })
})
