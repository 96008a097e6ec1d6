import type { MappedProduct } from "../../../modules/odoo/rules/product"
import type { RecordNote } from "../runs/records"
import type { StoreProduct } from "./store-products"

/** What is kept with a product's binding. */
export type ProductBindingData = {
  /** How many of the stock's unit one of Odoo's is. */
  factor: string
  /** As last imported: a difference to it was made in the store. */
  imported: {
    title: string
    description: string | null
    translations: MappedProduct["translations"]
  }
  /** Of the picture that was brought over. */
  image?: { checksum: string; url: string; write_date: string | null }
}

/** One product that is to be written. */
export type ProductWrite = {
  mapped: MappedProduct
  hash: string
  write_date: string | null
  handle: string
  /** Null for one that is to be made. */
  store: StoreProduct | null
  /** Of the binding, null for a new or adopted one. */
  data: ProductBindingData | null
  /** The store's texts by locale, of a product that is there. */
  translated: Record<string, { title?: string; description?: string }> | null
}

export type ProductPlan = {
  writes: ProductWrite[]
  unchanged: number
  archived: number
  conflicts: RecordNote[]
}
