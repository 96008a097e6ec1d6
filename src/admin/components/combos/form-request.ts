import { ApiError } from "../../lib/client"
import type { CreateCombo, PreviewCombo } from "../../lib/combos"
import { toFailure, type Failure } from "../../lib/errors"
import { plainNumber } from "../../lib/format"
import type { Currency } from "../../lib/types"
import { partField, problemsOf } from "./form-problems"
import type { Amounts, ComboForm, SlotForm } from "./form-state"

const whole = (typed: string) =>
  typed.trim() ? Number(plainNumber(typed)) : null

/** The amounts of the request, in the order in which they are sent. */
export function moneyOf(amounts: Amounts) {
  return Object.entries(amounts).flatMap(([currency_code, typed]) => {
    const amount = plainNumber(typed)
    return amount ? [{ currency_code, amount }] : []
  })
}

/** The request that saves the form; slots that stay keep their ids. */
export function toBody(
  form: ComboForm,
  arabic: string,
  before?: ComboForm
): Omit<CreateCombo, "status"> {
  const handle = form.handle.trim()
  const translations = translationsOf(form, arabic, before)
  return {
    title: form.title.trim(),
    ...(handle && { handle }),
    ...(translations && { translations }),
    subtitle: form.subtitle.trim() || null,
    description: form.description.trim() || null,
    thumbnail: form.thumbnail.trim() || null,
    ...pricingOf(form),
    starts_at: form.startsAt?.toISOString() ?? null,
    ends_at: form.endsAt?.toISOString() ?? null,
    limit_per_order: whole(form.limitPerOrder),
    limit_total: whole(form.limitTotal),
    allow_promotions: form.allowPromotions,
    sales_channel_ids: form.channels,
    slots: form.slots.map((slot) => slotEntry(slot, arabic)),
  }
}

/** Only the pricing kind that is chosen counts. */
function pricingOf(form: ComboForm) {
  const { pricing } = form
  return {
    pricing,
    percent: pricing === "percent_off" ? plainNumber(form.percent) : null,
    amounts: pricing === "amount_off" ? moneyOf(form.amounts) : [],
    ...(pricing === "fixed" && { prices: moneyOf(form.prices) }),
  }
}

/** What is empty and was empty is not sent: the other language shows through. */
function translationsOf(form: ComboForm, arabic: string, before?: ComboForm) {
  const texts = Object.entries({
    title: [form.arabicTitle, before?.arabicTitle],
    subtitle: [form.arabicSubtitle, before?.arabicSubtitle],
    description: [form.arabicDescription, before?.arabicDescription],
  }).flatMap(([field, [now = "", was]]) =>
    now.trim() || was ? [[field, now.trim()]] : []
  )
  return texts.length ? { [arabic]: Object.fromEntries(texts) } : undefined
}

function slotEntry(slot: SlotForm, arabic: string) {
  const title = slot.arabicTitle.trim()
  return {
    ...(slot.id && { id: slot.id }),
    title: slot.title.trim(),
    ...(title && { translations: { [arabic]: { title } } }),
    min: Number(plainNumber(slot.min)),
    max: Number(plainNumber(slot.max)),
    choices: slot.choices.map((choice) => ({
      ...(choice.id && { id: choice.id }),
      variant_id: choice.variantId,
      quantity: Number(plainNumber(choice.quantity)),
      surcharges: moneyOf(choice.surcharges),
    })),
  }
}

/**
 * What the preview is asked for: the slots that have choices, whatever their
 * titles are. Nothing while there is none, or a number makes no sense yet.
 */
export function previewOf(
  form: ComboForm,
  currencies: readonly Currency[]
): PreviewCombo | undefined {
  const slots = form.slots
    .filter(({ choices }) => choices.length)
    .map((slot) => ({ ...slot, title: slot.title.trim() || "-" }))
  const draft = {
    ...form,
    title: "-",
    handle: "",
    startsAt: null,
    endsAt: null,
    limitPerOrder: "",
    limitTotal: "",
    slots,
  }
  const wrong = Object.keys(problemsOf(draft, currencies, String))
  const unpriced = ["prices", "amounts", "percent"]
  if (!slots.length || wrong.some((field) => !unpriced.includes(field))) {
    return undefined
  }
  const isPriced = !wrong.length
  const pricing = pricingOf(draft)
  return {
    ...pricing,
    percent: isPriced ? pricing.percent : null,
    sales_channel_ids: form.channels,
    slots: slots.map((slot) => {
      const { title, min, max, choices } = slotEntry(slot, "")
      return { title, min, max, choices }
    }),
  }
}

/** Codes that name no field in their answer. */
const FIELD_OF_CODE: Record<string, string> = {
  combo_handle_taken: "handle",
  combo_price_missing: "prices",
  combo_percent_missing: "percent",
  combo_percent_range: "percent",
  combo_amount_missing: "amounts",
  combo_window: "ends_at",
}

/** What went wrong, beside the field where it can be put right. */
export function failureOf(error: unknown, form: ComboForm): Failure {
  if (error instanceof ApiError && !error.problems.length) {
    const field = FIELD_OF_CODE[error.code]
    if (field) {
      return { general: [], fields: { [field]: error.message } }
    }
  }
  return toFailure(error, (field) => fieldOf(field, form))
}

const OWN_FIELDS = [
  "title",
  "subtitle",
  "description",
  "handle",
  "thumbnail",
  "percent",
  "prices",
  "amounts",
  "starts_at",
  "ends_at",
  "limit_per_order",
  "limit_total",
  "sales_channel_ids",
  "slots",
]

const ARABIC: Record<string, string> = {
  title: "arabicTitle",
  subtitle: "arabicSubtitle",
  description: "arabicDescription",
}

/** Names the form's field for a field of the request. */
function fieldOf(field: string, form: ComboForm): string | undefined {
  const [head = "", second = "", ...rest] = field.split(".")
  if (head === "translations") {
    return ARABIC[rest[0] ?? ""]
  }
  if (head === "slots" && second) {
    return slotFieldOf(form.slots[Number(second)], rest)
  }
  if ((head === "prices" || head === "amounts") && second) {
    return moneyField(head, form[head], second)
  }
  return OWN_FIELDS.find((own) => own === head)
}

const SLOT_FIELDS = ["title", "min", "max", "choices"]
const CHOICE_FIELDS = ["variant_id", "quantity", "surcharges"]

function slotFieldOf(slot: SlotForm | undefined, path: string[]) {
  const [head = "", index, field = "", money] = path
  if (slot && head === "translations") {
    return partField(slot, "arabicTitle")
  }
  if (!slot || !SLOT_FIELDS.includes(head)) {
    return undefined
  }
  if (head !== "choices" || index === undefined) {
    return partField(slot, head)
  }
  const choice = slot.choices[Number(index)]
  if (!choice || !CHOICE_FIELDS.includes(field)) {
    return undefined
  }
  const own = partField(choice, field)
  return field === "surcharges" && money
    ? moneyField(own, choice.surcharges, money)
    : own
}

function moneyField(field: string, amounts: Amounts, index: string): string {
  const currency = moneyOf(amounts)[Number(index)]?.currency_code
  return currency ? `${field}.${currency}` : field
}
