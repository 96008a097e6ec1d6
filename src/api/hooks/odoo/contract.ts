import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { ODOO_KINDS } from "../../../modules/odoo/constants"

export const receiveOdoo = defineContract({
  id: "receiveOdoo",
  method: "POST",
  path: "/hooks/odoo",
  actor: "public",
  feature: "odoo",
  tag: "Odoo",
  summary: "Odoo says that something has changed",
  description:
    "For Odoo's automation rules. Signed: `x-odoo-timestamp` (seconds) and `x-odoo-signature`, `sha256=` and the HMAC of timestamp, dot and body with `ODOO_WEBHOOK_SECRET`. A call older than five minutes is refused. Begins a run of the model's kind; one that is at work is enough. Without a secret the address answers 404.",
  status: 202,
  bodyLimit: "100kb",
  bodyStream: {
    type: "application/json",
    description: "Which model has changed",
    example: '{"model":"product.template"}',
  },
  response: z.object({
    accepted: z.boolean(),
    kind: z.enum(ODOO_KINDS),
  }),
  errors: ["not_found", "odoo_signature", "odoo_hook_model"],
})
