import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { storeBannerShape } from "../../content-schemas"

export const listStoreBanners = defineContract({
  id: "listStoreBanners",
  method: "GET",
  path: "/store/banners",
  actor: "store",
  feature: "content",
  tag: "Content",
  summary: "List the banners that are shown now",
  description:
    "Those of the publishable key's branch and of the caller's audience (guest or signed in), in the merchant's order, each with the picture and texts of the request's language.",
  query: z.object({ placement: z.string().max(60).optional() }).strict(),
  response: z.object({
    banners: z.array(storeBannerShape),
    count: z.number().int(),
  }),
})
