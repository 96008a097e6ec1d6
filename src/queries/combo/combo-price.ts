import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { ComboPick } from "../../modules/combo/constants"
import {
  priceDeal,
  type Deal,
  type DealPart,
  type DealTerms,
} from "../../modules/combo/rules/deal-price"
import type {
  CalculatedPrice,
  ComboChoiceDefinition,
  ComboDefinition,
} from "./combo-definitions"

/** A part of a deal as it was picked. */
export type PickedPart = DealPart & {
  slot_id: string
  slot_title: string
  choice: ComboChoiceDefinition
}

/** Price of picks, or what has no price in the currency. */
export type PricedPicks =
  | { deal: Deal; parts: PickedPart[]; unpriced: null }
  | { deal: null; parts: PickedPart[]; unpriced: string }

/**
 * Prices picks of a deal with the prices that its definition was read with.
 *
 * @param currency in which the definition was read
 * @param decimals of the currency
 */
export function pricePicks(
  combo: ComboDefinition,
  picks: readonly ComboPick[],
  currency: string,
  decimals: number
): PricedPicks {
  const parts = picks.flatMap((pick) => toPart(combo, pick, currency) ?? [])
  const terms = dealTerms(combo, currency)
  // Under a fixed price a part may cost nothing singly: a gift.
  const unpriced =
    combo.pricing === "fixed"
      ? undefined
      : parts.find((part) => !part.choice.variant?.calculated_price)
  if (!terms || unpriced) {
    const title = unpriced?.choice.variant?.product.title
    return { deal: null, parts, unpriced: title ?? comboTitle(combo) }
  }
  return { deal: priceDeal(terms, parts, decimals), parts, unpriced: null }
}

/** The deal's name, in the language it was read in. */
export function comboTitle(combo: ComboDefinition): string {
  return combo.variant?.product.title ?? combo.id
}

/** What a price of the core says it is now; null when it has none. */
export function amountOf(
  price: CalculatedPrice | null | undefined
): BigNumberInput | null {
  return price?.calculated_amount ?? null
}

/** Whether the deal's amounts include tax: its own price says, or its parts'. */
export function includesTax(
  combo: ComboDefinition,
  parts: readonly PickedPart[]
): boolean {
  const price =
    combo.variant?.calculated_price ??
    parts[0]?.choice.variant?.calculated_price
  return price?.is_calculated_price_tax_inclusive ?? false
}

function toPart(
  combo: ComboDefinition,
  pick: ComboPick,
  currency: string
): PickedPart | null {
  const slot = combo.slots.find(({ id }) => id === pick.slot_id)
  const choice = slot?.choices.find(({ id }) => id === pick.choice_id)
  if (!slot || !choice) {
    return null
  }
  return {
    slot_id: slot.id,
    slot_title: slot.title,
    choice,
    pieces: choice.quantity * pick.quantity,
    price: amountOf(choice.variant?.calculated_price) ?? 0,
    surcharge: MathBN.mult(choice.surcharges?.[currency] ?? 0, pick.quantity),
  }
}

function dealTerms(combo: ComboDefinition, currency: string): DealTerms | null {
  if (combo.pricing === "percent_off") {
    return { pricing: "percent_off", percent: combo.percent ?? 0 }
  }
  if (combo.pricing === "amount_off") {
    const amount = combo.amounts?.[currency]
    return amount === undefined ? null : { pricing: "amount_off", amount }
  }
  const price = amountOf(combo.variant?.calculated_price)
  return price === null ? null : { pricing: "fixed", price }
}
