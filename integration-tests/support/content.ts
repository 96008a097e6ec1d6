import type { z } from "@medusajs/framework/zod"
import {
  Modules,
  PriceListStatus,
  PriceListType,
} from "@medusajs/framework/utils"
import {
  createPriceListsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type {
  adminBannerShape,
  adminSectionShape,
  homepageSectionShape,
} from "../../src/api/content-schemas"
import type { SeedContext } from "./app"

export type AdminBanner = z.output<typeof adminBannerShape>
export type AdminSection = z.output<typeof adminSectionShape>
export type HomepageSection = z.output<typeof homepageSectionShape>

export type Greengrocer = {
  /** Product id by handle; each costs 10 SAR, `apples` have no stock rules. */
  products: Record<string, string>
  variants: Record<string, string>
  /** Fruit, with the subcategory Citrus. */
  fruit: string
  citrus: string
}

const HANDLES = ["apples", "oranges", "lemons", "bread"]

/** Four products, two categories, a sale on lemons, Arabic titles. */
export async function seedGreengrocer({
  container,
  shop,
}: SeedContext): Promise<Greengrocer> {
  const module = container.resolve(Modules.PRODUCT)
  const fruit = await module.createProductCategories({
    name: "Fruit",
    handle: "fruit",
    is_active: true,
  })
  const citrus = await module.createProductCategories({
    name: "Citrus",
    handle: "citrus",
    is_active: true,
    parent_category_id: fruit.id,
  })
  const categories: Record<string, string[]> = {
    apples: [fruit.id],
    oranges: [citrus.id],
    lemons: [citrus.id],
  }
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: HANDLES.map((handle) => ({
        title: `Title of ${handle}`,
        handle,
        status: "published" as const,
        shipping_profile_id: shop.shippingProfileId,
        sales_channels: [{ id: shop.salesChannelId }],
        category_ids: categories[handle],
        images: [{ url: `/static/${handle}.svg` }],
        options: [{ title: "Pack", values: ["One"] }],
        variants: [
          {
            title: "One",
            sku: handle,
            manage_inventory: handle === "bread",
            options: { Pack: "One" },
            prices: [
              { currency_code: "sar", amount: 10 },
              { currency_code: "kwd", amount: 1 },
            ],
          },
        ],
      })),
    },
  })
  const products = Object.fromEntries(
    result.map((product) => [product.handle, product.id])
  )
  const variants = Object.fromEntries(
    result.map((product) => [product.handle, product.variants[0].id])
  )
  // A constant: the workflow's type has forgotten the type of a list.
  const price_lists_data = [
    {
      title: "Lemon week",
      description: "Lemons",
      status: PriceListStatus.ACTIVE,
      type: PriceListType.SALE,
      prices: [
        { currency_code: "sar", amount: 8, variant_id: variants.lemons },
        // No saving: dearer than without the list.
        { currency_code: "sar", amount: 12, variant_id: variants.oranges },
      ],
    },
  ]
  await createPriceListsWorkflow(container).run({ input: { price_lists_data } })
  await container.resolve(Modules.TRANSLATION).createTranslations([
    ...HANDLES.map((handle) => ({
      reference: "product",
      reference_id: products[handle],
      locale_code: "ar-SA",
      translations: { title: `عنوان ${handle}` },
    })),
    {
      reference: "product_category",
      reference_id: citrus.id,
      locale_code: "ar-SA",
      translations: { name: "حمضيات" },
    },
  ])
  return { products, variants, fruit: fruit.id, citrus: citrus.id }
}
