import fc from "fast-check"
import { stem } from "../stem"
import { codeOf, words } from "../words"

describe("words", () => {
  it.each([
    ["Rice 5kg", ["rice", "5", "kg"]],
    ["Milk 1.50 L", ["milk", "1.5", "l"]],
    ["1,5 لتر", ["1.5", "لتر"]],
    ["١٫٥ لتر", ["1.5", "لتر"]],
    ["1,000 g", ["1000", "g"]],
    ["٥٠٠ جم", ["500", "جم"]],
    ["Salt & Pepper-Mix", ["salt", "pepper", "mix"]],
    ["  ", []],
    ["أُرْز بَسْمَتي، هندي", ["ارز", "بسمتي", "هندي"]],
  ])("should part %s", (text, parts) => {
    expect(words(text)).toEqual(parts)
  })

  it("should find the same words in what it made", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(words(words(text).join(" "))).toEqual(words(text))
      })
    )
  })

  it("should keep a code in one piece", () => {
    expect(codeOf("fru-apl 1KG")).toBe("fruapl1kg")
    expect(codeOf("٦٢٨-١٠٠")).toBe("628100")
  })
})

describe("stem", () => {
  it.each([
    ["apples", "apple"],
    ["tomatoes", "tomato"],
    ["berries", "berry"],
    ["radishes", "radish"],
    ["hummus", "hummus"],
    ["swiss", "swiss"],
    ["gas", "gas"],
    ["rice", "rice"],
    ["التفاح", "تفاح"],
    ["والحليب", "حليب"],
    ["للاطفال", "اطفال"],
    ["تفاحه", "تفاح"],
    ["تفاحات", "تفاح"],
    ["عربيه", "عربي"],
    ["حلويات", "حلوي"],
    ["موز", "موز"],
    ["زيت", "زيت"],
    ["زيتون", "زيتون"],
    ["الما", "ما"],
  ])("should bring %s to %s", (word, root) => {
    expect(stem(word)).toBe(root)
  })

  it("should never leave nothing of a word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        for (const word of words(text)) {
          expect(stem(word).length).toBeGreaterThan(0)
        }
      })
    )
  })
})
