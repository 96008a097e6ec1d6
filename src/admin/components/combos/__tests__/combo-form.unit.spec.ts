import { mainFigure, type ComboFigure } from "../../../lib/combos"
import { problemsOf } from "../form-problems"
import {
  changed,
  emptyForm,
  moved,
  without,
  type ComboForm,
} from "../form-state"
import { currencies, filled } from "./fixtures"

const text = (key: string) => key

describe("problemsOf", () => {
  const wrong = (form: ComboForm, before?: ComboForm) =>
    problemsOf(form, currencies, text, before)

  it("should find nothing wrong with a whole combo", () => {
    expect(wrong(filled())).toEqual({})
  })

  it("should name all that is missing at once", () => {
    const form = emptyForm([])
    const { key } = form.slots[0]

    expect(wrong(form)).toEqual({
      title: "units.form.required",
      prices: "combos.form.amountMissing",
      [`${key}.title`]: "units.form.required",
      [`${key}.choices`]: "combos.slot.choicesMissing",
    })
  })

  it("should hold amounts to the decimals of their currency", () => {
    const prices = { sar: "25.005", kwd: "2.125" }

    expect(Object.keys(wrong(filled({ prices })))).toEqual(["prices.sar"])
    expect(Object.keys(wrong(filled({ prices: { sar: "0" } })))).toEqual([
      "prices.sar",
    ])
  })

  it.each(["", "0", "100.1", "-5", "x"])(
    "should refuse %p as a percentage",
    (percent) => {
      const form = filled({ pricing: "percent_off", percent })

      expect(Object.keys(wrong(form))).toEqual(["percent"])
    }
  )

  it("should refuse a window that ends before it starts", () => {
    const startsAt = new Date("2026-11-02")
    const endsAt = new Date("2026-11-01")

    expect(Object.keys(wrong(filled({ startsAt, endsAt })))).toEqual([
      "ends_at",
    ])
  })

  it("should refuse a slot that allows less than it asks for", () => {
    const form = filled()
    const [slot] = form.slots
    const slots = [{ ...slot, min: "3", max: "2" }]

    expect(wrong({ ...form, slots })).toEqual({
      [`${slot.key}.max`]: "combos.slot.rangeWrong",
    })
  })

  it("should keep an Arabic title that was saved", () => {
    const before = filled({ handle: "box", arabicTitle: "صندوق" })

    expect(Object.keys(wrong({ ...before, arabicTitle: "" }, before))).toEqual([
      "arabicTitle",
    ])
  })
})

describe("The lists of slots and choices", () => {
  const list = [{ key: "a" }, { key: "b" }, { key: "c" }]
  const keys = (items: { key: string }[]) =>
    items.map(({ key }) => key).join("")

  it("should move by one, and stay at the ends", () => {
    expect(keys(moved(list, "b", -1))).toBe("bac")
    expect(keys(moved(list, "b", 1))).toBe("acb")
    expect(keys(moved(list, "a", -1))).toBe("abc")
    expect(keys(moved(list, "c", 1))).toBe("abc")
    expect(keys(moved(list, "x", 1))).toBe("abc")
  })

  it("should change and remove one by its key", () => {
    const titled = [{ key: "a", title: "" }]

    expect(changed(titled, "a", { title: "A" })).toEqual([
      { key: "a", title: "A" },
    ])
    expect(keys(without(list, "b"))).toBe("ac")
  })
})

describe("mainFigure", () => {
  const figure = (
    currency_code: string,
    price: number | null
  ): ComboFigure => ({
    currency_code,
    price,
    separate_price: null,
    saving: null,
    cost: null,
    margin: null,
  })

  it("should be the store's currency, or the first one with a price", () => {
    const figures = [figure("kwd", 1), figure("sar", 14)]

    expect(mainFigure(figures, "sar")?.price).toBe(14)
    expect(mainFigure(figures, "usd")?.price).toBe(1)
    expect(mainFigure([figure("sar", null)], "sar")).toBeUndefined()
  })
})
