import type { MessageParams } from "../../lib/i18n/messages"
import { messageIn, type Language } from "../../lib/i18n/translate"
import type { ComboChoiceDefinition } from "./combo-definitions"
import type { ComboFigure, ComboInCurrencies } from "./combo-figures"
import type { ChannelAvailability } from "./combo-insights"
import { isOffered } from "./combo-stock"

type WarningCode =
  | "costs_more"
  | "part_unpublished"
  | "part_gone"
  | "part_retired"
  | "unpriced"
  | "no_stock"

export type ComboWarning = {
  code: WarningCode
  message: string
  currency_code: string | null
}

/** What the warnings are drawn from beside the combo. */
export type WarningFacts = {
  figures: ComboFigure[]
  availability: ChannelAvailability[]
  /** Variants of units that are no longer sold. */
  retired: ReadonlySet<string>
  language: Language
}

/** What a merchant should look at; each thing is said once. */
export function comboWarnings(
  combos: ComboInCurrencies,
  { figures, availability, retired, language }: WarningFacts
): ComboWarning[] {
  const warnings = new Map<string, ComboWarning>()
  const warn = (
    code: WarningCode,
    params: MessageParams,
    currency_code: string | null = null
  ) => {
    const message = messageIn(language, `combo_warn_${code}`, params)
    warnings.set(message, { code, message, currency_code })
  }
  const choices = combos[0]?.combo.slots.flatMap((slot) => slot.choices) ?? []
  for (const choice of choices) {
    const { variant } = choice
    if (!variant) {
      warn("part_gone", { id: choice.variant_id })
    } else if (!isOffered(choice)) {
      warn("part_unpublished", { title: titleOf(choice) })
    } else if (retired.has(variant.id)) {
      warn("part_retired", { title: titleOf(choice), variant: variant.title })
    }
  }
  combos.forEach((entry, index) => {
    const currency = entry.currency.toUpperCase()
    const unpriced = unpricedTitles(entry)
    for (const title of unpriced) {
      warn("unpriced", { title, currency }, entry.currency)
    }
    if (lacksTerms(entry)) {
      const message = messageIn(language, "combo_warn_deal_unpriced", {
        currency,
      })
      const { currency: currency_code } = entry
      warnings.set(message, { code: "unpriced", message, currency_code })
    }
    const { price, separate_price } = figures[index]
    if (
      !unpriced.length &&
      price !== null &&
      separate_price !== null &&
      price > separate_price
    ) {
      const params = { currency, price, separate: separate_price }
      warn("costs_more", params, entry.currency)
    }
  })
  for (const channel of availability) {
    if (channel.available_quantity === 0) {
      warn("no_stock", { channel: channel.sales_channel_name })
    }
  }
  return [...warnings.values()]
}

/** The deal says nothing of this currency. */
function lacksTerms({ combo, currency }: ComboInCurrencies[number]): boolean {
  return (
    (combo.pricing === "fixed" && !combo.variant?.calculated_price) ||
    (combo.pricing === "amount_off" && combo.amounts?.[currency] === undefined)
  )
}

/** Choices that have no price in the currency. */
function unpricedTitles({ combo }: ComboInCurrencies[number]): string[] {
  return combo.slots
    .flatMap((slot) => slot.choices)
    .filter((choice) => isOffered(choice) && !choice.variant?.calculated_price)
    .map(titleOf)
}

function titleOf(choice: ComboChoiceDefinition): string {
  return choice.variant?.product.title ?? choice.variant_id
}
