import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { ODOO_MAPPING_TYPES } from "../../../../modules/odoo/constants"
import { mappingShape } from "../shapes"

const params = z.object({
  type: z.enum(ODOO_MAPPING_TYPES),
  external_id: z.coerce.number().int().positive(),
})

export const listOdooMappings = defineContract({
  id: "listOdooMappings",
  method: "GET",
  path: "/admin/odoo/mappings",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "List Odoo's locations and price lists with what they are here",
  description:
    "Asks Odoo. A location is a branch or is left out; a price list belongs to a customer group, to everybody (active without a group), or is left out.",
  response: z.object({ mappings: z.array(mappingShape) }),
  errors: ["odoo_not_configured", "odoo_failed"],
})

export const setOdooMapping = defineContract({
  id: "setOdooMapping",
  method: "POST",
  path: "/admin/odoo/mappings/:type/:external_id",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Choose a location's branch, or a price list's customers",
  description:
    "Wins over the options and holds from the next run. Inactive: left out.",
  params,
  body: z
    .object({
      /** Branch of a location, customer group of a price list. */
      entity_id: z.string().min(1).max(64).nullable(),
      active: z.boolean().default(true),
    })
    .strict(),
  response: z.object({
    mapping: mappingShape.pick({
      type: true,
      external_id: true,
      entity_id: true,
      active: true,
    }),
  }),
  errors: ["not_found", "odoo_mapping_branch"],
})

export const resetOdooMapping = defineContract({
  id: "resetOdooMapping",
  method: "DELETE",
  path: "/admin/odoo/mappings/:type/:external_id",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Forget a choice: what the options say holds again",
  params,
  response: z.object({
    type: z.enum(ODOO_MAPPING_TYPES),
    external_id: z.number().int(),
    deleted: z.literal(true),
  }),
})
