import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../lib/http/contract"
import {
  orderDeliveryShape,
  ratingBody,
  ratingShape,
} from "../order-delivery-schemas"

export const followTrackingLink = defineContract({
  id: "followTrackingLink",
  method: "GET",
  path: "/track/:token",
  actor: "public",
  feature: "delivery",
  tag: "Deliveries",
  summary: "Follow an order by its tracking link",
  description:
    "Outside `/store`, since a link carries no publishable key. The token is all the right it needs: hand it to whom you want to see the order come. Forged and expired tokens are a 404. A browser (`Accept: text/html`) gets a page that follows the order live.",
  params: z.object({ token: z.string().min(1).max(100) }),
  response: orderDeliveryShape,
  alsoAnswers: "text/html",
  errors: ["tracking_unknown"],
})

export const rateByTrackingLink = defineContract({
  id: "rateByTrackingLink",
  method: "POST",
  path: "/track/:token/rating",
  actor: "public",
  feature: "delivery",
  tag: "Deliveries",
  summary: "Rate a delivery by its tracking link, once, within 14 days",
  params: z.object({ token: z.string().min(1).max(100) }),
  body: ratingBody,
  response: ratingShape,
  errors: [
    "tracking_unknown",
    "rating_not_delivered",
    "rating_given",
    "rating_too_late",
  ],
})
