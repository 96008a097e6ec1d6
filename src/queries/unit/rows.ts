import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { UNIT_OPTION_TITLE } from "../../modules/unit/constants"
import { unitLabel, type MeasureSymbols } from "../../modules/unit/rules/label"
import {
  REFERENCE_UNITS,
  referencePrice,
} from "../../modules/unit/rules/reference-price"
import { NOT_FOR_SALE_SKU } from "../../workflows/unit/not-for-sale"
import {
  loadUnits,
  PRODUCT_UNIT_FIELDS,
} from "../../workflows/unit/load-product-state"
import type { UnitState } from "../../workflows/unit/product-units-state"
import type { LevelRow } from "../stock/levels"
import { measureSymbols } from "../../workflows/unit/steps/translate-product-units"

/** A variant with what the unit views need of it. */
export type UnitVariantRow = {
  id: string
  title: string
  sku: string | null
  barcode: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  options?: { value: string; option?: { title: string } | null }[]
  inventory_items?: {
    inventory_item_id: string
    required_quantity: number
    inventory?: { sku: string | null; location_levels?: LevelRow[] } | null
  }[]
}

/** A row of `product_unit` as Query answers it. */
export type ProductUnitRow = {
  id: string
  variant_id: string
  product_id: string
  unit_id: string
  unit_value: number
  conversion: number
  basic_unit_code: string
  min: number | null
  max: number | null
  step: number | null
  is_default: boolean
  is_active: boolean
  rank: number
  retired_at: string | Date | null
}

export const VARIANT_FIELDS = [
  "id",
  "title",
  "sku",
  "barcode",
  "manage_inventory",
  "allow_backorder",
  "options.value",
  "options.option.title",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.sku",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
  "inventory_items.inventory.location_levels.raw_stocked_quantity",
  "inventory_items.inventory.location_levels.raw_reserved_quantity",
]

/** Product units of a product in rank order. */
export async function productUnitRows(
  container: MedusaContainer,
  productId: string
): Promise<ProductUnitRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_unit",
    fields: PRODUCT_UNIT_FIELDS,
    filters: { product_id: productId },
  })
  const rows = data as unknown as ProductUnitRow[]
  return rows.sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id))
}

/** The stock a variant draws on, the gate of what is not for sale left out. */
export function stockOf(variant: UnitVariantRow): {
  inventory_item_id: string | null
  levels: LevelRow[]
  blocked: boolean
} {
  const links = variant.inventory_items ?? []
  const own = links.find((link) => link.inventory?.sku !== NOT_FOR_SALE_SKU)
  return {
    inventory_item_id: own?.inventory_item_id ?? null,
    levels: own?.inventory?.location_levels ?? [],
    blocked: links.some((link) => link.inventory?.sku === NOT_FOR_SALE_SKU),
  }
}

/** Other options of a variant by title: `{ Flavour: "Mango" }`. */
export function otherOptions(variant: UnitVariantRow): Record<string, string> {
  return Object.fromEntries(
    (variant.options ?? [])
      .filter((value) => value.option?.title !== UNIT_OPTION_TITLE)
      .map((value) => [value.option?.title ?? "", value.value])
  )
}

/** Units with the functions that name a product unit in one language. */
export type UnitNames = {
  byId: Map<string, UnitState>
  byCode: Map<string, UnitState>
  label: (unit: UnitState, unitValue: string | number) => string
}

/** Loads the units in a locale; undefined is the store's own language. */
export async function unitNames(
  container: MedusaContainer,
  locale: string | undefined
): Promise<UnitNames> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const units = await loadUnits(query, locale)
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const symbols: MeasureSymbols = measureSymbols(
    (code) => byCode.get(code)?.symbol
  )
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byCode,
    label: (unit, value) => unitLabel(value, unit, symbols, locale),
  }
}

/** Rank order; combinations of one rank by their options, always the same. */
export function byRank(
  a: { rank: number; options: Record<string, string> },
  b: { rank: number; options: Record<string, string> }
): number {
  const values = (view: typeof a) => Object.values(view.options).join(" / ")
  return a.rank - b.rank || values(a).localeCompare(values(b))
}

/** A unit as the routes show it. */
export function toUnitView(unit: UnitState) {
  return {
    id: unit.id,
    code: unit.code,
    name: unit.name,
    symbol: unit.symbol,
    type: unit.type,
    conversion: Number(unit.conversion),
    is_basic: unit.is_basic,
    rank: unit.rank,
  }
}

/** What shoppers and merchants see alike of a product unit. */
export function toProductUnitView(
  row: ProductUnitRow,
  variant: UnitVariantRow,
  unit: UnitState,
  names: UnitNames
) {
  return {
    id: row.id,
    variant_id: row.variant_id,
    product_id: row.product_id,
    label: names.label(unit, row.unit_value),
    unit: toUnitView(unit),
    unit_value: row.unit_value,
    conversion: row.conversion,
    basic_unit_code: row.basic_unit_code,
    options: otherOptions(variant),
    sku: variant.sku,
    barcode: variant.barcode,
    is_default: row.is_default,
    min: row.min,
    max: row.max,
    step: row.step,
    rank: row.rank,
  }
}

/** Price per reference unit of what a product unit costs. */
export function toReferencePrice(
  price: { amount: number; currency_code: string },
  row: ProductUnitRow,
  unit: UnitState,
  names: UnitNames,
  decimals: number
) {
  const reference = names.byCode.get(REFERENCE_UNITS[unit.type])
  return reference
    ? {
        amount: referencePrice(
          price.amount,
          MathBN.mult(row.unit_value, unit.conversion),
          reference.conversion,
          decimals
        ),
        currency_code: price.currency_code,
        unit_code: reference.code,
        unit_symbol: reference.symbol,
      }
    : null
}
