import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { idParams } from "../../../lib/http/schemas"
import { pointShape, roadRouteShape } from "../../road-schemas"

const id = z.string().min(1).max(64)

export const listDeliveryRoutes = defineContract({
  id: "listDeliveryRoutes",
  method: "GET",
  path: "/admin/delivery-routes",
  actor: "admin",
  feature: "delivery",
  tag: "Dispatch",
  summary: "Routes on the road now: each courier's way so far, and his stops",
  description:
    "Of couriers with goods on board, 200 at the most. `track` begins where he left the branch and has up to 200 points, the oldest first; `stops` come in the order in which he goes to them.",
  query: z
    .object({ location_id: id.optional(), courier_id: id.optional() })
    .strict(),
  response: z.object({
    routes: z.array(roadRouteShape),
  }),
})

export const getDeliveryTrack = defineContract({
  id: "getDeliveryTrack",
  method: "GET",
  path: "/admin/deliveries/:id/track",
  actor: "admin",
  feature: "delivery",
  tag: "Deliveries",
  summary: "The way that a delivery went, from the branch to its end",
  description:
    "Kept beyond the time that positions are kept. `distance` is in metres. There is none before it is picked up.",
  params: idParams,
  response: z.object({
    track: z.object({
      delivery_id: z.string(),
      distance: z.number(),
      points: z.array(
        z.object({
          ...pointShape,
          accuracy: z.number().nullable(),
          recorded_at: z.string(),
        })
      ),
    }),
  }),
  errors: ["not_found"],
})
