import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { listOf, pagination } from "../../../lib/http/schemas"
import { UNIT_TYPES } from "../../../modules/unit/constants"
import { unitShape } from "../../unit-schemas"

export const listStoreUnits = defineContract({
  id: "listStoreUnits",
  method: "GET",
  path: "/store/units",
  actor: "store",
  feature: "units",
  tag: "Units",
  summary: "List units of measure",
  description: "Active units in rank order, named in the request's locale.",
  query: z
    .object({ type: z.enum(UNIT_TYPES).optional(), ...pagination })
    .strict(),
  response: listOf("units", unitShape),
})
