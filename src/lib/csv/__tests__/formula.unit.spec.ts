import fc from "fast-check"
import { guardFormula, unguardFormula } from "../formula"

describe("guardFormula", () => {
  it.each(["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "'=1", "''@x"])(
    "should guard %p",
    (cell) => {
      expect(guardFormula(cell)).toBe(`'${cell}`)
    }
  )

  it.each(["", "rice", "5", "'tis", "1-2", "أرز"])(
    "should leave %p as it is",
    (cell) => {
      expect(guardFormula(cell)).toBe(cell)
      expect(unguardFormula(cell)).toBe(cell)
    }
  )

  it("should be read back exactly, and never start as a formula", () => {
    const cells = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom("=", "+", "-", "@", "'", "\t"), fc.string())
        .map((parts) => parts.join(""))
    )
    fc.assert(
      fc.property(cells, (cell) => {
        expect(unguardFormula(guardFormula(cell))).toBe(cell)
        expect(guardFormula(cell)).not.toMatch(/^[=+\-@\t\r]/)
      })
    )
  })
})
