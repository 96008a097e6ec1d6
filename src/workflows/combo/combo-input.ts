import type { ComboPricing } from "../../modules/combo/constants"
import type { PriceState } from "../unit/product-units-state"

/** What can be picked in a slot. */
export type ComboChoiceInput = {
  /** Of a choice that stays. */
  id?: string
  variant_id: string
  /** Pieces of the variant that one pick gives. */
  quantity: number
  /** What one pick costs on top. */
  surcharges?: PriceState[]
}

/** A place of the deal: so many picks among its choices. */
export type ComboSlotInput = {
  /** Of a slot that stays. */
  id?: string
  title: string
  /** By locale: `{ "ar-SA": { title } }`. */
  translations?: Record<string, { title?: string }>
  min: number
  max: number
  choices: ComboChoiceInput[]
}

/** The texts of a combo's product, by locale. */
export type ComboTranslations = Record<
  string,
  { title?: string; subtitle?: string; description?: string }
>

/** What a new combo and a change of one may say. */
export type ComboTermsInput = {
  handle?: string
  /** More than 0 and at most 100, for `percent_off`. */
  percent?: string | null
  /** What is taken off, for `amount_off`. */
  amounts?: PriceState[]
  /** What the deal costs, for `fixed`. */
  prices?: PriceState[]
  starts_at?: Date | null
  ends_at?: Date | null
  limit_per_order?: number | null
  limit_total?: number | null
  /** Whether promotions may discount the deal's lines further. */
  allow_promotions?: boolean
  rank?: number
  subtitle?: string | null
  description?: string | null
  thumbnail?: string | null
  translations?: ComboTranslations
  sales_channel_ids?: string[]
  status?: "draft" | "published"
}

export type CreateComboInput = ComboTermsInput & {
  title: string
  pricing: ComboPricing
  slots: ComboSlotInput[]
}

export type UpdateComboInput = ComboTermsInput & {
  id: string
  title?: string
  pricing?: ComboPricing
  /** The whole list: what is not in it is taken out. */
  slots?: ComboSlotInput[]
}

/** A choice as it is stored. */
export type ComboChoiceState = {
  id: string
  variant_id: string
  quantity: number
  surcharges: Record<string, string> | null
  rank: number
}

/** A slot as it is stored. */
export type ComboSlotState = {
  id: string
  title: string
  min: number
  max: number
  rank: number
  choices: ComboChoiceState[]
}

/** A combo's own row. */
export type ComboRowState = {
  id: string
  product_id: string
  variant_id: string
  pricing: ComboPricing
  percent: string | null
  amounts: Record<string, string> | null
  starts_at: Date | null
  ends_at: Date | null
  limit_per_order: number | null
  limit_total: number | null
  allow_promotions: boolean
  rank: number
}

/** A combo as it is stored, whole. */
export type ComboState = ComboRowState & { slots: ComboSlotState[] }
