import type { AdminCombo, AdminComboChoice } from "../../lib/combos"
import type { FoundVariant } from "../../lib/variants"

/** As typed, by currency; empty is no amount. */
export type Amounts = Record<string, string>

export type ChoiceForm = {
  /** Names the choice on the screen; a new one has no id yet. */
  key: string
  id?: string
  variantId: string
  title: string
  variantTitle: string
  sku: string | null
  thumbnail: string | null
  isOffered: boolean
  quantity: string
  surcharges: Amounts
}

export type SlotForm = {
  key: string
  id?: string
  title: string
  arabicTitle: string
  min: string
  max: string
  choices: ChoiceForm[]
}

/** What the editor holds: texts, as typed. */
export type ComboForm = {
  title: string
  arabicTitle: string
  subtitle: string
  arabicSubtitle: string
  description: string
  arabicDescription: string
  handle: string
  thumbnail: string
  pricing: AdminCombo["pricing"]
  percent: string
  amounts: Amounts
  prices: Amounts
  startsAt: Date | null
  endsAt: Date | null
  limitPerOrder: string
  limitTotal: string
  allowPromotions: boolean
  channels: string[]
  slots: SlotForm[]
}

const numbered = { last: 0 }
const newKey = (kind: string) => `${kind}-${++numbered.last}`

const bound = (value: number | null) => (value === null ? "" : String(value))
const instant = (value: string | null) => (value ? new Date(value) : null)

export function emptyForm(channels: string[]): ComboForm {
  return {
    title: "",
    arabicTitle: "",
    subtitle: "",
    arabicSubtitle: "",
    description: "",
    arabicDescription: "",
    handle: "",
    thumbnail: "",
    pricing: "fixed",
    percent: "",
    amounts: {},
    prices: {},
    startsAt: null,
    endsAt: null,
    limitPerOrder: "",
    limitTotal: "",
    allowPromotions: false,
    channels,
    slots: [emptySlot()],
  }
}

export function emptySlot(): SlotForm {
  return {
    key: newKey("slot"),
    title: "",
    arabicTitle: "",
    min: "1",
    max: "1",
    choices: [],
  }
}

export function choiceOf(variant: FoundVariant): ChoiceForm {
  return {
    key: newKey("choice"),
    variantId: variant.id,
    title: variant.product.title,
    variantTitle: variant.title ?? "",
    sku: variant.sku,
    thumbnail: variant.product.thumbnail,
    isOffered: variant.product.status === "published",
    quantity: "1",
    surcharges: {},
  }
}

/** @param arabic the locale under which Arabic texts are kept */
export function formOf(combo: AdminCombo, arabic: string): ComboForm {
  const inArabic = combo.translations[arabic]
  return {
    title: combo.title,
    arabicTitle: inArabic?.title ?? "",
    subtitle: combo.subtitle ?? "",
    arabicSubtitle: inArabic?.subtitle ?? "",
    description: combo.description ?? "",
    arabicDescription: inArabic?.description ?? "",
    handle: combo.handle,
    thumbnail: combo.thumbnail ?? "",
    pricing: combo.pricing,
    percent: bound(combo.percent),
    amounts: amountsOf(combo.amounts),
    // The other kinds' prices are kept by the backend, not by the merchant.
    prices: combo.pricing === "fixed" ? amountsOf(combo.prices) : {},
    startsAt: instant(combo.starts_at),
    endsAt: instant(combo.ends_at),
    limitPerOrder: bound(combo.limit_per_order),
    limitTotal: bound(combo.limit_total),
    allowPromotions: combo.allow_promotions,
    channels: combo.sales_channel_ids,
    slots: byRank(combo.slots).map((slot) => ({
      key: newKey("slot"),
      id: slot.id,
      title: slot.title,
      arabicTitle: slot.translations[arabic]?.title ?? "",
      min: String(slot.min),
      max: String(slot.max),
      choices: byRank(slot.choices).map(savedChoice),
    })),
  }
}

function savedChoice(choice: AdminComboChoice): ChoiceForm {
  return {
    key: newKey("choice"),
    id: choice.id,
    variantId: choice.variant_id,
    title: choice.title,
    variantTitle: choice.variant_title,
    sku: choice.sku,
    thumbnail: choice.thumbnail,
    isOffered: choice.is_offered,
    quantity: String(choice.quantity),
    surcharges: amountsOf(choice.surcharges),
  }
}

function amountsOf(
  money: readonly { currency_code: string; amount: number }[]
): Amounts {
  return Object.fromEntries(
    money.map(({ currency_code, amount }) => [currency_code, String(amount)])
  )
}

function byRank<T extends { rank: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.rank - b.rank)
}

type Keyed = { key: string }

/** One step up (-1) or down (1); the first one stays the first. */
export function moved<T extends Keyed>(
  list: readonly T[],
  key: string,
  by: -1 | 1
): T[] {
  const from = list.findIndex((item) => item.key === key)
  const rest = [...list]
  const [item] = from < 0 ? [] : rest.splice(from, 1)
  if (item) {
    rest.splice(Math.max(0, from + by), 0, item)
  }
  return rest
}

export function changed<T extends Keyed>(
  list: readonly T[],
  key: string,
  change: Partial<T>
): T[] {
  return list.map((item) => (item.key === key ? { ...item, ...change } : item))
}

export function without<T extends Keyed>(list: readonly T[], key: string): T[] {
  return list.filter((item) => item.key !== key)
}
