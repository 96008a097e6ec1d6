import { z } from "@medusajs/framework/zod"
import { rule } from "../lib/http/schemas"
import {
  BANNER_AUDIENCES,
  SECTION_TYPES,
  WEEKDAYS,
} from "../modules/content/constants"

/** Texts by locale and field, of `fields` only; an empty text takes it off. */
export function translationsOf<Field extends string>(
  fields: readonly Field[],
  most = 500
) {
  const texts = Object.fromEntries(
    fields.map((field) => [field, z.string().trim().max(most).optional()])
  ) as Record<Field, z.ZodOptional<z.ZodString>>
  return z.record(
    z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
    z.object(texts).strict()
  )
}

/** Texts as they are answered: by locale and field. */
export const translationsShape = z.record(
  z.string(),
  z.record(z.string(), z.string())
)

/** A path of the storefront or an address; nothing that runs. */
export const link = z
  .string()
  .trim()
  .max(2000)
  .regex(/^(\/(?!\/)\S*|https?:\/\/\S+)$/i, {
    message: rule("content_link_format"),
  })

export const bannerTexts = [
  "title",
  "subtitle",
  "button",
  "alt",
  "image_url",
] as const
export const sectionTexts = ["title", "subtitle"] as const

export const storeBannerShape = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  button: z.string(),
  /** For screen readers; the title where none is written. */
  alt: z.string(),
  image_url: z.string(),
  /** A path of the storefront or an address; empty for none. */
  link: z.string(),
  placement: z.string(),
  ends_at: z.string().nullable(),
})

export const adminBannerShape = storeBannerShape.extend({
  audience: z.enum(BANNER_AUDIENCES),
  sales_channel_id: z.string().nullable(),
  is_active: z.boolean(),
  starts_at: z.string().nullable(),
  rank: z.number().int(),
  /** Whether a shopper can see it now. */
  is_live: z.boolean(),
  translations: translationsShape,
  created_at: z.string(),
  updated_at: z.string(),
})

export const storeSectionShape = z.object({
  id: z.string(),
  type: z.enum(SECTION_TYPES),
  title: z.string(),
  subtitle: z.string(),
  limit: z.number().int(),
  category_id: z.string().nullable(),
  ends_at: z.string().nullable(),
})

export const adminSectionShape = storeSectionShape.extend({
  window_days: z.number().int(),
  product_ids: z.array(z.string()),
  is_active: z.boolean(),
  starts_at: z.string().nullable(),
  rank: z.number().int(),
  is_live: z.boolean(),
  translations: translationsShape,
  created_at: z.string(),
  updated_at: z.string(),
})

export const homepageProductShape = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  thumbnail: z.string().nullable(),
  alt: z.string(),
  brand: z.string().nullable(),
  is_featured: z.boolean(),
  is_combo: z.boolean(),
  /** The usual unit, or the cheapest variant that has a price. */
  variant_id: z.string().nullable(),
  variant_title: z.string().nullable(),
  variant_count: z.number().int(),
  /** Null without a region or currency, or when there is none in it. */
  price: z
    .object({
      currency_code: z.string(),
      amount: z.number(),
      /** What it costs without price lists. */
      original_amount: z.number(),
      is_tax_inclusive: z.boolean(),
    })
    .nullable(),
  in_stock: z.boolean(),
})

export const homepageSectionShape = storeSectionShape
  .omit({ limit: true })
  .extend({
    category_handle: z.string().nullable(),
    products: z.array(homepageProductShape),
  })

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Hours of a weekday; one that closes after midnight closes before it opens. */
export const openingHours = z
  .object(
    Object.fromEntries(
      WEEKDAYS.map((day) => [
        day,
        z
          .array(z.object({ opens: clock, closes: clock }).strict())
          .max(4)
          .optional(),
      ])
    ) as Record<
      (typeof WEEKDAYS)[number],
      z.ZodOptional<
        z.ZodArray<z.ZodObject<{ opens: z.ZodString; closes: z.ZodString }>>
      >
    >
  )
  .strict()

export const storeSettingsShape = z.object({
  name: z.string(),
  tagline: z.string(),
  about: z.string(),
  address: z.string(),
  opening_note: z.string(),
  terms: z.string(),
  privacy: z.string(),
  returns: z.string(),
  logo_url: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  whatsapp: z.string().nullable(),
  tax_number: z.string().nullable(),
  social: z.record(z.string(), z.string()),
  opening_hours: openingHours,
  theme: z.record(z.string(), z.string()),
  currencies: z.array(
    z.object({
      code: z.string(),
      is_default: z.boolean(),
      decimals: z.number().int().nullable(),
    })
  ),
  locales: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      is_default: z.boolean(),
    })
  ),
})

export const adminSettingsShape = storeSettingsShape.extend({
  store_id: z.string(),
  notification_email: z.string().nullable(),
  translations: translationsShape,
})

/** What a shop says of a product. */
export const adminProductContentShape = z.object({
  product_id: z.string(),
  is_featured: z.boolean(),
  featured_rank: z.number().int(),
  brand: z.string(),
  alt: z.string(),
  /** Pieces sold over the last days, for every span that is counted. */
  sales: z.array(
    z.object({
      days: z.number().int(),
      quantity: z.number().int(),
      orders: z.number().int(),
    })
  ),
  translations: translationsShape,
  images: z.array(
    z.object({
      image_id: z.string(),
      url: z.string(),
      alt: z.string(),
      translations: translationsShape,
    })
  ),
})

/** The picture of a category. */
export const adminCategoryContentShape = z.object({
  category_id: z.string(),
  image_url: z.string(),
  alt: z.string(),
  translations: translationsShape,
})

export type CategoryNodeShape = {
  id: string
  handle: string
  name: string
  description: string
  image_url: string
  alt: string
  product_count: number
  children: CategoryNodeShape[]
}

export const categoryNodeShape: z.ZodType<CategoryNodeShape> = z
  .lazy(() =>
    z.object({
      id: z.string(),
      handle: z.string(),
      name: z.string(),
      description: z.string(),
      /** Empty for a category without a picture. */
      image_url: z.string(),
      alt: z.string(),
      product_count: z.number().int(),
      children: z.array(categoryNodeShape),
    })
  )
  .meta({ id: "CategoryNode" })
