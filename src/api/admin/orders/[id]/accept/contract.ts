import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { idParams } from "../../../../../lib/http/schemas"
import {
  deliveryHeadShape,
  orderStateShape,
  requirementsBody,
} from "../../../../order-delivery-schemas"

export const acceptAdminOrder = defineContract({
  id: "acceptAdminOrder",
  method: "POST",
  path: "/admin/orders/:id/accept",
  actor: "admin",
  feature: "delivery",
  tag: "Deliveries",
  summary: "Accept an order: its fulfilments and a delivery for each",
  description:
    "Packs all that is not packed yet, at the branch where it is reserved. Accepting again makes what is missing and nothing more; fulfilments that were made by hand get their delivery, too. Shipment and delivery in Medusa follow by themselves.",
  params: idParams,
  body: z
    .object({
      /** At the door of this order, beside what its zone asks for. */
      requirements: requirementsBody.optional(),
    })
    .strict(),
  response: z.object({
    order_id: z.string(),
    order_state: orderStateShape,
    deliveries: z.array(deliveryHeadShape),
  }),
  errors: [
    "not_found",
    "order_is_cancelled",
    "order_without_shipping",
    "order_nothing_to_deliver",
  ],
})
