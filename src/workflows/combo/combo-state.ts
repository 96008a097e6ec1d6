import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { comboDefinitions } from "../../queries/combo/combo-definitions"
import type { PriceState } from "../unit/product-units-state"
import type {
  ComboRowState,
  ComboSlotInput,
  ComboSlotState,
  ComboState,
  ComboTermsInput,
} from "./combo-input"

/** Held while a combo or its kept prices are written. */
export function comboLock(id: string): string {
  return `saptmarkets:combo:${id}`
}

/** Slots as they are stored; what has no id yet gets one. */
export function toSlotStates(slots: ComboSlotInput[]): ComboSlotState[] {
  return slots.map((slot, rank) => ({
    id: generateEntityId(slot.id, "cslot"),
    title: slot.title,
    min: slot.min,
    max: slot.max,
    rank,
    choices: slot.choices.map((choice, rank) => ({
      id: generateEntityId(choice.id, "cchoice"),
      variant_id: choice.variant_id,
      quantity: choice.quantity,
      surcharges: byCurrency(choice.surcharges),
      rank,
    })),
  }))
}

/** `{ sar: "2.5" }`; null for nothing. */
export function byCurrency(
  amounts: PriceState[] | undefined
): Record<string, string> | null {
  return amounts?.length
    ? Object.fromEntries(
        amounts.map(({ currency_code, amount }) => [currency_code, amount])
      )
    : null
}

/** The other way round. */
export function toMoney(amounts: Record<string, string> | null): PriceState[] {
  return Object.entries(amounts ?? {}).map(([currency_code, amount]) => ({
    currency_code,
    amount,
  }))
}

/** A combo's row with what the input says; what it leaves out stays. */
export function withTerms(
  row: ComboRowState,
  input: ComboTermsInput
): ComboRowState {
  const { pricing } = row
  const or = <T>(value: T | undefined, kept: T) =>
    value === undefined ? kept : value
  const amounts =
    input.amounts === undefined ? row.amounts : byCurrency(input.amounts)
  return {
    ...row,
    percent: pricing === "percent_off" ? or(input.percent, row.percent) : null,
    amounts: pricing === "amount_off" ? amounts : null,
    starts_at: or(input.starts_at, row.starts_at),
    ends_at: or(input.ends_at, row.ends_at),
    limit_per_order: or(input.limit_per_order, row.limit_per_order),
    limit_total: or(input.limit_total, row.limit_total),
    allow_promotions: or(input.allow_promotions, row.allow_promotions),
    rank: or(input.rank, row.rank),
  }
}

/**
 * A combo as it is stored.
 * @throws SuiteError `not_found`
 */
export async function comboState(
  container: MedusaContainer,
  id: string
): Promise<ComboState> {
  const [combo] = await comboDefinitions(container, { id: [id] })
  if (!combo) {
    throw new SuiteError("not_found", "not_found", { entity: "combo", id })
  }
  return {
    id: combo.id,
    product_id: combo.product_id,
    variant_id: combo.variant_id,
    pricing: combo.pricing,
    percent: combo.percent === null ? null : String(combo.percent),
    amounts: combo.amounts,
    starts_at: toDate(combo.starts_at),
    ends_at: toDate(combo.ends_at),
    limit_per_order: combo.limit_per_order,
    limit_total: combo.limit_total,
    allow_promotions: combo.allow_promotions,
    rank: combo.rank,
    slots: combo.slots.map((slot) => ({
      id: slot.id,
      title: slot.title,
      min: slot.min,
      max: slot.max,
      rank: slot.rank,
      choices: slot.choices.map((choice) => ({
        id: choice.id,
        variant_id: choice.variant_id,
        quantity: choice.quantity,
        surcharges: choice.surcharges,
        rank: choice.rank,
      })),
    })),
  }
}

/** An instant that may have been through JSON. */
export function toDate(value: Date | string | null | undefined): Date | null {
  return value ? new Date(value) : null
}
