import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { listOf, pagination } from "../../../lib/http/schemas"
import { finishedDeliveryShape } from "../../courier-schemas"

export const listOwnHistory = defineContract({
  id: "listOwnHistory",
  method: "GET",
  path: "/courier/history",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "What the courier has behind him, the latest first",
  query: z.object(pagination).strict(),
  response: listOf("deliveries", finishedDeliveryShape),
})
