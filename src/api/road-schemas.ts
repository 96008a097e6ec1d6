import { z } from "@medusajs/framework/zod"
import { DELIVERY_STATUSES } from "../modules/delivery/constants"

export const pointShape = { latitude: z.number(), longitude: z.number() }

/** A courier's way with goods on board, and the doors before him. */
export const roadRouteShape = z.object({
  courier_id: z.string(),
  track: z.array(z.object(pointShape)),
  stops: z.array(
    z.object({
      delivery_id: z.string(),
      order_id: z.string(),
      display_id: z.number().int().nullable(),
      status: z.enum(DELIVERY_STATUSES),
      recipient: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    })
  ),
})
