import type {
  MappedProduct,
  MappedVariant,
} from "../../../modules/odoo/rules/product"
import {
  unitPrice,
  type MappedUnit,
} from "../../../modules/odoo/rules/product-units"
import { suiteOptions } from "../../../suite-options"
import type { NewProduct } from "../../unit/plan-new-product"
import type { SetProductUnitsInput } from "../../unit/product-units-state"
import { markOf } from "./plan-products"
import type { ProductWrite } from "./plan-types"
import type { WriteContext } from "./prepare"
import type { StoreProduct, StoreVariant } from "./store-products"

/** A product as the core's workflow makes it. */
export function toCreate(
  { mapped, handle }: ProductWrite,
  context: WriteContext
): NewProduct {
  const category = context.categories[String(mapped.category)]
  return {
    title: mapped.title,
    handle,
    external_id: markOf(mapped.id),
    description: mapped.description ?? undefined,
    status: mapped.published ? "published" : "draft",
    category_ids: category ? [category] : undefined,
    sales_channels: context.salesChannels.map((id) => ({ id })),
    shipping_profile_id: context.shippingProfile ?? undefined,
    options: mapped.options,
    variants: mapped.variants.map((variant) =>
      variantToCreate(mapped, variant)
    ),
  }
}

export function variantToCreate(mapped: MappedProduct, variant: MappedVariant) {
  const title = Object.values(variant.options).join(" / ")
  return {
    title: title || mapped.title,
    sku: variant.sku ?? undefined,
    barcode: variant.barcode ?? undefined,
    options: variant.options,
    manage_inventory: mapped.manage_inventory,
    prices: [priceOf(mapped, variant.price)],
  }
}

/** Text is exact; the core takes it as it takes numbers. */
const priceOf = ({ currency }: MappedProduct, amount: string) => ({
  currency_code: currency,
  amount: Number(amount),
})

/** How the product is sold by unit. */
export function toUnits(
  { mapped }: ProductWrite,
  productId: string,
  { decimals }: WriteContext,
  fresh: boolean
): SetProductUnitsInput | null {
  const { units, variants, currency } = mapped
  if (!units) {
    return null
  }
  const { ownership } = suiteOptions().odoo
  const single = variants.length === 1
  const prices = (variant: MappedVariant, times: string) =>
    fresh || ownership.price === "odoo"
      ? [
          {
            currency_code: currency,
            amount: unitPrice(variant.exact_price, times, decimals),
          },
        ]
      : undefined
  return {
    product_id: productId,
    basic_unit: units.basic,
    units: units.list.map((unit, rank) => ({
      unit: unit.unit,
      unit_value: unit.unit_value,
      is_default: unit.is_default,
      rank,
      ...(single
        ? {
            prices: prices(variants[0], unit.times),
            ...codesOf(variants[0], unit),
          }
        : {
            variants: variants.map((variant) => ({
              options: variant.options,
              prices: prices(variant, unit.times),
              ...codesOf(variant, unit),
            })),
          }),
    })),
  }
}

/** The variant's codes belong to its default unit, a packaging has its own. */
function codesOf(
  variant: MappedVariant,
  unit: Pick<MappedUnit, "is_default" | "barcodes">
) {
  return unit.is_default
    ? { sku: variant.sku, barcode: variant.barcode }
    : { barcode: unit.barcodes[String(variant.id)] ?? null }
}

/** Which of the store's variants is Odoo's: by codes, then by options. */
export function variantFor(
  store: StoreProduct,
  variant: MappedVariant
): StoreVariant | undefined {
  const sold = store.variants.filter(({ is_default }) => is_default)
  return (
    sold.find(({ sku }) => sku && sku === variant.sku) ??
    sold.find(({ barcode }) => barcode && barcode === variant.barcode) ??
    sold.find(({ options }) => sameOptions(options, variant.options)) ??
    (sold.length === 1 && Object.keys(sold[0].options).length === 0
      ? sold[0]
      : undefined)
  )
}

/** The placeholder of a product without options counts as none. */
export function sameOptions(
  a: Record<string, string>,
  b: Record<string, string>
): boolean {
  const own = (options: Record<string, string>) =>
    Object.entries(options)
      .filter(([title]) => !/^Default option$/i.test(title))
      .map(([title, value]) => `${title}=${value}`)
      .sort()
      .join("\n")
  return own(a) === own(b)
}
