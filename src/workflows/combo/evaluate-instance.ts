import type { MessageCode, MessageParams } from "../../lib/i18n/messages"
import { fromMinor } from "../../modules/combo/rules/minor-units"
import {
  checkSelection,
  type SelectionProblem,
} from "../../modules/combo/rules/selection"
import { closedBecause } from "../../modules/combo/rules/window"
import type { ComboDefinition } from "../../queries/combo/combo-definitions"
import {
  comboTitle,
  includesTax,
  pricePicks,
} from "../../queries/combo/combo-price"
import { isOffered } from "../../queries/combo/combo-stock"
import type { LineUnit } from "../unit/line-unit"
import type { ComboInstance } from "./cart-of-combos"
import { LINE_COMBO_KEY, type LineCombo } from "./line-combo"

/** A line as it has to be in the cart. */
export type WantedLine = {
  /** The same for the same line of the same instance. */
  key: string
  variant_id: string
  quantity: number
  unit_price: number
  is_discountable: boolean
  is_tax_inclusive: boolean
  metadata: { combo: LineCombo; unit?: LineUnit }
}

/** Why a deal cannot be bought as it is. */
export type ComboProblem = { code: MessageCode; params: MessageParams }

/** In what a deal is evaluated. */
export type ComboConditions = {
  currency_code: string
  /** Decimals of the currency. */
  decimals: number
  sales_channel_id: string | null
  now: Date
  /** Units by variant, where lines keep one. */
  units: ReadonlyMap<string, LineUnit>
}

/**
 * The lines that an instance of a deal is, at today's prices; or why it is
 * none. Looks at the deal alone: limits and stock are counted over the cart.
 */
export function evaluateInstance(
  combo: ComboDefinition | undefined,
  instance: ComboInstance,
  conditions: ComboConditions
): { lines: WantedLine[]; problems: ComboProblem[] } {
  const refused = refusal(combo, instance, conditions)
  if (!combo || refused.length) {
    return { lines: [], problems: refused }
  }
  const { picks } = checkSelection(combo.slots, instance.picks)
  const { currency_code, decimals } = conditions
  const priced = pricePicks(combo, picks, currency_code, decimals)
  if (!priced.deal) {
    const params = {
      combo: comboTitle(combo),
      title: priced.unpriced,
      currency: currency_code.toUpperCase(),
    }
    return { lines: [], problems: [{ code: "combo_unpriced", params }] }
  }
  const { deal, parts } = priced
  const is_tax_inclusive = includesTax(combo, parts)
  const lines = deal.lines.map((line): WantedLine => {
    const part = parts[line.index]
    const unit = conditions.units.get(part.choice.variant_id)
    const metadata: LineCombo = {
      instance_id: instance.id,
      combo_id: combo.id,
      product_id: combo.product_id,
      variant_id: combo.variant_id,
      handle: combo.variant?.product.handle ?? "",
      title: comboTitle(combo),
      quantity: instance.quantity,
      price: fromMinor(deal.price, decimals),
      slot_id: part.slot_id,
      slot_title: part.slot_title,
      choice_id: part.choice.id,
      per_combo: line.pieces,
      part: line.part,
    }
    return {
      key: lineKey(metadata),
      variant_id: part.choice.variant_id,
      quantity: line.pieces * instance.quantity,
      unit_price: fromMinor(line.unit_price, decimals),
      is_discountable: combo.allow_promotions,
      is_tax_inclusive,
      metadata: { [LINE_COMBO_KEY]: metadata, ...(unit && { unit }) },
    }
  })
  return { lines, problems: [] }
}

/** Names a line within its cart. */
export function lineKey(line: LineCombo): string {
  const { instance_id, slot_id, choice_id, part } = line
  return [instance_id, slot_id, choice_id, part].join(":")
}

function refusal(
  combo: ComboDefinition | undefined,
  instance: ComboInstance,
  { sales_channel_id, now }: ComboConditions
): ComboProblem[] {
  const product = combo?.variant?.product
  const inChannel = product?.sales_channels?.some(
    (channel) => channel?.id === sales_channel_id
  )
  if (!combo || product?.status !== "published" || !inChannel) {
    const params = { combo: combo ? comboTitle(combo) : instance.combo_id }
    return [{ code: "combo_unavailable", params }]
  }
  const named = { combo: comboTitle(combo) }
  const closed = closedBecause(combo, now)
  if (closed) {
    return [{ code: `combo_${closed}`, params: named }]
  }
  const { picks, problems } = checkSelection(combo.slots, instance.picks)
  if (problems.length) {
    return problems.map((problem) => toProblem(problem, named.combo))
  }
  const gone = combo.slots
    .flatMap((slot) => slot.choices)
    .find(
      (choice) =>
        picks.some((pick) => pick.choice_id === choice.id) && !isOffered(choice)
    )
  return gone
    ? [
        {
          code: "combo_part_unavailable",
          params: {
            ...named,
            title: gone.variant?.product.title ?? gone.variant_id,
          },
        },
      ]
    : []
}

function toProblem(problem: SelectionProblem, combo: string): ComboProblem {
  const { rule, ...params } = problem
  return { code: `combo_${rule}`, params: { combo, ...params } }
}
