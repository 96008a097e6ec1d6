import { Modules } from "@medusajs/framework/utils"
import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../../../support/app"
import {
  createDelivery,
  createSoldProduct,
  priced,
  type SoldProduct,
} from "../../../support/selling"
import { createBranch, type Branch } from "../../../support/shop"

/** A product of the shelf: by handle, in both languages. */
type OnShelf = {
  handle: string
  title: string
  ar?: string
  description?: string
  sar: string
  sku: string
  barcode: string
  /** Pieces at the shop's own branch, and at the other one when sold there. */
  stock: number
  elsewhere?: number
}

const SHELF: OnShelf[] = [
  {
    handle: "tomatoes",
    title: "Tomatoes",
    ar: "طماطم",
    sar: "4",
    sku: "VEG-TOM",
    barcode: "6280000001015",
    stock: 10,
    elsewhere: 5,
  },
  {
    handle: "tomato-paste",
    title: "Tomato Paste",
    ar: "معجون طماطم",
    sar: "6.5",
    sku: "CAN-TOM",
    barcode: "6280000001022",
    stock: 10,
  },
  {
    handle: "arabic-coffee",
    title: "Arabic Coffee",
    ar: "قهوة عربية",
    description: "Light roast with cardamom",
    sar: "30",
    sku: "DRK-COF-AR",
    barcode: "6280000001039",
    stock: 10,
    elsewhere: 10,
  },
  {
    handle: "creme-fraiche",
    title: "Crème Fraîche",
    sar: "12",
    sku: "DAI-CRM",
    barcode: "6280000001046",
    stock: 0,
  },
  {
    handle: "watermelon",
    title: "Watermelon",
    ar: "بَطِّيخ",
    sar: "15",
    sku: "FRU-WTM",
    barcode: "6280000001053",
    stock: 3,
  },
  {
    handle: "olive-oil",
    title: "Olive Oil",
    ar: "زيت زيتون",
    sar: "45",
    sku: "OIL-OLV",
    barcode: "6280000001060",
    stock: 0,
    elsewhere: 4,
  },
]

export type Shelf = {
  products: Record<string, SoldProduct>
  other: Branch
  delivery: string
}

/** Products in two languages at two branches, indexed. */
export async function createShelf({
  container,
  shop,
}: SeedContext): Promise<Shelf> {
  const other = await createBranch(container, "Jeddah")
  const catalogue = container.resolve(Modules.PRODUCT)
  const products: Shelf["products"] = {}
  for (const item of SHELF) {
    const sold = await createSoldProduct(container, shop, {
      handle: item.handle,
      basic_unit: "piece",
      stock: item.stock,
      units: [
        {
          unit: "piece",
          unit_value: "1",
          is_default: true,
          sku: item.sku,
          barcode: item.barcode,
          prices: priced(item.sar),
        },
      ],
      also:
        item.elsewhere === undefined
          ? []
          : [{ branch: other, stock: item.elsewhere }],
    })
    await catalogue.updateProducts(sold.id, {
      title: item.title,
      description: item.description,
    })
    if (item.ar) {
      await createTranslationsWorkflow(container).run({
        input: {
          translations: [
            {
              reference: "product",
              reference_id: sold.id,
              locale_code: "ar-SA",
              translations: { title: item.ar },
            },
          ],
        },
      })
    }
    products[item.handle] = sold
  }
  await container.resolve(Modules.SEARCH).reindex({ index: "product" })
  return {
    products,
    other,
    delivery: await createDelivery(container, shop),
  }
}
