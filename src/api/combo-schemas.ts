import { z } from "@medusajs/framework/zod"
import { COMBO_PRICINGS } from "../modules/combo/constants"
import { moneyShape } from "./unit-schemas"

/** A choice as a shopper sees it. */
export const storeComboChoiceShape = z.object({
  id: z.string(),
  variant_id: z.string(),
  product_id: z.string().nullable(),
  /** Product's title, in the caller's language. */
  title: z.string(),
  variant_title: z.string(),
  thumbnail: z.string().nullable(),
  /** Pieces of the variant that one pick gives. */
  quantity: z.number().int(),
  /** What one pick costs singly, pieces included. */
  price: z.number().nullable(),
  /** What one pick costs on top of the deal. */
  surcharge: z.number(),
  /** Picks that the branch's stock covers; null when not counted. */
  available_quantity: z.number().int().nullable(),
  in_stock: z.boolean(),
})

export const storeComboSlotShape = z.object({
  id: z.string(),
  title: z.string(),
  /** Picks that are asked for: at least `min`, at most `max`. */
  min: z.number().int(),
  max: z.number().int(),
  choices: z.array(storeComboChoiceShape),
})

export const storeComboShape = z.object({
  id: z.string(),
  product_id: z.string(),
  variant_id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  thumbnail: z.string().nullable(),
  pricing: z.enum(COMBO_PRICINGS),
  starts_at: z.string().nullable(),
  ends_at: z.string().nullable(),
  limit_per_order: z.number().int().nullable(),
  /** Deals left of the total limit; null without one. */
  remaining: z.number().int().nullable(),
  /** A shopper has to choose: the core's add-to-cart answers 400 for it. */
  needs_choice: z.boolean(),
  slots: z.array(storeComboSlotShape),
  /**
   * Null without a region or currency, or when something has no price in it.
   * Where shoppers choose it is the cheapest selection (`is_from`).
   */
  price: z
    .object({
      currency_code: z.string(),
      amount: z.number(),
      /** The same parts bought singly. */
      separate_amount: z.number(),
      /** What the deal saves, never below 0. */
      saving: z.number(),
      saving_percent: z.number(),
      is_from: z.boolean(),
      is_tax_inclusive: z.boolean(),
    })
    .nullable(),
  /** Whole deals that can be sold at the branch; null when not counted. */
  available_quantity: z.number().int().nullable(),
  is_purchasable: z.boolean(),
  /** Why it cannot be bought now. */
  unavailable_reason: z
    .enum([
      "not_started",
      "ended",
      "sold_out",
      "out_of_stock",
      "part_unavailable",
      "unpriced",
    ])
    .nullable(),
})

/** A warning for the merchant; `code` is stable, `message` in his language. */
export const comboWarningShape = z.object({
  code: z.enum([
    "costs_more",
    "part_unpublished",
    "part_gone",
    "part_retired",
    "unpriced",
    "no_stock",
  ]),
  message: z.string(),
  currency_code: z.string().nullable(),
})

/** What a deal comes to in one currency, for its cheapest selection. */
export const comboFigureShape = z.object({
  currency_code: z.string(),
  price: z.number().nullable(),
  separate_price: z.number().nullable(),
  saving: z.number().nullable(),
  /** Of the parts, where every cost is known. */
  cost: z.number().nullable(),
  /** Price less cost; tax is not taken out. */
  margin: z.number().nullable(),
})

export const comboAvailabilityShape = z.object({
  sales_channel_id: z.string(),
  sales_channel_name: z.string(),
  available_quantity: z.number().int().nullable(),
})

export const comboInsightsShape = z.object({
  figures: z.array(comboFigureShape),
  availability: z.array(comboAvailabilityShape),
  warnings: z.array(comboWarningShape),
})

export const adminComboChoiceShape = z.object({
  id: z.string(),
  variant_id: z.string(),
  product_id: z.string().nullable(),
  title: z.string(),
  variant_title: z.string(),
  sku: z.string().nullable(),
  thumbnail: z.string().nullable(),
  quantity: z.number().int(),
  surcharges: z.array(moneyShape),
  rank: z.number().int(),
  /** The variant is there and its product is published. */
  is_offered: z.boolean(),
})

export const adminComboSlotShape = z.object({
  id: z.string(),
  title: z.string(),
  translations: z.record(z.string(), z.object({ title: z.string().nullish() })),
  min: z.number().int(),
  max: z.number().int(),
  rank: z.number().int(),
  choices: z.array(adminComboChoiceShape),
})

export const COMBO_STATUSES = ["draft", "scheduled", "active", "ended"] as const

const comboHead = {
  id: z.string(),
  product_id: z.string(),
  variant_id: z.string(),
  handle: z.string(),
  title: z.string(),
  thumbnail: z.string().nullable(),
  /** From the product's status and the deal's window. */
  status: z.enum(COMBO_STATUSES),
  pricing: z.enum(COMBO_PRICINGS),
  starts_at: z.string().nullable(),
  ends_at: z.string().nullable(),
  limit_per_order: z.number().int().nullable(),
  limit_total: z.number().int().nullable(),
  /** Deals in orders that were not cancelled. */
  sold: z.number().int(),
  created_at: z.string(),
  updated_at: z.string(),
}

/** A deal in the list. */
export const adminComboRowShape = z.object({
  ...comboHead,
  figures: z.array(comboFigureShape),
  slot_count: z.number().int(),
})

/** A deal with everything the editor shows. */
export const adminComboShape = z.object({
  ...comboHead,
  translations: z.record(
    z.string(),
    z.object({
      title: z.string().nullish(),
      subtitle: z.string().nullish(),
      description: z.string().nullish(),
    })
  ),
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  sales_channel_ids: z.array(z.string()),
  percent: z.number().nullable(),
  /** What is taken off, for `amount_off`. */
  amounts: z.array(moneyShape),
  /** The deal's own prices for `fixed`, the kept "from" prices else. */
  prices: z.array(moneyShape),
  allow_promotions: z.boolean(),
  rank: z.number().int(),
  slots: z.array(adminComboSlotShape),
  insights: comboInsightsShape,
})
