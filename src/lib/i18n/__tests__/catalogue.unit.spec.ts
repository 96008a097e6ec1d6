import { ar, en, isMessageCode, type MessageCode } from "../messages"
import { languageOf, messageIn } from "../translate"

const codes = Object.keys(en) as MessageCode[]

const placesIn = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe("the catalogue", () => {
  it("should have the same codes in both languages", () => {
    expect(Object.keys(ar).sort()).toEqual([...codes].sort())
  })

  it.each(codes)(
    "should fill the same places in both languages: %s",
    (code) => {
      expect([...new Set(placesIn(ar[code]))]).toEqual([
        ...new Set(placesIn(en[code])),
      ])
    }
  )

  it.each(codes)("should be a sentence in its own letters: %s", (code) => {
    expect(en[code]).toMatch(/^[A-Z{].*\.$/s)
    expect(ar[code]).toMatch(/[\u0600-\u06ff].*\.$/s)
  })

  it("should know its codes", () => {
    expect(isMessageCode("not_found")).toBe(true)
    expect(isMessageCode("toString")).toBe(false)
  })
})

describe("messageIn", () => {
  it("should fill the places and leave unknown ones visible", () => {
    expect(messageIn("en", "not_found", { entity: "unit", id: 7 })).toBe(
      "unit 7 was not found."
    )
    expect(messageIn("en", "not_found", { entity: "unit" })).toContain("{id}")
  })

  it("should take values as they are", () => {
    const id = "$& {entity}"
    expect(messageIn("en", "not_found", { entity: "x", id })).toContain(id)
  })
})

describe("languageOf", () => {
  it.each([
    ["ar-SA", "ar"],
    ["AR_eg", "ar"],
    ["ar", "ar"],
    ["en-US", "en"],
    ["arn", "en"],
    ["hi-IN", "en"],
    ["", "en"],
    [undefined, "en"],
  ])("should speak for %s: %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })
})
