import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"

export const listSearchSuggestions = defineContract({
  id: "listSearchSuggestions",
  method: "GET",
  path: "/store/search/suggestions",
  actor: "store",
  feature: "search",
  tag: "Search",
  summary: "Suggest products and categories while somebody types",
  description:
    "In the request's language, of the publishable key's branch; the best match first. Beginnings of words and words with one wrong letter are found, in English and in Arabic.",
  query: z
    .object({
      q: z.string().trim().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(20).default(8),
    })
    .strict(),
  response: z.object({
    suggestions: z.array(
      z.object({
        kind: z.enum(["product", "category"]),
        id: z.string(),
        text: z.string(),
        handle: z.string().nullable(),
        thumbnail: z.string().nullable(),
        in_stock: z.boolean().nullable(),
      })
    ),
  }),
})
