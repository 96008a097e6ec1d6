import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { idParams } from "../../../../../lib/http/schemas"
import {
  orderDeliveryShape,
  ratingBody,
  ratingShape,
} from "../../../../order-delivery-schemas"

export const getStoreOrderDelivery = defineContract({
  id: "getStoreOrderDelivery",
  method: "GET",
  path: "/store/orders/:id/delivery",
  actor: "customer",
  feature: "delivery",
  tag: "Deliveries",
  summary: "How an order comes to its customer",
  description:
    "State, promise, what is expected now, the courier's first name and vehicle, and his position to about 10 m while this door is his next. Who ordered without an account follows by a tracking link.",
  params: idParams,
  response: orderDeliveryShape,
  errors: ["not_found"],
})

export const rateStoreOrderDelivery = defineContract({
  id: "rateStoreOrderDelivery",
  method: "POST",
  path: "/store/orders/:id/delivery/rating",
  actor: "customer",
  feature: "delivery",
  tag: "Deliveries",
  summary: "Rate a delivery, once, within 14 days",
  params: idParams,
  body: ratingBody,
  response: ratingShape,
  errors: [
    "not_found",
    "rating_not_delivered",
    "rating_given",
    "rating_too_late",
  ],
})

export const createStoreTrackingLink = defineContract({
  id: "createStoreTrackingLink",
  method: "POST",
  path: "/store/orders/:id/tracking-link",
  actor: "store",
  feature: "delivery",
  tag: "Deliveries",
  summary: "Get a link by which an order is followed without an account",
  description:
    "For the order's signed-in customer, or for whoever knows the order's id and e-mail. The link is random, ends after some days, and can be passed on.",
  params: idParams,
  body: z.object({ email: z.string().trim().max(320).optional() }).strict(),
  response: z.object({
    tracking_link: z.object({
      token: z.string(),
      /** At this server: `/track/…`. */
      path: z.string(),
      expires_at: z.iso.datetime(),
    }),
  }),
  errors: ["not_found"],
})
