import { ApiError } from "../../../lib/client"
import {
  mainFigure,
  type AdminCombo,
  type ComboFigure,
} from "../../../lib/combos"
import type { FoundVariant } from "../../../lib/variants"
import { problemsOf } from "../form-problems"
import { failureOf, previewOf, toBody } from "../form-request"
import {
  changed,
  choiceOf,
  emptyForm,
  emptySlot,
  formOf,
  moved,
  without,
  type ComboForm,
} from "../form-state"

const currencies = [
  { code: "sar", is_default: true, decimals: 2 },
  { code: "kwd", is_default: false, decimals: 3 },
]
const text = (key: string) => key

const variant = (id: string): FoundVariant => ({
  id,
  title: "1 kg",
  sku: null,
  product: {
    id: "prod_1",
    title: "Rice",
    thumbnail: null,
    status: "published",
  },
})

const breakfast: AdminCombo = {
  id: "combo_1",
  product_id: "prod_c",
  variant_id: "variant_c",
  handle: "breakfast-box",
  title: "Breakfast box",
  subtitle: null,
  description: "For two",
  thumbnail: null,
  status: "active",
  pricing: "fixed",
  starts_at: "2026-11-01T06:00:00.000Z",
  ends_at: null,
  limit_per_order: 2,
  limit_total: null,
  sold: 3,
  created_at: "2026-10-01T00:00:00.000Z",
  updated_at: "2026-10-01T00:00:00.000Z",
  translations: { "ar-SA": { title: "صندوق الفطور", description: "لشخصين" } },
  sales_channel_ids: ["sc_1"],
  percent: null,
  amounts: [],
  prices: [{ currency_code: "sar", amount: 25 }],
  allow_promotions: false,
  rank: 0,
  slots: [
    {
      id: "slot_2",
      title: "Drink",
      translations: {},
      min: 0,
      max: 2,
      rank: 1,
      choices: [
        {
          id: "choice_2",
          variant_id: "variant_2",
          product_id: "prod_2",
          title: "Juice",
          variant_title: "1 l",
          sku: null,
          thumbnail: null,
          quantity: 1,
          surcharges: [{ currency_code: "kwd", amount: 0.125 }],
          rank: 0,
          is_offered: true,
        },
      ],
    },
    {
      id: "slot_1",
      title: "Bread",
      translations: { "ar-SA": { title: "خبز" } },
      min: 1,
      max: 1,
      rank: 0,
      choices: [],
    },
  ],
  insights: { figures: [], availability: [], warnings: [] },
}

/** A form that can be saved. */
function filled(change: Partial<ComboForm> = {}): ComboForm {
  return {
    ...emptyForm(["sc_1"]),
    title: "Box",
    prices: { sar: "25" },
    slots: [
      { ...emptySlot(), title: "Bread", choices: [choiceOf(variant("v_1"))] },
    ],
    ...change,
  }
}

describe("The form of a combo", () => {
  it("should give back what it was made of, slots in their order", () => {
    const form = formOf(breakfast, "ar-SA")

    expect(toBody(form, "ar-SA", form)).toEqual({
      title: "Breakfast box",
      handle: "breakfast-box",
      translations: {
        "ar-SA": { title: "صندوق الفطور", description: "لشخصين" },
      },
      subtitle: null,
      description: "For two",
      thumbnail: null,
      pricing: "fixed",
      percent: null,
      amounts: [],
      prices: [{ currency_code: "sar", amount: "25" }],
      starts_at: "2026-11-01T06:00:00.000Z",
      ends_at: null,
      limit_per_order: 2,
      limit_total: null,
      allow_promotions: false,
      sales_channel_ids: ["sc_1"],
      slots: [
        {
          id: "slot_1",
          title: "Bread",
          translations: { "ar-SA": { title: "خبز" } },
          min: 1,
          max: 1,
          choices: [],
        },
        {
          id: "slot_2",
          title: "Drink",
          min: 0,
          max: 2,
          choices: [
            {
              id: "choice_2",
              variant_id: "variant_2",
              quantity: 1,
              surcharges: [{ currency_code: "kwd", amount: "0.125" }],
            },
          ],
        },
      ],
    })
  })

  it("should send an Arabic text that was emptied, and none that was empty", () => {
    const before = formOf(breakfast, "ar-SA")
    const body = toBody({ ...before, arabicDescription: " " }, "ar-SA", before)

    expect(body.translations?.["ar-SA"]).toEqual({
      title: "صندوق الفطور",
      description: "",
    })
    expect(toBody(filled(), "ar-SA")).not.toHaveProperty("translations")
  })

  it("should send the number of the chosen pricing only", () => {
    const typed = { percent: "١٢٫٥", amounts: { sar: "3" } }

    expect(
      toBody(filled({ ...typed, pricing: "percent_off" }), "ar-SA")
    ).toMatchObject({ percent: "12.5", amounts: [] })
    expect(
      toBody(filled({ ...typed, pricing: "percent_off" }), "ar-SA")
    ).not.toHaveProperty("prices")
    expect(
      toBody(filled({ ...typed, pricing: "amount_off" }), "ar-SA")
    ).toMatchObject({
      percent: null,
      amounts: [{ currency_code: "sar", amount: "3" }],
    })
  })

  it("should leave the handle to the backend when none is typed", () => {
    expect(toBody(filled(), "ar-SA")).not.toHaveProperty("handle")
  })
})

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

describe("previewOf", () => {
  it("should ask about the slots that have choices, titled or not", () => {
    const form = filled()
    const slots = [{ ...form.slots[0], title: "" }, emptySlot()]
    const body = previewOf({ ...form, title: "", slots }, currencies)

    expect(body).toMatchObject({
      pricing: "fixed",
      prices: [{ currency_code: "sar", amount: "25" }],
      sales_channel_ids: ["sc_1"],
      slots: [{ title: "-", choices: [{ variant_id: "v_1" }] }],
    })
    expect(body?.slots).toHaveLength(1)
  })

  it("should ask for what the parts cost before there is a price", () => {
    const body = previewOf(
      filled({ pricing: "percent_off", percent: "" }),
      currencies
    )

    expect(body).toMatchObject({ percent: null })
  })

  it("should wait while a number makes no sense, or nothing is chosen", () => {
    const form = filled()
    const [choice] = form.slots[0].choices
    const slots = [{ ...form.slots[0], choices: [{ ...choice, quantity: "" }] }]

    expect(previewOf({ ...form, slots }, currencies)).toBeUndefined()
    expect(previewOf(emptyForm([]), currencies)).toBeUndefined()
  })
})

describe("failureOf", () => {
  const refused = (field: string) =>
    new ApiError(400, {
      code: "invalid_data",
      errors: [{ field, code: "x", message: "No" }],
    })
  const form = filled({ prices: { sar: "", kwd: "2" } })
  const [slot] = form.slots
  const [choice] = slot.choices
  choice.surcharges = { sar: "", kwd: "1" }

  it.each([
    ["title", "title"],
    ["translations.ar-SA.subtitle", "arabicSubtitle"],
    ["prices.0.amount", "prices.kwd"],
    ["ends_at", "ends_at"],
    ["slots.0.title", `${slot.key}.title`],
    ["slots[0].max", `${slot.key}.max`],
    ["slots.0.translations.ar-SA.title", `${slot.key}.arabicTitle`],
    ["slots.0.choices", `${slot.key}.choices`],
    ["slots.0.choices.0.variant_id", `${choice.key}.variant_id`],
    ["slots.0.choices.0.surcharges.0.amount", `${choice.key}.surcharges.kwd`],
  ])("should put %s at its field", (field, own) => {
    expect(failureOf(refused(field), form).fields).toEqual({ [own]: "No" })
  })

  it("should know codes that name no field", () => {
    const taken = new ApiError(409, {
      code: "combo_handle_taken",
      message: "Taken",
    })

    expect(failureOf(taken, form)).toEqual({
      general: [],
      fields: { handle: "Taken" },
    })
  })

  it("should show what belongs to no field above the form", () => {
    for (const field of ["rank", "slots.0.id", "slots.0.choices.0.id"]) {
      expect(failureOf(refused(field), form).general).toEqual(["No"])
    }
    expect(failureOf(new Error("Offline"), form).general).toEqual(["Offline"])
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
