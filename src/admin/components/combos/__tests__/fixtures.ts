import type { AdminCombo } from "../../../lib/combos"
import type { FoundVariant } from "../../../lib/variants"
import { choiceOf, emptyForm, emptySlot, type ComboForm } from "../form-state"

export const currencies = [
  { code: "sar", is_default: true, decimals: 2 },
  { code: "kwd", is_default: false, decimals: 3 },
]

export const variant = (id: string): FoundVariant => ({
  id,
  title: "1 kg",
  sku: null,
  product: {
    id: "prod_1",
    title: "Rice",
    thumbnail: null,
    status: "published",
  },
})

export const breakfast: AdminCombo = {
  id: "combo_1",
  product_id: "prod_c",
  variant_id: "variant_c",
  handle: "breakfast-box",
  title: "Breakfast box",
  subtitle: null,
  description: "For two",
  thumbnail: null,
  status: "active",
  pricing: "fixed",
  starts_at: "2026-11-01T06:00:00.000Z",
  ends_at: null,
  limit_per_order: 2,
  limit_total: null,
  sold: 3,
  created_at: "2026-10-01T00:00:00.000Z",
  updated_at: "2026-10-01T00:00:00.000Z",
  translations: { "ar-SA": { title: "صندوق الفطور", description: "لشخصين" } },
  sales_channel_ids: ["sc_1"],
  percent: null,
  amounts: [],
  prices: [{ currency_code: "sar", amount: 25 }],
  allow_promotions: false,
  rank: 0,
  slots: [
    {
      id: "slot_2",
      title: "Drink",
      translations: {},
      min: 0,
      max: 2,
      rank: 1,
      choices: [
        {
          id: "choice_2",
          variant_id: "variant_2",
          product_id: "prod_2",
          title: "Juice",
          variant_title: "1 l",
          sku: null,
          thumbnail: null,
          quantity: 1,
          surcharges: [{ currency_code: "kwd", amount: 0.125 }],
          rank: 0,
          is_offered: true,
        },
      ],
    },
    {
      id: "slot_1",
      title: "Bread",
      translations: { "ar-SA": { title: "خبز" } },
      min: 1,
      max: 1,
      rank: 0,
      choices: [],
    },
  ],
  insights: { figures: [], availability: [], warnings: [] },
}

/** A form that can be saved. */
export function filled(change: Partial<ComboForm> = {}): ComboForm {
  return {
    ...emptyForm(["sc_1"]),
    title: "Box",
    prices: { sar: "25" },
    slots: [
      { ...emptySlot(), title: "Bread", choices: [choiceOf(variant("v_1"))] },
    ],
    ...change,
  }
}
