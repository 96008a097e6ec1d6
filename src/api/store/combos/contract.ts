import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  idParams,
  listOf,
  pagination,
  pricedFor,
} from "../../../lib/http/schemas"
import { storeComboShape } from "../../combo-schemas"

export const listStoreCombos = defineContract({
  id: "listStoreCombos",
  method: "GET",
  path: "/store/combos",
  actor: "store",
  feature: "combos",
  tag: "Combos",
  summary: "List the combos that are sold now",
  description:
    "With slots, choices, price, saving and what the publishable key's branch can sell. `region_id`, `country_code` or `currency_code` gives prices.",
  query: z.object({ ...pricedFor, ...pagination }).strict(),
  response: listOf("combos", storeComboShape),
  errors: ["not_found"],
})

export const getStoreCombo = defineContract({
  id: "getStoreCombo",
  method: "GET",
  path: "/store/combos/:id",
  actor: "store",
  feature: "combos",
  tag: "Combos",
  summary: "Get a combo by id or handle",
  description:
    "Also one that has not begun or is over; `unavailable_reason` says so.",
  params: idParams,
  query: z.object(pricedFor).strict(),
  response: z.object({ combo: storeComboShape }),
  errors: ["not_found"],
})
