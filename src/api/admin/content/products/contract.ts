import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { idParams } from "../../../../lib/http/schemas"
import { translationsOf, translationsShape } from "../../../content-schemas"
import { id, line } from "../schemas"

const content = z.object({
  product_content: z.object({
    product_id: z.string(),
    is_featured: z.boolean(),
    featured_rank: z.number().int(),
    brand: z.string(),
    alt: z.string(),
    /** Pieces sold over the last days. */
    sold: z.object({ days: z.number().int(), quantity: z.number().int() }),
    translations: translationsShape,
    images: z.array(
      z.object({
        image_id: z.string(),
        url: z.string(),
        alt: z.string(),
        translations: translationsShape,
      })
    ),
  }),
})

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
  summary: "Get brand, featured and alternative texts of a product",
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
        .optional(),
    })
    .strict(),
  response: content,
  errors: ["not_found", "content_invalid", "content_image_unknown"],
})
