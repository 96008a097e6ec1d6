import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { idParams, rule } from "../../../../lib/http/schemas"
import {
  adminProductContentShape,
  translationsOf,
} from "../../../content-schemas"
import { id, line } from "../schemas"

const content = z.object({ product_content: adminProductContentShape })

const common = {
  actor: "admin",
  feature: "content",
  tag: "Content",
} as const

export const getAdminProductContent = defineContract({
  ...common,
  id: "getAdminProductContent",
  method: "GET",
  path: "/admin/content/products/:id",
  summary: "Get brand, featured, alternative texts and sales of a product",
  params: idParams,
  response: content,
  errors: ["not_found"],
})

export const updateAdminProductContent = defineContract({
  ...common,
  id: "updateAdminProductContent",
  method: "POST",
  path: "/admin/content/products/:id",
  summary: "Update brand, featured and alternative texts of a product",
  params: idParams,
  body: z
    .object({
      is_featured: z.boolean().optional(),
      featured_rank: z.number().int().min(0).max(100_000).optional(),
      brand: line.optional(),
      alt: line.optional(),
      translations: translationsOf(["brand", "alt"] as const).optional(),
      images: z
        .array(
          z
            .object({
              image_id: id,
              alt: line,
              translations: translationsOf(["alt"] as const).optional(),
            })
            .strict()
        )
        .max(100)
        .refine(
          (images) =>
            new Set(images.map(({ image_id }) => image_id)).size ===
            images.length,
          { message: rule("content_image_twice") }
        )
        .optional(),
    })
    .strict(),
  response: content,
  errors: ["not_found", "content_invalid", "content_image_unknown"],
})
