import { MathBN } from "@medusajs/framework/utils"
import type { MappedProduct } from "../../../modules/odoo/rules/product"
import { suiteOptions } from "../../../suite-options"
import type { RecordNote } from "../runs/records"
import { conflict } from "./plan-products"
import type { ProductWrite } from "./plan-types"
import type { WriteContext } from "./prepare"
import type { StoreProduct, StoreVariant } from "./store-products"
import { variantFor, variantToCreate } from "./to-store"

type ProductUpdate = {
  id: string
  title?: string
  description?: string | null
  status?: "draft" | "published"
  external_id?: string
  category_ids?: string[]
  options?: { id?: string; title: string; values: string[] }[]
}

type VariantUpdate = {
  id: string
  sku?: string | null
  barcode?: string | null
  prices?: { currency_code: string; amount: number }[]
}

type VariantToCreate = ReturnType<typeof variantToCreate> & {
  product_id: string
}

/** What changes in products that are there. */
export type ProductChanges = {
  products: ProductUpdate[]
  variants: VariantUpdate[]
  create: VariantToCreate[]
  remove: string[]
  conflicts: RecordNote[]
}

/** What differs between Odoo's product and the store's, by who owns what. */
export function changesOf(
  writes: readonly ProductWrite[],
  context: WriteContext
): ProductChanges {
  const changes: ProductChanges = {
    products: [],
    variants: [],
    create: [],
    remove: [],
    conflicts: [],
  }
  for (const write of writes) {
    if (write.store) {
      const update = productUpdate(write, write.store, context, changes)
      changes.products.push(update)
      variantChanges(write.mapped, write.store, update, changes)
    }
  }
  return changes
}

function productUpdate(
  { mapped, data }: ProductWrite,
  store: StoreProduct,
  context: WriteContext,
  { conflicts }: ProductChanges
): ProductUpdate {
  const category = context.categories[String(mapped.category)]
  const update: ProductUpdate = {
    id: store.id,
    status: mapped.published ? "published" : "draft",
    ...(category && { category_ids: [category] }),
  }
  const { ownership } = suiteOptions().odoo
  for (const field of ["title", "description"] as const) {
    const owner = ownership[field === "title" ? "name" : field]
    const last = data?.imported[field] ?? null
    const edited = data !== null && store[field] !== last
    if (store[field] === mapped[field]) {
      continue
    }
    if (edited && last !== mapped[field]) {
      conflicts.push(
        conflict(
          mapped,
          `odoo_conflict_${field}`,
          `${field} was changed in the store`,
          {
            field,
            store: store[field],
            odoo: mapped[field],
            winner: owner,
          }
        )
      )
    }
    if (owner === "odoo" || (!edited && data !== null)) {
      Object.assign(update, { [field]: mapped[field] })
    }
  }
  return update
}

function variantChanges(
  mapped: MappedProduct,
  store: StoreProduct,
  update: ProductUpdate,
  changes: ProductChanges
): void {
  if (mapped.units && store.variants.some(({ unit_value }) => unit_value)) {
    // Sold by unit already: its own workflow compares prices and codes.
    return
  }
  const kept = new Set<string>()
  const missing = mapped.variants.filter((variant) => {
    const present = variantFor(store, variant)
    if (!present) {
      return true
    }
    kept.add(present.id)
    const change = variantUpdate(mapped, variant, present)
    if (change) {
      changes.variants.push(change)
    }
    return false
  })
  if (missing.length) {
    update.options = mergedOptions(mapped, store)
    changes.create.push(
      ...missing.map((variant) => ({
        ...variantToCreate(mapped, variant),
        product_id: store.id,
      }))
    )
  }
  const gone = store.variants.filter(
    ({ id, unit_value }) => !kept.has(id) && !unit_value
  )
  // A product must keep one; what an archived template leaves is a draft.
  if (kept.size + missing.length > 0 && mapped.published) {
    changes.remove.push(...gone.map(({ id }) => id))
  }
}

function variantUpdate(
  mapped: MappedProduct,
  variant: MappedProduct["variants"][number],
  present: StoreVariant
): VariantUpdate | null {
  const { ownership } = suiteOptions().odoo
  const update: VariantUpdate = { id: present.id }
  if (ownership.barcode === "odoo") {
    if (variant.sku && variant.sku !== present.sku) {
      update.sku = variant.sku
    }
    if (variant.barcode !== present.barcode) {
      update.barcode = variant.barcode
    }
  }
  if (ownership.price === "odoo") {
    const known = present.prices[mapped.currency]
    if (known === undefined || !MathBN.eq(known, variant.price)) {
      const others = Object.entries(present.prices).filter(
        ([code]) => code !== mapped.currency
      )
      // The core replaces the list: prices of other currencies stay.
      update.prices = [
        ...others.map(([currency_code, amount]) => ({
          currency_code,
          amount: Number(amount),
        })),
        { currency_code: mapped.currency, amount: Number(variant.price) },
      ]
    }
  }
  return Object.keys(update).length > 1 ? update : null
}

function mergedOptions(mapped: MappedProduct, store: StoreProduct) {
  return mapped.options.map(({ title, values }) => {
    const known = store.options.find((option) => option.title === title)
    return {
      ...(known && { id: known.id }),
      title,
      values: [...new Set([...(known?.values ?? []), ...values])],
    }
  })
}
