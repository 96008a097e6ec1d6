import fc from "fast-check"
import { pagination, positiveDecimal, queryFlag } from "../schemas"

const codesOf = (value: unknown) => {
  const parsed = positiveDecimal.safeParse(value)
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map(({ message }) => message)
}

describe("positiveDecimal", () => {
  it.each([
    [1, "1"],
    ["1.50", "1.5"],
    ["01.5", "1.5"],
    ["  2 ", "2"],
    ["1.000", "1"],
    [0.1, "0.1"],
    [1e-7, "0.0000001"],
    [1.5e-7, "0.00000015"],
    [1e15 - 1, "999999999999999"],
    ["0.123456789", "0.123456789"],
    ["100000000000000", "100000000000000"],
  ])("should read %j as %s", (value, text) => {
    expect(codesOf(value)).toBe(text)
  })

  it.each([
    ["", "decimal_format"],
    ["abc", "decimal_format"],
    ["1,5", "decimal_format"],
    [".5", "decimal_format"],
    [-1, "decimal_format"],
    ["+1", "decimal_format"],
    [1e21, "decimal_format"],
    [1e-10, "decimal_format"],
    [0.1 + 0.2, "decimal_format"],
    ["0x10", "decimal_format"],
    ["1\n2", "decimal_format"],
    ["٥", "decimal_format"],
    ["1234567890123.456", "decimal_digits"],
    [0, "decimal_positive"],
    ["0.000", "decimal_positive"],
  ])("should refuse %j with one reason", (value, code) => {
    expect(codesOf(value)).toEqual([code])
  })

  it("should refuse what is neither number nor text", () => {
    for (const value of [null, undefined, true, {}, [1], NaN, Infinity]) {
      expect(positiveDecimal.safeParse(value).success).toBe(false)
    }
  })

  it("should keep a value exactly, however it is written", () => {
    const units = fc.integer({ min: 1, max: 999_999 })
    const decimals = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(units, decimals, (value, places) => {
        const text = (value / 10 ** places).toFixed(places)
        const read = codesOf(text)
        expect(read).toBe(codesOf(Number(text)))
        expect(read).toBe(codesOf(`00${text}`))
        expect(Number(read)).toBe(Number(text))
      })
    )
  })
})

describe("pagination", () => {
  it("should read query strings and have defaults", () => {
    expect(pagination.limit.parse("20")).toBe(20)
    expect(pagination.limit.parse(undefined)).toBe(50)
    expect(pagination.offset.parse(undefined)).toBe(0)
  })

  it.each(["0", "201", "-1", "1.5", "abc", ""])("should refuse %j", (limit) => {
    expect(pagination.limit.safeParse(limit).success).toBe(false)
  })
})

describe("queryFlag", () => {
  it("should know true and false and nothing else", () => {
    expect(queryFlag.parse("true")).toBe(true)
    expect(queryFlag.parse("false")).toBe(false)
    expect(queryFlag.safeParse("1").success).toBe(false)
  })
})
