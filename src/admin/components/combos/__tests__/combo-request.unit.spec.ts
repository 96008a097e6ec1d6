import { ApiError } from "../../../lib/client"
import { failureOf, previewOf, toBody } from "../form-request"
import { emptyForm, emptySlot, formOf } from "../form-state"
import { breakfast, currencies, filled } from "./fixtures"

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
