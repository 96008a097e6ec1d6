import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { storeSettingsShape } from "../../content-schemas"

export const getStoreSettings = defineContract({
  id: "getStoreSettings",
  method: "GET",
  path: "/store/settings",
  actor: "store",
  feature: "content",
  tag: "Content",
  summary: "Get what the shop says of itself",
  description:
    "Name, contact, opening hours, legal texts, colours, and the currencies and locales of the store. What only the merchant sees is not in it.",
  response: z.object({ settings: storeSettingsShape }),
})
