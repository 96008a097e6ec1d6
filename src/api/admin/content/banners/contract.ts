import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { idParams, listOf, pagination } from "../../../../lib/http/schemas"
import { BANNER_AUDIENCES } from "../../../../modules/content/constants"
import {
  adminBannerShape,
  bannerTexts,
  link,
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
  button: line.optional(),
  alt: line.optional(),
  link: link.or(z.literal("")).optional(),
  /** Free name of a place of the storefront: `home`, `cart`. */
  placement: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,59}$/)
    .optional(),
  audience: z.enum(BANNER_AUDIENCES).optional(),
  sales_channel_id: id.nullish(),
  ...shown,
  /** Also another picture (`image_url`) by locale. */
  translations: translationsOf(bannerTexts).optional(),
}

const banner = z.object({ banner: adminBannerShape })
const common = {
  actor: "admin",
  feature: "content",
  tag: "Content",
} as const

export const listAdminBanners = defineContract({
  ...common,
  id: "listAdminBanners",
  method: "GET",
  path: "/admin/content/banners",
  summary: "List banners by place and in order",
  query: z
    .object({
      q: z.string().max(80).optional(),
      placement: z.string().max(60).optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("banners", adminBannerShape),
})

export const createAdminBanner = defineContract({
  ...common,
  id: "createAdminBanner",
  method: "POST",
  path: "/admin/content/banners",
  summary: "Create a banner",
  description: "Pictures are uploaded with the core's `POST /admin/uploads`.",
  body: z.object({ title, image_url: link, ...optional }).strict(),
  response: banner,
  errors: ["content_invalid", "content_window", "sales_channel_unknown"],
})

export const getAdminBanner = defineContract({
  ...common,
  id: "getAdminBanner",
  method: "GET",
  path: "/admin/content/banners/:id",
  summary: "Get a banner",
  params: idParams,
  response: banner,
  errors: ["not_found"],
})

export const updateAdminBanner = defineContract({
  ...common,
  id: "updateAdminBanner",
  method: "POST",
  path: "/admin/content/banners/:id",
  summary: "Update a banner",
  params: idParams,
  body: z
    .object({
      title: title.optional(),
      image_url: link.optional(),
      ...optional,
    })
    .strict(),
  response: banner,
  errors: [
    "not_found",
    "content_invalid",
    "content_window",
    "sales_channel_unknown",
  ],
})

export const deleteAdminBanner = defineContract({
  ...common,
  id: "deleteAdminBanner",
  method: "DELETE",
  path: "/admin/content/banners/:id",
  summary: "Delete a banner",
  params: idParams,
  response: deletedOf("banner"),
  errors: ["not_found"],
})

export const orderAdminBanners = defineContract({
  ...common,
  id: "orderAdminBanners",
  method: "POST",
  path: "/admin/content/banners/order",
  summary: "Put banners in an order",
  body: orderBody,
  response: orderAnswer,
  errors: ["not_found"],
})
