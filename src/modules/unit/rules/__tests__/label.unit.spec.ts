import fc from "fast-check"
import { SHIPPED_UNITS } from "../shipped-units"
import {
  isContainer,
  MEASURES,
  unitLabel,
  type LabelUnit,
  type MeasureSymbols,
} from "../label"

const arabic: MeasureSymbols = {
  weight: { small: "غ", large: "كغ", factor: 1000 },
  volume: { small: "مل", large: "ل", factor: 1000 },
  piece: { small: "", large: "", factor: Number.POSITIVE_INFINITY },
  length: { small: "سم", large: "م", factor: 100 },
}

function shipped(code: string, language: "en" | "ar" = "en"): LabelUnit {
  const unit = SHIPPED_UNITS.find((candidate) => candidate.code === code)
  if (!unit) {
    throw new Error(code)
  }
  return language === "en" ? unit : { ...unit, ...unit.ar }
}

function container(name: string, type: LabelUnit["type"]): LabelUnit {
  return { name, symbol: name, type, conversion: "1", is_basic: false }
}

describe("unitLabel", () => {
  it.each([
    ["1", "kg", "1 kg"],
    ["5", "kg", "5 kg"],
    ["0.25", "kg", "0.25 kg"],
    ["100", "g", "100 g"],
    ["1500", "g", "1500 g"],
    ["1.5", "l", "1.5 l"],
    ["330", "ml", "330 ml"],
    ["1", "piece", "Piece"],
    ["6", "piece", "6 pc"],
    ["1", "dozen", "Dozen"],
    ["2", "dozen", "2 doz"],
    ["1", "pair", "Pair"],
    ["1", "m", "1 m"],
    ["0.000000001", "kg", "0.000000001 kg"],
  ])("should name %s of %s: %s", (value, code, expected) => {
    expect(unitLabel(value, shipped(code))).toBe(expected)
  })

  it.each([
    ["5", "kg", "٥ كغ"],
    ["0.5", "l", "٠٫٥ ل"],
    ["1", "dozen", "درزن"],
    ["1", "piece", "حبة"],
    ["250", "g", "٢٥٠ غ"],
  ])("should name %s of %s in Arabic: %s", (value, code, expected) => {
    expect(unitLabel(value, shipped(code, "ar"), arabic, "ar-SA")).toBe(
      expected
    )
  })

  it.each([
    ["25000", "weight", "Sack 25 kg"],
    ["500", "weight", "Sack 500 g"],
    ["1000", "weight", "Sack 1 kg"],
    ["999", "weight", "Sack 999 g"],
    ["24", "piece", "Sack 24"],
    ["5000", "volume", "Sack 5 l"],
    ["150", "length", "Sack 1.5 m"],
  ] as const)(
    "should say what a container holds: %s of %s",
    (value, type, label) => {
      expect(unitLabel(value, container("Sack", type))).toBe(label)
    }
  )

  it("should say what a container holds in Arabic", () => {
    expect(
      unitLabel("25000", container("كيس", "weight"), arabic, "ar-SA")
    ).toBe("كيس ٢٥ كغ")
  })

  it("should know containers from basic units", () => {
    expect(isContainer(container("Crate", "piece"))).toBe(true)
    expect(SHIPPED_UNITS.filter(isContainer)).toEqual([])
  })

  it("should be short, and another one for another value", () => {
    const value = fc.integer({ min: 1, max: 999_999 })
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED_UNITS),
        value,
        value,
        (unit, a, b) => {
          const label = unitLabel(String(a), unit)
          expect(label.length).toBeLessThanOrEqual(16)
          expect(label).toBe(label.trim())
          expect(unitLabel(String(b), unit) === label).toBe(a === b)
        }
      )
    )
  })

  it("should name measures that are shipped", () => {
    const codes = SHIPPED_UNITS.map((unit) => unit.code)
    for (const { small, large, factor } of Object.values(MEASURES)) {
      for (const code of [small, large].filter(Boolean)) {
        expect(codes).toContain(code)
      }
      expect(factor).toBeGreaterThan(1)
    }
  })
})
