import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  idParams,
  listOf,
  money,
  pagination,
  positiveDecimal,
  rule,
  wholeQuantity,
} from "../../../lib/http/schemas"
import { COMBO_PRICINGS } from "../../../modules/combo/constants"
import {
  adminComboRowShape,
  adminComboShape,
  COMBO_STATUSES,
  comboInsightsShape,
} from "../../combo-schemas"

const text = z.string().trim().min(1).max(120)
const locale = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
const id = z.string().min(1).max(64)

const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value))

const choice = z
  .object({
    /** Of a choice that stays; absent for a new one. */
    id: id.optional(),
    variant_id: id,
    quantity: z.number().int().min(1).max(999).default(1),
    surcharges: z.array(money).max(200).default([]),
  })
  .strict()

const slot = z
  .object({
    id: id.optional(),
    title: text,
    translations: z
      .record(locale, z.object({ title: text.optional() }).strict())
      .optional(),
    min: z.number().int().min(0).max(99).default(1),
    max: z.number().int().min(1).max(99).default(1),
    choices: z.array(choice).min(1).max(100),
  })
  .strict()
  .refine(({ min, max }) => min <= max, {
    path: ["max"],
    message: rule("combo_slot_range"),
  })

/** What both a new deal and a change of one may say. */
const terms = {
  percent: positiveDecimal.nullish(),
  amounts: z.array(money).max(200).optional(),
  /** Of the deal itself, for `fixed`. */
  prices: z.array(money).max(200).optional(),
  starts_at: instant.nullish(),
  ends_at: instant.nullish(),
  limit_per_order: wholeQuantity.nullish(),
  limit_total: wholeQuantity.nullish(),
  allow_promotions: z.boolean().optional(),
  rank: z.number().int().min(0).max(100_000).optional(),
  subtitle: z.string().trim().max(200).nullish(),
  description: z.string().trim().max(5000).nullish(),
  thumbnail: z.string().trim().max(2000).nullish(),
  translations: z
    .record(
      locale,
      z
        .object({
          title: text.optional(),
          subtitle: z.string().trim().max(200).optional(),
          description: z.string().trim().max(5000).optional(),
        })
        .strict()
    )
    .optional(),
  sales_channel_ids: z.array(id).max(100).optional(),
  /** `draft` is shown to no shopper; `starts_at` and `ends_at` schedule. */
  status: z.enum(["draft", "published"]).optional(),
}

const handle = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(120)

const createComboBody = z
  .object({
    title: text,
    handle: handle.optional(),
    pricing: z.enum(COMBO_PRICINGS),
    slots: z.array(slot).min(1).max(30),
    ...terms,
  })
  .strict()

const updateComboBody = z
  .object({
    title: text.optional(),
    handle: handle.optional(),
    pricing: z.enum(COMBO_PRICINGS).optional(),
    /** The whole list: what is not in it is taken out. */
    slots: z.array(slot).min(1).max(30).optional(),
    ...terms,
  })
  .strict()

export type CreateComboBody = z.output<typeof createComboBody>
export type UpdateComboBody = z.output<typeof updateComboBody>

const comboAnswer = z.object({ combo: adminComboShape })

const DEFINITION_ERRORS = [
  "combo_slot_range",
  "combo_slot_unknown_id",
  "combo_slots_optional",
  "combo_price_missing",
  "combo_percent_missing",
  "combo_percent_range",
  "combo_amount_missing",
  "combo_window",
  "combo_variant_unknown",
  "combo_variant_is_combo",
  "combo_choice_twice",
  "combo_handle_taken",
  "price_currency_twice",
  "price_decimals",
  "currency_unknown",
  "sales_channel_unknown",
] as const

export const listAdminCombos = defineContract({
  id: "listAdminCombos",
  method: "GET",
  path: "/admin/combos",
  actor: "admin",
  feature: "combos",
  tag: "Combos",
  summary: "List combos with status, price, saving and how many were sold",
  query: z
    .object({
      q: z.string().max(80).optional(),
      status: z.enum(COMBO_STATUSES).optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("combos", adminComboRowShape),
})

export const createAdminCombo = defineContract({
  id: "createAdminCombo",
  method: "POST",
  path: "/admin/combos",
  actor: "admin",
  feature: "combos",
  tag: "Combos",
  summary: "Create a combo with its product",
  description:
    "Makes a product with one variant that is never sold itself; its parts become the lines of carts and orders.",
  body: createComboBody,
  bodyLimit: "1mb",
  response: comboAnswer,
  errors: [...DEFINITION_ERRORS],
})

export const getAdminCombo = defineContract({
  id: "getAdminCombo",
  method: "GET",
  path: "/admin/combos/:id",
  actor: "admin",
  feature: "combos",
  tag: "Combos",
  summary: "Get a combo with margin, availability and warnings",
  params: idParams,
  response: comboAnswer,
  errors: ["not_found"],
})

export const updateAdminCombo = defineContract({
  id: "updateAdminCombo",
  method: "POST",
  path: "/admin/combos/:id",
  actor: "admin",
  feature: "combos",
  tag: "Combos",
  summary: "Update a combo",
  description:
    "Slots and choices that are sent with their id keep it, so that carts they lie in stay right; carts whose price changes are refused at completion until they are refreshed.",
  params: idParams,
  body: updateComboBody,
  bodyLimit: "1mb",
  response: comboAnswer,
  errors: ["not_found", ...DEFINITION_ERRORS],
})

export const deleteAdminCombo = defineContract({
  id: "deleteAdminCombo",
  method: "DELETE",
  path: "/admin/combos/:id",
  actor: "admin",
  feature: "combos",
  tag: "Combos",
  summary: "Delete a combo and its product",
  description: "Orders keep their lines; carts that hold it are refused.",
  params: idParams,
  response: z.object({
    id: z.string(),
    object: z.literal("combo"),
    deleted: z.boolean(),
  }),
  errors: ["not_found"],
})

export const duplicateAdminCombo = defineContract({
  id: "duplicateAdminCombo",
  method: "POST",
  path: "/admin/combos/:id/duplicate",
  actor: "admin",
  feature: "combos",
  tag: "Combos",
  summary: "Duplicate a combo as a draft",
  params: idParams,
  body: z
    .object({ title: text.optional(), handle: handle.optional() })
    .strict(),
  response: comboAnswer,
  errors: ["not_found", "combo_handle_taken"],
})

export const previewAdminCombo = defineContract({
  id: "previewAdminCombo",
  method: "POST",
  path: "/admin/combos/preview",
  actor: "admin",
  feature: "combos",
  tag: "Combos",
  summary: "Margin, availability and warnings of a combo that is being edited",
  body: z
    .object({
      pricing: z.enum(COMBO_PRICINGS),
      slots: z.array(slot).min(1).max(30),
      percent: terms.percent,
      amounts: terms.amounts,
      prices: terms.prices,
      sales_channel_ids: terms.sales_channel_ids,
    })
    .strict(),
  bodyLimit: "1mb",
  response: comboInsightsShape,
  errors: ["combo_variant_unknown"],
})
