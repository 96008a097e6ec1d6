import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { categoryNodeShape } from "../../../content-schemas"

export const getStoreCategoryTree = defineContract({
  id: "getStoreCategoryTree",
  method: "GET",
  path: "/store/categories/tree",
  actor: "store",
  feature: "content",
  tag: "Content",
  summary: "Get all active categories as a tree with their pictures",
  description:
    "`product_count` counts the products of the publishable key's branch in the category itself.",
  response: z.object({ categories: z.array(categoryNodeShape) }),
})
