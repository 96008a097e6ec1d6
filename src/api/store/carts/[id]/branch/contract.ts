import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { idParams } from "../../../../../lib/http/schemas"
import { pointBody } from "../../../../delivery-zone-schemas"

const id = z.string().min(1).max(64)

export const moveStoreCartToBranch = defineContract({
  id: "moveStoreCartToBranch",
  method: "POST",
  path: "/store/carts/:id/branch",
  actor: "store",
  feature: "delivery",
  tag: "Branches",
  summary: "Move a cart to the branch that serves its address",
  description:
    "To the branch named, or to the one that serves `location`, or the address's own point (`shipping_address.metadata.latitude` and `longitude`). The cart gets the branch's channel and today's prices; what the branch cannot sell is left behind and listed, deals by their instance. Go on with the branch's publishable key and choose a delivery again. `region_id` where the branch sells in another currency.",
  params: idParams,
  query: z.object({ fields: z.string().max(2000).optional() }).strict(),
  body: z
    .object({
      location_id: id.optional(),
      location: pointBody.optional(),
      region_id: id.optional(),
    })
    .strict(),
  response: z.object({
    /** The cart as the core's cart routes answer it. */
    cart: z.looseObject({ id: z.string() }),
    branch: z.object({
      location_id: z.string(),
      name: z.string(),
      publishable_key: z.string().nullable(),
    }),
    left_behind: z.array(
      z.object({
        line_id: z.string(),
        variant_id: z.string().nullable(),
        title: z.string(),
        /** As it was in the cart. */
        quantity: z.number(),
        /** How many came along. */
        moved: z.number(),
        reason: z.enum(["not_sold", "out_of_stock"]),
      })
    ),
    left_combos: z.array(
      z.object({
        instance_id: z.string(),
        combo_id: z.string(),
        code: z.string(),
        message: z.string(),
      })
    ),
  }),
  errors: [
    "not_found",
    "cart_completed",
    "branch_serves_nothing",
    "delivery_location_needed",
    "delivery_outside",
    "delivery_nowhere",
    "delivery_currency",
    "delivery_closed",
    "delivery_closed_until",
  ],
})
