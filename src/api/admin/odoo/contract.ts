import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { connectionShape, statusShape } from "./shapes"

export const getOdooStatus = defineContract({
  id: "getOdooStatus",
  method: "GET",
  path: "/admin/odoo/status",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Whether Odoo is connected and what each kind did last",
  description:
    "Asks nothing of Odoo. Without a connection the connector rests and names the variables that are not set.",
  response: z.object({ odoo: statusShape }),
})

export const testOdooConnection = defineContract({
  id: "testOdooConnection",
  method: "POST",
  path: "/admin/odoo/test-connection",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Ask Odoo its version, languages and what its user may do",
  description:
    "A connection that fails is an answer, too: `ok` is false and `checks` says what is missing.",
  response: z.object({ connection: connectionShape }),
  errors: ["odoo_not_configured"],
})
