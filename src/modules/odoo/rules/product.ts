import { mapUnits, type LeftOut, type MappedUnit } from "./product-units"
import type { KnownUom } from "./uom"
import { decimalOf, idOf, idsOf, textOf } from "./values"

type Row = Record<string, unknown> & { id: number }

export type AttributeValue = {
  attribute: string
  value: string
  /** Of `product.attribute`: two may have one name. */
  attribute_id?: number
}

/** What Odoo says of one product: template, variants and what hangs on them. */
export type OdooProductRows = {
  template: Row
  variants: Row[]
  packagings: Row[]
  /** `product.template.attribute.value`, by id. */
  attributeValues: ReadonlyMap<number, AttributeValue>
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
  /** In what the currency can be paid in. */
  price: string
  /** As Odoo has it: what a pack costs follows from it. */
  exact_price: string
  cost: string
  options: Record<string, string>
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
  left_out: LeftOut[]
}

/** Decimals that a price of Odoo may have. */
const EXACT_DECIMALS = 6

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
  const { units, left_out } = mapUnits(rows, context)
  const uom = context.uoms.get(idOf(template.uom_id) ?? 0)
  const sold = template.active !== false && template.sale_ok !== false
  return {
    id: template.id,
    title: textOf(template.name) ?? `Odoo ${template.id}`,
    description: textOf(template.description_sale),
    translations: translationsOf(rows),
    published: sold && active.length > 0,
    category: idOf(template.categ_id),
    currency: context.currency,
    manage_inventory: isStored(template),
    options: optionsOf(variants),
    variants,
    units,
    factor: units && uom ? uom.conversion : "1",
    left_out: sold ? [...left_out, ...unsold(variants, active.length)] : [],
  }
}

/** Why a product that Odoo sells is not sold here, or at no price. */
function unsold(variants: readonly MappedVariant[], active: number): LeftOut[] {
  if (!active) {
    return [
      {
        code: "odoo_no_variant",
        reason:
          "It has no active variant in Odoo: those that are made when somebody orders are sold here once they are there",
        details: {},
      },
    ]
  }
  const free = variants.filter(
    ({ price, exact_price }) => Number(price) === 0 && Number(exact_price) > 0
  )
  return free.length
    ? [
        {
          code: "odoo_price_too_small",
          reason: `At ${free[0].exact_price} one is less than the currency's smallest coin and costs nothing here: sell it by a packaging or a bigger unit`,
          details: { variants: free.map(({ id }) => id) },
        },
      ]
    : []
}

function mapVariant(
  variant: Row,
  { attributeValues }: OdooProductRows,
  { decimals }: MappingContext
): MappedVariant {
  const values = idsOf(variant.product_template_attribute_value_ids).flatMap(
    (id) => attributeValues.get(id) ?? []
  )
  return {
    id: variant.id,
    sku: textOf(variant.default_code),
    barcode: textOf(variant.barcode),
    price: decimalOf(variant.lst_price, decimals),
    exact_price: decimalOf(variant.lst_price, EXACT_DECIMALS),
    cost: decimalOf(variant.standard_price, decimals),
    options: values.length
      ? Object.fromEntries(namedApart(values))
      : { [NO_OPTION.title]: NO_OPTION.value },
  }
}

/** Two attributes of one name are two options: the second says which it is. */
function namedApart(values: readonly AttributeValue[]): [string, string][] {
  const owners = new Map<string, number | undefined>()
  return values.map(({ attribute, value, attribute_id }) => {
    const taken =
      owners.has(attribute) && owners.get(attribute) !== attribute_id
    const title = taken ? `${attribute} (${attribute_id})` : attribute
    owners.set(title, attribute_id)
    return [title, value]
  })
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
