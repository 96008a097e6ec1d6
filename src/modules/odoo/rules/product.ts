import { MathBN } from "@medusajs/framework/utils"
import type { KnownUom } from "./uom"
import { decimalOf, idOf, idsOf, textOf } from "./values"

type Row = Record<string, unknown> & { id: number }

/** What Odoo says of one product: template, variants and what hangs on them. */
export type OdooProductRows = {
  template: Row
  variants: Row[]
  packagings: Row[]
  /** `product.template.attribute.value`, by id. */
  attributeValues: ReadonlyMap<number, { attribute: string; value: string }>
  /** Name and description by the store's locale: `ar-SA`. */
  translations: Record<string, { name?: string; description?: string }>
}

export type MappingContext = {
  uoms: ReadonlyMap<number, KnownUom>
  /** Code of the suite's unit by id of `uom.uom`. */
  unitCodes: ReadonlyMap<number, string>
  currency: string
  decimals: number
}

export type MappedVariant = {
  id: number
  sku: string | null
  barcode: string | null
  price: string
  cost: string
  options: Record<string, string>
}

/** A way of selling the product: so many of a unit. */
export type MappedUnit = {
  unit: string
  unit_value: string
  /** Times the variant's price. */
  times: string
  barcode: string | null
  is_default: boolean
}

/** A product as the store is to have it. */
export type MappedProduct = {
  id: number
  title: string
  description: string | null
  translations: Record<string, { title?: string; description?: string }>
  published: boolean
  category: number | null
  currency: string
  manage_inventory: boolean
  options: { title: string; values: string[] }[]
  variants: MappedVariant[]
  /** Sold by unit; null for a plain product. */
  units: { basic: string; list: MappedUnit[] } | null
  /** How many of the stock's unit one of Odoo's is. */
  factor: string
}

/** The core's name for the option of a product that has none. */
const NO_OPTION = { title: "Default option", value: "Default" }

/** One product of Odoo, pure. */
export function mapProduct(
  rows: OdooProductRows,
  context: MappingContext
): MappedProduct {
  const { template } = rows
  const active = rows.variants.filter((variant) => variant.active !== false)
  const listed = active.length ? active : rows.variants.slice(0, 1)
  const variants = listed.map((variant) => mapVariant(variant, rows, context))
  const units = mapUnits(rows, context)
  const uom = context.uoms.get(idOf(template.uom_id) ?? 0)
  return {
    id: template.id,
    title: textOf(template.name) ?? `Odoo ${template.id}`,
    description: textOf(template.description_sale),
    translations: translationsOf(rows),
    published: template.active !== false && template.sale_ok !== false,
    category: idOf(template.categ_id),
    currency: context.currency,
    manage_inventory: isStored(template),
    options: optionsOf(variants),
    variants,
    units,
    factor: units && uom ? uom.conversion : "1",
  }
}

function mapVariant(
  variant: Row,
  { attributeValues }: OdooProductRows,
  { decimals }: MappingContext
): MappedVariant {
  const values = idsOf(variant.product_template_attribute_value_ids).flatMap(
    (id) => attributeValues.get(id) ?? []
  )
  const options = Object.fromEntries(
    values.map(({ attribute, value }) => [attribute, value])
  )
  return {
    id: variant.id,
    sku: textOf(variant.default_code),
    barcode: textOf(variant.barcode),
    price: decimalOf(variant.lst_price, decimals),
    cost: decimalOf(variant.standard_price, decimals),
    options: values.length ? options : { [NO_OPTION.title]: NO_OPTION.value },
  }
}

function optionsOf(variants: readonly MappedVariant[]) {
  const titles = [...new Set(variants.flatMap((v) => Object.keys(v.options)))]
  return titles.map((title) => ({
    title,
    values: [...new Set(variants.flatMap((v) => v.options[title] ?? []))],
  }))
}

/**
 * 17 says `detailed_type`, 18 `is_storable`; services and consumables are
 * not counted in Odoo and not here.
 */
function isStored({ is_storable, detailed_type, type }: Row): boolean {
  if (typeof is_storable === "boolean") {
    return is_storable
  }
  return (detailed_type ?? type) === "product"
}

/**
 * A product is sold by unit when Odoo counts it by weight, volume, length or
 * the dozen, or when it has packagings for sale. Those of a product with
 * variants belong to one variant each and are left out.
 */
function mapUnits(
  { template, variants, packagings }: OdooProductRows,
  { uoms, unitCodes }: MappingContext
): MappedProduct["units"] {
  const uomId = idOf(template.uom_id) ?? 0
  const uom = uoms.get(uomId)
  const code = unitCodes.get(uomId)
  if (!uom || !code) {
    return null
  }
  const own = variants.filter((variant) => variant.active !== false)
  const sold = packagings.filter(
    (row) => row.sales !== false && own.length === 1 && Number(row.qty) > 0
  )
  if (!sold.length && code === "piece") {
    return null
  }
  const first: MappedUnit = {
    unit: code,
    unit_value: "1",
    times: "1",
    barcode: null,
    is_default: true,
  }
  const list = new Map([["1", first]])
  for (const row of sold) {
    const times = decimalOf(row.qty, 6)
    if (!list.has(times)) {
      const barcode = textOf(row.barcode)
      list.set(times, {
        unit: code,
        unit_value: times,
        times,
        barcode,
        is_default: false,
      })
    }
  }
  return { basic: uom.basic, list: [...list.values()] }
}

function translationsOf({ translations, template }: OdooProductRows) {
  const entries = Object.entries(translations).flatMap(([locale, texts]) => {
    const title = textOf(texts.name)
    const description = textOf(texts.description)
    // What is not translated comes in the base language.
    const own = {
      ...(title && title !== template.name && { title }),
      ...(description &&
        description !== template.description_sale && { description }),
    }
    return Object.keys(own).length ? [[locale, own] as const] : []
  })
  return Object.fromEntries(entries)
}

/** The price of a unit: the variant's times how many it holds. */
export function unitPrice(
  price: string,
  times: string,
  decimals: number
): string {
  return MathBN.mult(price, times).decimalPlaces(decimals, 4).toFixed()
}
