import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import type { Language } from "../../lib/i18n/translate"
import type { AmountsByCurrency } from "../../modules/combo/constants"
import { basePrices } from "./base-prices"
import type {
  ComboChoiceDefinition,
  ComboSlotDefinition,
} from "./combo-definitions"
import { comboCosts, comboFigures, combosInCurrencies } from "./combo-figures"
import { comboHeads, toHeadView, type AdminComboFilters } from "./combo-heads"
import { comboInsights } from "./combo-insights"
import { isOffered } from "./combo-stock"
import { textsOf, type Texts } from "./texts"

/**
 * Combos as the list shows them.
 * @param locale of the titles; the store's own without
 */
export async function adminCombos(
  container: MedusaContainer,
  filters: AdminComboFilters,
  page: { limit: number; offset: number },
  locale?: string
) {
  const { heads, count } = await comboHeads(container, filters, page)
  const combos = heads.length
    ? await combosInCurrencies(container, { id: heads.map(({ id }) => id) })
    : new Map()
  const [costs, texts] = await Promise.all([
    comboCosts(container, combos.values()),
    locale
      ? textsOf(
          container,
          heads.map((head) => head.product_id)
        )
      : undefined,
  ])
  return {
    combos: heads.map((head) => ({
      ...toHeadView(head),
      title: texts?.get(head.product_id)?.[locale ?? ""]?.title ?? head.title,
      figures: comboFigures(combos.get(head.id) ?? [], costs),
      slot_count: head.slot_count,
    })),
    count,
    ...page,
  }
}

/**
 * A combo with all that the editor shows.
 *
 * @param language of the warnings
 * @throws SuiteError `not_found`
 */
export async function adminCombo(
  container: MedusaContainer,
  id: string,
  language: Language
) {
  const [{ heads }, combos] = await Promise.all([
    comboHeads(container, { id }, { limit: 1, offset: 0 }),
    combosInCurrencies(container, { id: [id] }),
  ])
  const [head] = heads
  const inCurrencies = combos.get(id) ?? []
  const combo = inCurrencies[0]?.combo
  if (!head || !combo) {
    throw new SuiteError("not_found", "not_found", { entity: "combo", id })
  }
  const [prices, texts, insights] = await Promise.all([
    basePrices(container, [combo.variant_id]),
    textsOf(container, [
      combo.product_id,
      ...combo.slots.map((slot) => slot.id),
    ]),
    comboInsights(container, inCurrencies, language),
  ])
  const product = combo.variant?.product
  return {
    ...toHeadView(head),
    translations: texts.get(combo.product_id) ?? {},
    subtitle: product?.subtitle || null,
    description: product?.description || null,
    sales_channel_ids: (product?.sales_channels ?? [])
      .flatMap((channel) => channel?.id ?? [])
      .sort(),
    percent: combo.percent === null ? null : Number(combo.percent),
    amounts: toMoneyView(combo.amounts),
    prices: (prices.get(combo.variant_id) ?? [])
      .map(({ currency_code, amount }) => ({
        currency_code,
        amount: Number(amount),
      }))
      .sort(byCode),
    allow_promotions: combo.allow_promotions,
    rank: combo.rank,
    slots: combo.slots.map((slot) => toSlotView(slot, texts)),
    insights,
  }
}

function toSlotView(
  slot: ComboSlotDefinition,
  texts: ReadonlyMap<string, Texts>
) {
  return {
    id: slot.id,
    title: slot.title,
    translations: texts.get(slot.id) ?? {},
    min: slot.min,
    max: slot.max,
    rank: slot.rank,
    choices: slot.choices.map(toChoiceView),
  }
}

function toChoiceView(choice: ComboChoiceDefinition) {
  const { variant } = choice
  return {
    id: choice.id,
    variant_id: choice.variant_id,
    product_id: variant?.product_id ?? null,
    title: variant?.product.title ?? choice.variant_id,
    variant_title: variant?.title ?? choice.variant_id,
    sku: variant?.sku ?? null,
    thumbnail: variant?.thumbnail ?? variant?.product.thumbnail ?? null,
    quantity: choice.quantity,
    surcharges: toMoneyView(choice.surcharges),
    rank: choice.rank,
    is_offered: isOffered(choice),
  }
}

function toMoneyView(amounts: AmountsByCurrency | null) {
  return Object.entries(amounts ?? {})
    .map(([currency_code, amount]) => ({
      currency_code,
      amount: Number(amount),
    }))
    .sort(byCode)
}

function byCode(
  a: { currency_code: string },
  b: { currency_code: string }
): number {
  return a.currency_code.localeCompare(b.currency_code)
}
