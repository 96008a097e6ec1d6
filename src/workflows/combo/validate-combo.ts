import { MathBN } from "@medusajs/framework/utils"
import type { FieldProblem } from "../../lib/errors/suite-error"
import type { ComboPricing } from "../../modules/combo/constants"
import type { PriceState } from "../unit/product-units-state"
import { checkPrices, type Report } from "../unit/check-prices"
import type { ComboSlotInput } from "./combo-input"

/** What is checked: a new combo, or one as it would be after its change. */
export type ComboToCheck = {
  pricing: ComboPricing
  percent?: string | null
  amounts?: PriceState[]
  prices?: PriceState[]
  /** It has a price of its own already, which stays. */
  has_price?: boolean
  starts_at?: Date | null
  ends_at?: Date | null
  sales_channel_ids?: string[]
  /** Absent: they stay as they are. */
  slots?: ComboSlotInput[]
}

/** What checking knows beside the combo. */
export type ComboContext = {
  /** Decimals by currency code. */
  currencies: ReadonlyMap<string, number>
  /** Of the choices: product's title by variant. */
  variants: ReadonlyMap<string, string>
  /** Variants that are a combo's own. */
  combos: ReadonlySet<string>
  sales_channels: ReadonlySet<string>
  /** Slots and choices that the combo has. */
  known_ids: ReadonlySet<string>
}

/** Every rule the combo breaks, each with its field. Empty when it is right. */
export function validateCombo(
  combo: ComboToCheck,
  context: ComboContext
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const report: Report = (field, code, params) =>
    problems.push({ field, code, params })
  checkTerms(combo, report)
  checkPrices(combo.prices, "prices", context, report)
  checkPrices(combo.amounts, "amounts", context, report)
  const { starts_at, ends_at } = combo
  if (starts_at && ends_at && ends_at <= starts_at) {
    report("ends_at", "combo_window")
  }
  combo.sales_channel_ids?.forEach((id, index) => {
    if (!context.sales_channels.has(id)) {
      report(`sales_channel_ids.${index}`, "sales_channel_unknown", { id })
    }
  })
  if (combo.slots) {
    checkSlots(combo.slots, context, report)
  }
  return problems
}

function checkTerms(combo: ComboToCheck, report: Report): void {
  const { pricing, percent } = combo
  if (pricing === "fixed" && !combo.has_price && !combo.prices?.length) {
    report("prices", "combo_price_missing")
  }
  if (pricing === "amount_off" && !combo.amounts?.length) {
    report("amounts", "combo_amount_missing")
  }
  if (percent != null && (MathBN.lte(percent, 0) || MathBN.gt(percent, 100))) {
    report("percent", "combo_percent_range")
  } else if (pricing === "percent_off" && percent == null) {
    report("percent", "combo_percent_missing")
  }
}

function checkSlots(
  slots: ComboSlotInput[],
  context: ComboContext,
  report: Report
): void {
  const seen = new Set<string>()
  const checkId = (id: string | undefined, field: string) => {
    if (id && (seen.has(id) || !context.known_ids.has(id))) {
      report(`${field}.id`, "combo_slot_unknown_id", { id })
    }
    seen.add(id ?? "")
  }
  slots.forEach((slot, index) => {
    const field = `slots.${index}`
    checkId(slot.id, field)
    if (slot.min > slot.max) {
      report(`${field}.max`, "combo_slot_range")
    }
    slot.choices.forEach((choice, j) =>
      checkId(choice.id, `${field}.choices.${j}`)
    )
    checkChoices(slot, field, context, report)
  })
  if (slots.every((slot) => slot.min === 0)) {
    report("slots", "combo_slots_optional")
  }
}

function checkChoices(
  slot: ComboSlotInput,
  field: string,
  context: ComboContext,
  report: Report
): void {
  const seen = new Set<string>()
  slot.choices.forEach((choice, index) => {
    const at = `${field}.choices.${index}`
    const { variant_id: id, quantity } = choice
    const title = context.variants.get(id)
    const key = `${id} ${quantity}`
    if (title === undefined) {
      report(`${at}.variant_id`, "combo_variant_unknown", { id })
    } else if (context.combos.has(id)) {
      report(`${at}.variant_id`, "combo_variant_is_combo", { title })
    } else if (seen.has(key)) {
      report(`${at}.variant_id`, "combo_choice_twice", { title })
    }
    seen.add(key)
    checkPrices(choice.surcharges, `${at}.surcharges`, context, report)
  })
}
