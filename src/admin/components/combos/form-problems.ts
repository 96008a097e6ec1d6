import type { FieldErrors } from "../../lib/errors"
import { isDecimal, plainNumber } from "../../lib/format"
import type { Translate } from "../../lib/text"
import type { Currency } from "../../lib/types"
import type { Amounts, ChoiceForm, ComboForm, SlotForm } from "./form-state"

/** Address of a field of a slot or choice, by its key on the screen. */
export const partField = (part: { key: string }, field: string) =>
  `${part.key}.${field}`

const isWhole = (typed: string, from: number, to: number) => {
  const plain = plainNumber(typed)
  return /^\d{1,7}$/.test(plain) && Number(plain) >= from && Number(plain) <= to
}

/** Whether a text is an amount above 0 that the currency can hold. */
export function isAmount(typed: string, decimals: number): boolean {
  const plain = plainNumber(typed)
  return isDecimal(plain, decimals) && Number(plain) > 0
}

type Check = {
  errors: FieldErrors
  currencies: readonly Currency[]
  text: Translate
}

/** What can be told before the backend is asked, by field of the form. */
export function problemsOf(
  form: ComboForm,
  currencies: readonly Currency[],
  text: Translate,
  before?: ComboForm
): FieldErrors {
  const errors: FieldErrors = {}
  const check = { errors, currencies, text }
  if (!form.title.trim()) {
    errors.title = text("units.form.required")
  }
  if (before?.arabicTitle && !form.arabicTitle.trim()) {
    errors.arabicTitle = text("units.form.keepsText")
  }
  if (form.handle ? !isHandle(form.handle) : before) {
    errors.handle = text("combos.form.handleWrong")
  }
  checkPricing(form, check)
  if (form.startsAt && form.endsAt && form.endsAt <= form.startsAt) {
    errors.ends_at = text("combos.form.windowWrong")
  }
  for (const [field, typed] of [
    ["limit_per_order", form.limitPerOrder],
    ["limit_total", form.limitTotal],
  ] as const) {
    if (typed.trim() && !isWhole(typed, 1, 1_000_000)) {
      errors[field] = text("product.form.wholeWrong")
    }
  }
  if (!form.slots.length) {
    errors.slots = text("combos.slot.missing")
  }
  form.slots.forEach((slot) =>
    checkSlot(
      slot,
      before?.slots.find(({ id }) => id && id === slot.id),
      check
    )
  )
  return errors
}

function isHandle(handle: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(handle.trim())
}

function checkPricing(form: ComboForm, check: Check): void {
  const { errors, text } = check
  if (form.pricing === "percent_off") {
    if (!isAmount(form.percent, 9) || Number(plainNumber(form.percent)) > 100) {
      errors.percent = text("combos.form.percentWrong")
    }
    return
  }
  const field = form.pricing === "fixed" ? "prices" : "amounts"
  checkAmounts(form[field], field, check)
  if (!Object.values(form[field]).some((typed) => typed.trim())) {
    errors[field] = text("combos.form.amountMissing")
  }
}

function checkAmounts(amounts: Amounts, field: string, check: Check): void {
  for (const { code, decimals } of check.currencies) {
    const typed = amounts[code]?.trim()
    if (typed && !isAmount(typed, decimals)) {
      check.errors[`${field}.${code}`] = check.text("combos.form.amountWrong", {
        n: decimals,
      })
    }
  }
}

function checkSlot(
  slot: SlotForm,
  before: SlotForm | undefined,
  check: Check
): void {
  const { errors, text } = check
  if (!slot.title.trim()) {
    errors[partField(slot, "title")] = text("units.form.required")
  }
  if (before?.arabicTitle && !slot.arabicTitle.trim()) {
    errors[partField(slot, "arabicTitle")] = text("units.form.keepsText")
  }
  if (!isWhole(slot.min, 0, 99)) {
    errors[partField(slot, "min")] = text("combos.slot.minWrong")
  }
  if (!isWhole(slot.max, 1, 99)) {
    errors[partField(slot, "max")] = text("combos.slot.maxWrong")
  } else if (Number(plainNumber(slot.max)) < Number(plainNumber(slot.min))) {
    errors[partField(slot, "max")] = text("combos.slot.rangeWrong")
  }
  if (!slot.choices.length) {
    errors[partField(slot, "choices")] = text("combos.slot.choicesMissing")
  }
  slot.choices.forEach((choice) => checkChoice(choice, check))
}

function checkChoice(choice: ChoiceForm, check: Check): void {
  if (!isWhole(choice.quantity, 1, 999)) {
    check.errors[partField(choice, "quantity")] = check.text(
      "combos.slot.quantityWrong"
    )
  }
  checkAmounts(choice.surcharges, partField(choice, "surcharges"), check)
}
