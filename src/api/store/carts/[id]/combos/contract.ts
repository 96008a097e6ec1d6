import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { idParams } from "../../../../../lib/http/schemas"

const id = z.string().min(1).max(64)

/** Of deals in a cart line: more is a mistake. */
const quantity = z.number().int().min(1).max(999)

const selections = z
  .array(
    z
      .object({
        slot_id: id,
        choice_id: id,
        quantity: z.number().int().min(1).max(99).default(1),
      })
      .strict()
  )
  .max(200)

const fields = z.object({ fields: z.string().max(2000).optional() }).strict()

/** The cart as the core's cart routes answer it. */
const cart = z.looseObject({ id: z.string() })

const instanceParams = z.object({ id, instance_id: id })

/** Why a deal cannot be bought as it was asked for. */
const REFUSALS = [
  "not_found",
  "cart_completed",
  "combo_unavailable",
  "combo_not_started",
  "combo_ended",
  "combo_part_unavailable",
  "combo_unpriced",
  "combo_slot_unknown",
  "combo_choice_unknown",
  "combo_too_few",
  "combo_too_many",
  "combo_limit_order",
  "combo_sold_out",
  "combo_out_of_stock",
] as const

export const addStoreCartCombo = defineContract({
  id: "addStoreCartCombo",
  method: "POST",
  path: "/store/carts/:id/combos",
  actor: "store",
  feature: "combos",
  tag: "Combos",
  summary: "Put a combo into a cart",
  description:
    "Its parts become lines of the cart at their share of the deal's price; `items.metadata.combo` says to which instance each belongs. A slot with one choice may be left out of `selections`.",
  params: idParams,
  query: fields,
  body: z
    .object({
      combo_id: id,
      quantity: quantity.default(1),
      selections: selections.default([]),
    })
    .strict(),
  response: z.object({ cart, instance_id: z.string() }),
  errors: [...REFUSALS],
})

export const updateStoreCartCombo = defineContract({
  id: "updateStoreCartCombo",
  method: "POST",
  path: "/store/carts/:id/combos/:instance_id",
  actor: "store",
  feature: "combos",
  tag: "Combos",
  summary: "Change quantity or selections of a combo in a cart",
  params: instanceParams,
  query: fields,
  body: z
    .object({
      quantity: quantity.optional(),
      selections: selections.optional(),
    })
    .strict(),
  response: z.object({ cart, instance_id: z.string() }),
  errors: [...REFUSALS],
})

export const deleteStoreCartCombo = defineContract({
  id: "deleteStoreCartCombo",
  method: "DELETE",
  path: "/store/carts/:id/combos/:instance_id",
  actor: "store",
  feature: "combos",
  tag: "Combos",
  summary: "Take a combo out of a cart, all its lines",
  params: instanceParams,
  query: fields,
  response: z.object({
    id: z.string(),
    object: z.literal("combo"),
    deleted: z.boolean(),
    parent: cart,
  }),
  errors: ["not_found", "cart_completed"],
})

export const refreshStoreCartCombos = defineContract({
  id: "refreshStoreCartCombos",
  method: "POST",
  path: "/store/carts/:id/refresh-combos",
  actor: "store",
  feature: "combos",
  tag: "Combos",
  summary: "Bring the combos of a cart up to date",
  description:
    "After a completion was refused because a deal has changed: all combos get today's prices, and what cannot be bought any more is taken out and listed.",
  params: idParams,
  query: fields,
  body: z.object({}).strict(),
  response: z.object({
    cart,
    removed: z.array(
      z.object({
        instance_id: z.string(),
        combo_id: z.string(),
        code: z.string(),
        message: z.string(),
      })
    ),
  }),
  errors: ["not_found", "cart_completed"],
})
