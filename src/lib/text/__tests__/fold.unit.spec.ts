import fc from "fast-check"
import { fold } from "../fold"

describe("fold", () => {
  it.each([
    ["alef with hamza above", "أرز", "ارز"],
    ["alef with hamza below", "إبريق", "ابريق"],
    ["alef with madda", "آيس كريم", "ايس كريم"],
    ["alef with wasla", "ٱلحليب", "الحليب"],
    ["alef maqsura", "مربى", "مربي"],
    ["ta marbuta", "قهوة", "قهوه"],
    ["hamza on waw", "لؤلؤ", "لولو"],
    ["hamza on ya", "فطائر", "فطاير"],
    ["hamza of its own", "ماء", "ما"],
    ["diacritics", "حَلِيبٌ طَازَجْ", "حليب طازج"],
    ["superscript alef", "رحمٰن", "رحمن"],
    ["tatweel", "تـــمـر", "تمر"],
    ["Arabic-Indic digits", "٥٠٠ جم", "500 جم"],
    ["Persian digits", "۱۲۳", "123"],
    ["Devanagari digits", "१०", "10"],
    ["full-width digits and letters", "ＡＢ１２", "ab12"],
    ["Persian kaf and ya", "کیک", "كيك"],
    ["the Gulf's foreign sounds", "پيتزا چبس ڤانيلا", "بيتزا جبس فانيلا"],
    ["presentation forms", "ﻻ ﺣﻠﻴﺐ", "لا حليب"],
    ["direction marks and joiners", "\u200fتمر\u200c\u200eات", "تمرات"],
    ["case", "RED Apples", "red apples"],
    ["accents", "Crème Brûlée", "creme brulee"],
    [
      "Latin letters that do not decompose",
      "Smørrebrød Straße",
      "smorrebrod strasse",
    ],
    ["apostrophes inside words", "Cow's and cow’s", "cows and cows"],
  ])("should fold %s", (_name, given, folded) => {
    expect(fold(given)).toBe(folded)
  })

  it("should change nothing when it is done twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      })
    )
  })

  it("should not care which way a letter is encoded", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")))
      })
    )
  })

  it("should not care for marks and tatweel wherever they stand", () => {
    const marks = fc.constantFrom("\u064e", "\u0651", "\u0652", "\u0670", "ـ")
    fc.assert(
      fc.property(arabicWord, fc.array(marks), (word, added) => {
        const letters = [...word]
        const written = letters.map((letter, at) => letter + (added[at] ?? ""))
        expect(fold(written.join(""))).toBe(fold(word))
      })
    )
  })

  it("should leave no mark, capital or foreign digit", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[\p{M}ـىةءأإآؤئ٠-٩۰-۹A-Z]/u)
      })
    )
  })
})

const arabicWord = fc
  .array(fc.constantFrom(...[..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"]), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => letters.join(""))

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc
    .array(fc.integer({ min: 0x600, max: 0x6ff }), { maxLength: 20 })
    .map((codes) => String.fromCodePoint(...codes))
)
