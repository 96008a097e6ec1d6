import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { languageOf, type Language } from "../../../lib/i18n/translate"
import { basePrices } from "../../../queries/combo/base-prices"
import {
  comboDefinitions,
  type ComboDefinition,
} from "../../../queries/combo/combo-definitions"
import { textsOf, type Texts } from "../../../queries/combo/texts"
import { suiteOptions } from "../../../suite-options"
import { claimHandle, freeHandle } from "../combo-handle"
import type { ComboSlotInput, CreateComboInput } from "../combo-input"
import { toDate, toMoney } from "../combo-state"

export const copyComboStepId = "copy-combo"

const COPY: Record<Language, string> = { en: "copy", ar: "نسخة" }

export type DuplicateComboInput = {
  id: string
  /** "… (copy)" when absent. */
  title?: string
  handle?: string
}

/**
 * A combo as the input of a new one, a draft. What can no longer be chosen
 * is left out. Reads only.
 *
 * @throws SuiteError `not_found`, 409 `combo_handle_taken`
 */
export const copyComboStep = createStep(
  copyComboStepId,
  async (input: DuplicateComboInput, { container }) => {
    const { id } = input
    const [combo] = await comboDefinitions(container, { id: [id] })
    if (!combo?.variant) {
      throw new SuiteError("not_found", "not_found", { entity: "combo", id })
    }
    const { product } = combo.variant
    const [texts, prices, handle] = await Promise.all([
      textsOf(container, [product.id, ...combo.slots.map((slot) => slot.id)]),
      basePrices(container, [combo.variant_id]),
      input.handle
        ? claimHandle(container, input.handle)
        : freeHandle(container, `${product.handle}-copy`),
    ])
    const copy: CreateComboInput = {
      title: input.title ?? copyTitle(product.title, suiteOptions().locales[0]),
      handle,
      status: "draft",
      subtitle: product.subtitle,
      description: product.description,
      thumbnail: product.thumbnail,
      translations: copyTexts(texts.get(product.id), input.title === undefined),
      sales_channel_ids: (product.sales_channels ?? []).flatMap(
        (channel) => channel?.id ?? []
      ),
      pricing: combo.pricing,
      percent: combo.percent === null ? null : String(combo.percent),
      amounts: toMoney(combo.amounts),
      prices:
        combo.pricing === "fixed" ? prices.get(combo.variant_id) : undefined,
      starts_at: toDate(combo.starts_at),
      ends_at: toDate(combo.ends_at),
      limit_per_order: combo.limit_per_order,
      limit_total: combo.limit_total,
      allow_promotions: combo.allow_promotions,
      rank: combo.rank,
      slots: copySlots(combo, texts),
    }
    return new StepResponse(copy)
  }
)

function copySlots(
  combo: ComboDefinition,
  texts: ReadonlyMap<string, Texts>
): ComboSlotInput[] {
  return combo.slots.map((slot) => ({
    title: slot.title,
    translations: texts.get(slot.id),
    min: slot.min,
    max: slot.max,
    choices: slot.choices
      .filter((choice) => choice.variant !== null)
      .map((choice) => ({
        variant_id: choice.variant_id,
        quantity: choice.quantity,
        surcharges: toMoney(choice.surcharges),
      })),
  }))
}

/** Translated titles say that it is a copy, or go with a new title. */
function copyTexts(texts: Texts | undefined, keepsTitle: boolean): Texts {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([locale, { title, ...rest }]) => [
      locale,
      keepsTitle && title ? { ...rest, title: copyTitle(title, locale) } : rest,
    ])
  )
}

function copyTitle(title: string, locale: string | undefined): string {
  return `${title} (${COPY[languageOf(locale)]})`
}
