import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  idParams,
  listOf,
  pagination,
  positiveDecimal,
  queryFlag,
} from "../../../lib/http/schemas"
import { UNIT_TYPES } from "../../../modules/unit/constants"
import { adminUnitShape, unitCode } from "../../unit-schemas"

const text = z.string().trim().min(1).max(80)

const translations = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
    z.object({ name: text.optional(), symbol: text.optional() }).strict()
  )
  .optional()

const createUnitBody = z
  .object({
    code: unitCode,
    name: text,
    symbol: text,
    type: z.enum(UNIT_TYPES),
    conversion: positiveDecimal,
    is_basic: z.boolean().default(false),
    is_active: z.boolean().default(true),
    rank: z.number().int().min(0).max(100_000).default(0),
    translations,
  })
  .strict()

const updateUnitBody = z
  .object({
    code: unitCode.optional(),
    name: text.optional(),
    symbol: text.optional(),
    conversion: positiveDecimal.optional(),
    is_active: z.boolean().optional(),
    rank: z.number().int().min(0).max(100_000).optional(),
    translations,
  })
  .strict()

export type CreateUnitBody = z.output<typeof createUnitBody>
export type UpdateUnitBody = z.output<typeof updateUnitBody>

const unitAnswer = z.object({ unit: adminUnitShape })

export const listAdminUnits = defineContract({
  id: "listAdminUnits",
  method: "GET",
  path: "/admin/units",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "List units of measure with their translations",
  query: z
    .object({
      q: z.string().max(80).optional(),
      type: z.enum(UNIT_TYPES).optional(),
      is_active: queryFlag.optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("units", adminUnitShape),
})

export const createAdminUnit = defineContract({
  id: "createAdminUnit",
  method: "POST",
  path: "/admin/units",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Create a unit of measure",
  body: createUnitBody,
  response: unitAnswer,
  errors: [
    "unit_code_taken",
    "unit_basic_exists",
    "unit_basic_conversion",
    "unit_conversion_small",
  ],
})

export const getAdminUnit = defineContract({
  id: "getAdminUnit",
  method: "GET",
  path: "/admin/units/:id",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Get a unit of measure",
  params: idParams,
  response: unitAnswer,
  errors: ["not_found"],
})

export const updateAdminUnit = defineContract({
  id: "updateAdminUnit",
  method: "POST",
  path: "/admin/units/:id",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Update a unit of measure",
  description:
    "Code and conversion are frozen (409) while a product is sold in the unit.",
  params: idParams,
  body: updateUnitBody,
  response: unitAnswer,
  errors: [
    "not_found",
    "unit_code_taken",
    "unit_frozen",
    "unit_basic_conversion",
    "unit_conversion_small",
  ],
})

export const deleteAdminUnit = defineContract({
  id: "deleteAdminUnit",
  method: "DELETE",
  path: "/admin/units/:id",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Delete a unit of measure",
  description: "409 that says where, while a product is sold in the unit.",
  params: idParams,
  response: z.object({
    id: z.string(),
    object: z.literal("unit"),
    deleted: z.boolean(),
  }),
  errors: ["not_found", "unit_in_use", "unit_basic_needed"],
})
