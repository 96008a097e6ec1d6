import { formatIn, isDecimal, plainNumber, shownProduct } from "../format"

describe("plainNumber", () => {
  it.each([
    ["12.5", "12.5"],
    ["1,250.75", "1250.75"],
    ["١٢٫٥", "12.5"],
    ["١٬٢٥٠", "1250"],
    ["۲۵۰", "250"],
    [" 1 000 ", "1000"],
  ])("should read %s as %s", (typed, plain) => {
    expect(plainNumber(typed)).toBe(plain)
  })
})

describe("isDecimal", () => {
  it("should hold a price to the decimals of its currency", () => {
    expect(isDecimal("1.125", 3)).toBe(true)
    expect(isDecimal("1.125", 2)).toBe(false)
    expect(isDecimal("7", 0)).toBe(true)
  })

  it.each(["", ".5", "5.", "-1", "1e3", "abc"])("should refuse %p", (text) => {
    expect(isDecimal(text)).toBe(false)
  })
})

describe("shownProduct", () => {
  it("should hide what binary fractions add", () => {
    expect(shownProduct(0.1, 3)).toBe(0.3)
    expect(shownProduct(25, 1000, 1)).toBe(25_000)
  })
})

describe("formatIn", () => {
  it("should write money with the currency's decimals", () => {
    expect(formatIn("en-US").money(1.25, "kwd")).toContain("1.250")
    expect(formatIn("ar-SA").money(9.5, "sar")).toContain("٩٫٥٠")
  })

  it("should write a share of a hundred with one decimal", () => {
    expect(formatIn("en-US").percent(9.68)).toBe("9.7%")
    expect(formatIn("ar-SA").percent(15)).toContain("١٥")
  })
})
