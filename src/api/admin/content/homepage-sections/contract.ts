import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { idParams, listOf, pagination } from "../../../../lib/http/schemas"
import { SECTION_TYPES } from "../../../../modules/content/constants"
import {
  adminSectionShape,
  sectionTexts,
  translationsOf,
} from "../../../content-schemas"
import {
  deletedOf,
  id,
  line,
  orderAnswer,
  orderBody,
  shown,
  title,
} from "../schemas"

const optional = {
  subtitle: line.optional(),
  /** Most products it shows. */
  limit: z.number().int().min(1).max(50).optional(),
  /** Days that count: sales for `trending`, age for `new`. */
  window_days: z.number().int().min(1).max(365).optional(),
  category_id: id.nullish(),
  /** For `custom`, in their order. */
  product_ids: z.array(id).max(50).nullish(),
  ...shown,
  translations: translationsOf(sectionTexts).optional(),
}

const section = z.object({ homepage_section: adminSectionShape })
const common = {
  actor: "admin",
  feature: "content",
  tag: "Content",
} as const
const errors = [
  "content_invalid",
  "content_window",
  "content_category_needed",
  "content_products_needed",
  "content_product_unknown",
] as const

export const listAdminHomepageSections = defineContract({
  ...common,
  id: "listAdminHomepageSections",
  method: "GET",
  path: "/admin/content/homepage-sections",
  summary: "List homepage sections in order",
  query: z.object({ q: z.string().max(80).optional(), ...pagination }).strict(),
  response: listOf("homepage_sections", adminSectionShape),
})

export const createAdminHomepageSection = defineContract({
  ...common,
  id: "createAdminHomepageSection",
  method: "POST",
  path: "/admin/content/homepage-sections",
  summary: "Create a homepage section",
  body: z.object({ title, type: z.enum(SECTION_TYPES), ...optional }).strict(),
  response: section,
  errors: [...errors],
})

export const getAdminHomepageSection = defineContract({
  ...common,
  id: "getAdminHomepageSection",
  method: "GET",
  path: "/admin/content/homepage-sections/:id",
  summary: "Get a homepage section",
  params: idParams,
  response: section,
  errors: ["not_found"],
})

export const updateAdminHomepageSection = defineContract({
  ...common,
  id: "updateAdminHomepageSection",
  method: "POST",
  path: "/admin/content/homepage-sections/:id",
  summary: "Update a homepage section",
  params: idParams,
  body: z
    .object({
      title: title.optional(),
      type: z.enum(SECTION_TYPES).optional(),
      ...optional,
    })
    .strict(),
  response: section,
  errors: ["not_found", ...errors],
})

export const deleteAdminHomepageSection = defineContract({
  ...common,
  id: "deleteAdminHomepageSection",
  method: "DELETE",
  path: "/admin/content/homepage-sections/:id",
  summary: "Delete a homepage section",
  params: idParams,
  response: deletedOf("homepage_section"),
  errors: ["not_found"],
})

export const orderAdminHomepageSections = defineContract({
  ...common,
  id: "orderAdminHomepageSections",
  method: "POST",
  path: "/admin/content/homepage-sections/order",
  summary: "Put homepage sections in an order",
  body: orderBody,
  response: orderAnswer,
  errors: ["not_found"],
})
