import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../lib/http/contract"
import { orderDeliveryShape } from "../order-delivery-schemas"

export const followTrackingLink = defineContract({
  id: "followTrackingLink",
  method: "GET",
  path: "/track/:token",
  actor: "public",
  feature: "delivery",
  tag: "Deliveries",
  summary: "Follow an order by its tracking link",
  description:
    "Outside `/store`, since a link carries no publishable key. The token is all the right it needs: hand it to whom you want to see the order come. Forged and expired tokens are a 404.",
  params: z.object({ token: z.string().min(1).max(100) }),
  response: orderDeliveryShape,
  errors: ["tracking_unknown"],
})
