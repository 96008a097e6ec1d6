import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { currencyCode, pagination } from "../../../lib/http/schemas"
import { courierCashShape, handOverShape } from "../../cash-schemas"

export const getCourierCash = defineContract({
  id: "getCourierCash",
  method: "GET",
  path: "/courier/cash",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "Cash the courier holds by currency, its ledger and hand-overs",
  description:
    "The balance is the sum of the entries, which never change. `limit` and `offset` page the entries, newest first.",
  query: z.object(pagination).strict(),
  response: courierCashShape,
})

export const createCourierHandOver = defineContract({
  id: "createCourierHandOver",
  method: "POST",
  path: "/courier/cash/hand-overs",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "Ask to hand over the cash held in a currency",
  description:
    "The server computes the amount. Asked for again while it waits for an answer, it is the same hand-over.",
  body: z
    .object({
      currency_code: currencyCode,
      note: z.string().trim().max(500).optional(),
    })
    .strict(),
  response: z.object({ hand_over: handOverShape }),
  errors: ["cash_nothing_held"],
})
