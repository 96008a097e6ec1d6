import type { PriceState } from "./product-units-state"

/** What a product unit row is to hold. */
export type ProductUnitValues = {
  unit_id: string
  unit_value: string
  conversion: string
  basic_unit_code: string
  min: number | null
  max: number | null
  step: number | null
  is_default: boolean
  is_active: boolean
  rank: number
  retired_at: null
}

type VariantValues = {
  title: string
  options: Record<string, string>
  variant_rank: number
  sku?: string | null
  barcode?: string | null
  prices?: PriceState[]
}

/** A variant that is to be made. */
export type VariantToCreate = VariantValues & {
  /** Which stock it draws on. */
  combination: string
  product_unit: ProductUnitValues
}

/** A variant that stays and changes. */
export type VariantToUpdate = Partial<VariantValues> & { id: string }

/** Stock whose counting changes: every number times `by`. */
export type StockToScale = { inventory_item_id: string; by: string }

/**
 * What has to happen so that one product is sold as asked. Everything in it
 * is a difference: for a product that already is as asked all lists are empty.
 */
export type ProductUnitsPlan = {
  product_id: string
  /** Base-language label by unit id and value, for the option's values. */
  labels: { label: string; unit_id: string; unit_value: string }[]
  /** Labels that the product's unit option offers now. */
  offered_labels: string[]
  /** Labels that it does not offer yet. */
  missing_labels: string[]
  links_unit_option: boolean
  removes_option_id: string | null
  combinations: {
    key: string
    inventory_item_id: string | null
    manage_inventory: boolean
    title: string
  }[]
  /** SKUs and barcodes that another variant is to have. */
  release: { id: string; sku?: null; barcode?: null }[]
  create: VariantToCreate[]
  update: VariantToUpdate[]
  /** Variants that have lost their stock and get their combination's. */
  link_stock: {
    variant_id: string
    combination: string
    required_quantity: string
  }[]
  requirements: {
    variant_id: string
    inventory_item_id: string
    required_quantity: string
  }[]
  scale: StockToScale[]
  /** Rows for variants that are sold by unit from now on. */
  adopt: (ProductUnitValues & { variant_id: string })[]
  change: (Partial<ProductUnitValues> & { id: string })[]
  /** Variants taken off the product; gone if nothing refers to them. */
  retire: { product_unit_id: string; variant_id: string; label: string }[]
  /** Labels of units that were retired before and keep their variants. */
  kept_labels: string[]
  /** Variants that may not be bought, and those that may again. */
  block: string[]
  unblock: string[]
}
