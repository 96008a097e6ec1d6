import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { currencyCode } from "../../../../lib/http/schemas"
import { feePartShape, pointBody } from "../../../delivery-zone-schemas"

const id = z.string().min(1).max(64)

export const createStoreDeliveryQuote = defineContract({
  id: "createStoreDeliveryQuote",
  method: "POST",
  path: "/store/delivery/quotes",
  actor: "store",
  feature: "delivery",
  tag: "Delivery quotes",
  summary: "Ask what a delivery to a point costs and how long it takes",
  description:
    "The quote is honoured for 15 minutes (option `delivery.quoteMinutes`): send its id as `data.quote_id` with the cart's shipping method. `parts` add up to `amount`. `routing` says who knew the way: `osrm`, or `great_circle` with a detour factor. With `cash` what the zone charges for cash is in it. Outside every zone: 422 that names the nearest one.",
  body: z
    .object({
      location: pointBody,
      cart_id: id.optional(),
      region_id: id.optional(),
      currency_code: currencyCode.optional(),
      cash: z.boolean().optional(),
    })
    .strict(),
  response: z.object({
    quote: z.object({
      id: z.string(),
      cart_id: z.string().nullable(),
      location: z.object({
        latitude: z.number(),
        longitude: z.number(),
        accuracy: z.number().nullable(),
      }),
      branch: z.object({ location_id: z.string() }),
      zone: z.object({ id: z.string(), name: z.string() }),
      currency_code: z.string(),
      amount: z.number(),
      parts: z.array(feePartShape),
      minimum_order: z.number().nullable(),
      free_above: z.number().nullable(),
      /** From now to the door. */
      minutes: z.number().int(),
      promised_at: z.string(),
      /** Metres by road. */
      distance: z.number(),
      /** Seconds by road. */
      duration: z.number(),
      routing: z.string(),
      /** Kilograms that were priced. */
      weight: z.number(),
      valid_until: z.string(),
    }),
  }),
  errors: [
    "not_found",
    "cart_completed",
    "delivery_outside",
    "delivery_nowhere",
    "delivery_other_branch",
    "delivery_currency",
    "delivery_minimum",
    "delivery_closed",
    "delivery_closed_until",
  ],
})
