import { UNIT_OPTION_TITLE } from "../../modules/unit/constants"
import type {
  ProductState,
  UnitState,
  VariantState,
} from "./product-units-state"

/** Title of the option that the admin gives a product without options. */
export const DUMMY_OPTION_TITLES = ["Default option", "Default Option"]

/** What planning knows beside the product. */
export type PlanningContext = {
  units: Map<string, UnitState>
  /** Decimals by currency code. */
  currencies: Map<string, number>
  /** Variants that may not be bought for now. */
  blocked: ReadonlySet<string>
  /** Of the SKUs and barcodes that are asked for: whose variant has them. */
  codes: TradeCodes
}

/** Product id by code. */
export type TradeCodes = {
  sku: ReadonlyMap<string, string>
  barcode: ReadonlyMap<string, string>
}

/** Variants that differ in nothing but the unit: they share one stock. */
export type Combination = {
  /** `Mango / Large`, empty for a product without other options. */
  key: string
  options: Record<string, string>
  variants: VariantState[]
}

/** Titles of the options that are neither the unit nor the admin's dummy. */
export function otherOptionTitles(product: ProductState): string[] {
  return product.options
    .map((option) => option.title)
    .filter(
      (title) =>
        title !== UNIT_OPTION_TITLE && !DUMMY_OPTION_TITLES.includes(title)
    )
}

/** A product's combinations; one without options for a product without any. */
export function combinationsOf(product: ProductState): Combination[] {
  const titles = otherOptionTitles(product)
  const groups = new Map<string, Combination>()
  for (const variant of product.variants) {
    const options = Object.fromEntries(
      titles.map((title) => [title, variant.options[title] ?? ""])
    )
    const key = Object.values(options).join(" / ")
    const group = groups.get(key) ?? { key, options, variants: [] }
    group.variants.push(variant)
    groups.set(key, group)
  }
  return groups.size
    ? [...groups.values()]
    : [{ key: "", options: {}, variants: [] }]
}
