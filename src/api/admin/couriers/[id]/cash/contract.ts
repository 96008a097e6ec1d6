import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import {
  currencyCode,
  idParams,
  pagination,
  signedDecimal,
} from "../../../../../lib/http/schemas"
import { courierCashShape } from "../../../../cash-schemas"

export const getAdminCourierCash = defineContract({
  id: "getAdminCourierCash",
  method: "GET",
  path: "/admin/couriers/:id/cash",
  actor: "admin",
  feature: "delivery",
  tag: "Cash",
  summary: "A courier's cash by currency, its ledger and hand-overs",
  params: idParams,
  query: z.object(pagination).strict(),
  response: courierCashShape,
  errors: ["not_found"],
})

export const createAdminCashAdjustment = defineContract({
  id: "createAdminCashAdjustment",
  method: "POST",
  path: "/admin/couriers/:id/cash-adjustments",
  actor: "admin",
  feature: "delivery",
  tag: "Cash",
  summary: "Book an adjustment of a courier's cash",
  description:
    "Above 0 he owes more (a float he was given), below 0 less (money that was lost). Entries never change: book the opposite. With an `Idempotency-Key` the same call books once.",
  params: idParams,
  body: z
    .object({
      currency_code: currencyCode,
      amount: signedDecimal,
      note: z.string().trim().min(1).max(500),
    })
    .strict(),
  response: courierCashShape,
  errors: ["not_found", "currency_unknown", "price_decimals"],
})
