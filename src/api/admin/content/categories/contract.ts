import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { idParams } from "../../../../lib/http/schemas"
import {
  adminCategoryContentShape,
  link,
  translationsOf,
} from "../../../content-schemas"
import { line } from "../schemas"

const content = z.object({ category_content: adminCategoryContentShape })

const common = {
  actor: "admin",
  feature: "content",
  tag: "Content",
} as const

export const getAdminCategoryContent = defineContract({
  ...common,
  id: "getAdminCategoryContent",
  method: "GET",
  path: "/admin/content/categories/:id",
  summary: "Get the picture of a category",
  params: idParams,
  response: content,
  errors: ["not_found"],
})

export const updateAdminCategoryContent = defineContract({
  ...common,
  id: "updateAdminCategoryContent",
  method: "POST",
  path: "/admin/content/categories/:id",
  summary: "Update the picture of a category",
  params: idParams,
  body: z
    .object({
      image_url: link.or(z.literal("")).optional(),
      alt: line.optional(),
      translations: translationsOf(["image_url", "alt"] as const).optional(),
    })
    .strict(),
  response: content,
  errors: ["not_found"],
})
