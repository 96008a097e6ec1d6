import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { ticketShape } from "../../../realtime-schemas"

export const createAdminTicket = defineContract({
  id: "createAdminRealtimeTicket",
  method: "POST",
  path: "/admin/realtime/tickets",
  actor: "admin",
  feature: "realtime",
  tag: "Live",
  summary: "Get a ticket to listen with",
  description:
    "Works once, for a minute: `auth: { ticket }` of Socket.IO, or `GET /events?ticket=`.",
  body: z.object({}).strict(),
  status: 201,
  response: ticketShape,
  errors: ["forbidden"],
})
