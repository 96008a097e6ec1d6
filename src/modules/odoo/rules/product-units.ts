import { MathBN } from "@medusajs/framework/utils"
import type { KnownUom } from "./uom"
import { decimalOf, idOf, textOf } from "./values"

type Row = Record<string, unknown> & { id: number }

type UnitContext = {
  uoms: ReadonlyMap<number, KnownUom>
  unitCodes: ReadonlyMap<number, string>
}

/** A way of selling the product: so many of a unit. */
export type MappedUnit = {
  unit: string
  unit_value: string
  /** Times the variant's price. */
  times: string
  /** Of a packaging, by Odoo's variant. */
  barcodes: Record<string, string | null>
  is_default: boolean
}

export const LEFT_OUT = [
  "odoo_no_variant",
  "odoo_packaging_left_out",
  "odoo_price_too_small",
] as const

/** Something of Odoo's product that the store does not have, and why. */
export type LeftOut = {
  code: (typeof LEFT_OUT)[number]
  reason: string
  details: Record<string, unknown>
}

/**
 * A product is sold by unit when Odoo counts it by weight, volume, length or
 * the dozen, or when it has packagings for sale. A unit is one of all
 * variants, so a packaging of some of them only is left out.
 */
export function mapUnits(
  rows: { template: Row; variants: readonly Row[]; packagings: readonly Row[] },
  context: UnitContext
): {
  units: { basic: string; list: MappedUnit[] } | null
  left_out: LeftOut[]
} {
  const uomId = idOf(rows.template.uom_id) ?? 0
  const uom = context.uoms.get(uomId)
  const unit = context.unitCodes.get(uomId)
  const own = rows.variants.filter((variant) => variant.active !== false)
  const packs = packsOf(rows.packagings, uomId, context)
  const isOfAll = (barcodes: MappedUnit["barcodes"]) =>
    own.every(({ id }) => String(id) in barcodes)
  const sold =
    uom && unit ? [...packs].filter(([, barcodes]) => isOfAll(barcodes)) : []
  const left = [...packs.keys()].filter(
    (times) => !sold.some(([one]) => one === times)
  )
  const left_out: LeftOut[] = left.length
    ? [
        {
          code: "odoo_packaging_left_out",
          reason: `Packagings of ${left.join(", ")} are left out: ${unit ? "not every variant has them" : "its unit is none of the store's"}`,
          details: { quantities: left },
        },
      ]
    : []
  if (!uom || !unit || (!sold.length && unit === "piece")) {
    return { units: null, left_out }
  }
  const first: MappedUnit = {
    unit,
    unit_value: "1",
    times: "1",
    barcodes: {},
    is_default: true,
  }
  const list = sold.map(([times, barcodes]) => ({
    unit,
    unit_value: times,
    times,
    barcodes,
    is_default: false,
  }))
  return { units: { basic: uom.basic, list: [first, ...list] }, left_out }
}

/**
 * What packagings for sale hold, with the barcode of each variant. Newer
 * versions have units (of the same family) in their place.
 */
function packsOf(
  packagings: readonly Row[],
  uomId: number,
  { uoms }: UnitContext
): Map<string, MappedUnit["barcodes"]> {
  const packs = new Map<string, MappedUnit["barcodes"]>()
  const own = uoms.get(uomId)
  for (const row of packagings) {
    const packed = uoms.get(idOf(row.uom_id) ?? 0)
    const quantity =
      packed && own
        ? MathBN.div(packed.conversion, own.conversion).toNumber()
        : Number(row.qty ?? 0)
    if (row.sales !== false && quantity > 0) {
      const times = decimalOf(quantity, 6)
      const known = packs.get(times) ?? {}
      const variant = String(idOf(row.product_id) ?? "")
      known[variant] ??= textOf(row.barcode)
      packs.set(times, known)
    }
  }
  // One is what the product is sold by anyway.
  packs.delete("1")
  return packs
}

/** The price of a unit: the variant's times how many it holds. */
export function unitPrice(
  price: string,
  times: string,
  decimals: number
): string {
  return MathBN.mult(price, times).decimalPlaces(decimals, 4).toFixed()
}
