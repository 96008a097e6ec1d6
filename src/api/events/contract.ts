import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../lib/http/contract"
import { isEventId } from "../../modules/realtime/hub/sockets"

const secret = z.string().min(16).max(200)

export const streamEvents = defineContract({
  id: "streamEvents",
  method: "GET",
  path: "/events",
  actor: "public",
  feature: "realtime",
  tag: "Live",
  summary: "Listen by Server-Sent Events",
  description:
    "For clients without Socket.IO, and an `EventSource`, which sends no header. `ticket` comes from `POST …/realtime/tickets`, `tracking` is a tracking link's token. `Last-Event-ID` or `since` asks for what was missed; otherwise the stream begins with a `snapshot`.",
  query: z
    .object({
      ticket: secret.optional(),
      tracking: secret.optional(),
      since: z.string().refine(isEventId).optional(),
    })
    .strict(),
  contentType: "text/event-stream",
  errors: ["unauthorized", "too_many_connections"],
})
