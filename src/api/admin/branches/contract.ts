import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { idParams, listOf, pagination } from "../../../lib/http/schemas"
import {
  adminBranchShape,
  amounts,
  hours,
  latitude,
  longitude,
  nameTranslations,
  timezone,
} from "../../delivery-zone-schemas"

const fields = {
  name: z.string().trim().max(120),
  latitude,
  longitude,
  timezone,
  opening_hours: hours.nullable(),
  phone: z.string().trim().min(3).max(40).nullable(),
  email: z.email().max(254).nullable(),
  flat_fees: z.record(z.string().trim().min(1).max(120), amounts).nullable(),
  is_active: z.boolean(),
  translations: nameTranslations,
}

const createBranchBody = z
  .object({
    ...z.object(fields).partial().shape,
    location_id: z.string().min(1).max(64),
    latitude,
    longitude,
  })
  .strict()

const updateBranchBody = z.object(fields).partial().strict()

export type CreateBranchBody = z.output<typeof createBranchBody>
export type UpdateBranchBody = z.output<typeof updateBranchBody>

const branchAnswer = z.object({ branch: adminBranchShape })

export const listAdminBranches = defineContract({
  id: "listAdminBranches",
  method: "GET",
  path: "/admin/branches",
  actor: "admin",
  feature: "delivery",
  tag: "Branches",
  summary: "List branches: where they stand, when they are open, whom to call",
  query: z
    .object({ location_id: z.string().max(64).optional(), ...pagination })
    .strict(),
  response: listOf("branches", adminBranchShape),
})

export const createAdminBranch = defineContract({
  id: "createAdminBranch",
  method: "POST",
  path: "/admin/branches",
  actor: "admin",
  feature: "delivery",
  tag: "Branches",
  summary: "Make a stock location a branch",
  description:
    '`opening_hours` by weekday, `0` is Sunday: `{ "0": [["08:00", "23:30"]] }`; an end before its start goes on to the next day; null is always open. `flat_fees` by city and currency are charged where only the city of an address is known.',
  body: createBranchBody,
  response: branchAnswer,
  errors: [
    "branch_location_unknown",
    "branch_location_taken",
    "branch_timezone",
    "hours_clock",
    "hours_empty",
    "hours_overlap",
    "currency_unknown",
    "price_decimals",
  ],
})

export const getAdminBranch = defineContract({
  id: "getAdminBranch",
  method: "GET",
  path: "/admin/branches/:id",
  actor: "admin",
  feature: "delivery",
  tag: "Branches",
  summary: "Get a branch",
  params: idParams,
  response: branchAnswer,
  errors: ["not_found"],
})

export const updateAdminBranch = defineContract({
  id: "updateAdminBranch",
  method: "POST",
  path: "/admin/branches/:id",
  actor: "admin",
  feature: "delivery",
  tag: "Branches",
  summary: "Update a branch",
  description: "Zones drawn as a radius move with their branch.",
  params: idParams,
  body: updateBranchBody,
  response: branchAnswer,
  errors: [
    "not_found",
    "branch_timezone",
    "hours_clock",
    "hours_empty",
    "hours_overlap",
    "currency_unknown",
    "price_decimals",
  ],
})

export const deleteAdminBranch = defineContract({
  id: "deleteAdminBranch",
  method: "DELETE",
  path: "/admin/branches/:id",
  actor: "admin",
  feature: "delivery",
  tag: "Branches",
  summary: "Make a branch a plain stock location again",
  description: "409 while it has delivery zones.",
  params: idParams,
  response: z.object({
    id: z.string(),
    object: z.literal("branch"),
    deleted: z.boolean(),
  }),
  errors: ["not_found", "branch_in_use"],
})
