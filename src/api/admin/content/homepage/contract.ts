import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { pricedFor } from "../../../../lib/http/schemas"
import {
  homepageSectionShape,
  storeBannerShape,
} from "../../../content-schemas"
import { id } from "../schemas"

export const previewAdminHomepage = defineContract({
  id: "previewAdminHomepage",
  method: "GET",
  path: "/admin/content/homepage",
  actor: "admin",
  feature: "content",
  tag: "Content",
  summary: "Preview the homepage and its banners as a shopper sees them",
  description:
    "Of a branch (`sales_channel_id`; all without), in the language of `x-medusa-locale` or `locale`. `section_id` shows one section.",
  query: z
    .object({
      sales_channel_id: id.optional(),
      section_id: id.optional(),
      ...pricedFor,
    })
    .strict(),
  response: z.object({
    banners: z.array(storeBannerShape),
    sections: z.array(homepageSectionShape),
  }),
  errors: ["not_found"],
})
