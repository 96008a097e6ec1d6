import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../../../lib/http/contract"

const id = z.string().min(1).max(64)

export const dissolveAdminOrderCombo = defineContract({
  id: "dissolveAdminOrderCombo",
  method: "POST",
  path: "/admin/orders/:id/combos/:instance_id/dissolve",
  actor: "admin",
  feature: "combos",
  tag: "Combos",
  summary: "Dissolve a combo of an order into plain lines",
  description:
    "On purpose, with a note: an order edit keeps combos whole. The lines keep their prices; `items.metadata.dissolved_combo` says what they were, who dissolved it and why.",
  params: z.object({ id, instance_id: id }),
  body: z.object({ note: z.string().trim().min(1).max(500) }).strict(),
  response: z.object({
    order_id: z.string(),
    instance_id: z.string(),
    /** Lines that are plain now. */
    line_ids: z.array(z.string()),
  }),
  errors: ["not_found"],
})
