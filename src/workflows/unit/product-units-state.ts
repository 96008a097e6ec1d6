import type { UnitType } from "../../modules/unit/constants"

/** A unit as planning needs it. */
export type UnitState = {
  id: string
  code: string
  name: string
  symbol: string
  type: UnitType
  conversion: string
  is_basic: boolean
  is_active: boolean
  rank: number
}

export type PriceState = { currency_code: string; amount: string }

/** A product unit row as it stands. */
export type ProductUnitState = {
  id: string
  variant_id: string
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
  retired_at: string | null
}

/** A variant of the product as it stands. */
export type VariantState = {
  id: string
  title: string
  sku: string | null
  barcode: string | null
  manage_inventory: boolean
  rank: number
  /** Option title to value, the unit option included. */
  options: Record<string, string>
  inventory: {
    inventory_item_id: string
    required_quantity: string
    /** Another product's variant draws on the item as well. */
    shared: boolean
  }[]
  prices: PriceState[]
  product_unit: ProductUnitState | null
}

/** Everything that planning reads of one product. */
export type ProductState = {
  id: string
  title: string
  options: {
    id: string
    title: string
    is_exclusive: boolean
    values: string[]
  }[]
  variants: VariantState[]
  /** It has stock or reservations, or an order or open cart refers to it. */
  in_use: boolean
}

/** Input for one product of `setProductUnitsWorkflow`. */
export type SetProductUnitsInput = {
  product_id: string
  /** Code of the unit in which the stock is counted. */
  basic_unit: string
  units: ProductUnitInput[]
  /** Which unit present variants become that are not sold by unit yet. */
  adopt_as?: { unit: string; unit_value: string }
}

export type ProductUnitInput = {
  /** Code of the unit. */
  unit: string
  /** How many of it, plain decimal: "5" for a 5 kg bag. */
  unit_value: string
  /** Absent: the variant keeps what it has. */
  prices?: PriceState[]
  sku?: string | null
  barcode?: string | null
  is_default?: boolean
  is_active?: boolean
  min?: number | null
  max?: number | null
  step?: number | null
  rank?: number
  /** What differs for one combination of the product's other options. */
  variants?: {
    options: Record<string, string>
    sku?: string | null
    barcode?: string | null
    prices?: PriceState[]
  }[]
}
