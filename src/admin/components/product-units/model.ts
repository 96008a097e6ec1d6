import type {
  AdminProductUnit,
  Combination,
  ProductUnits,
  SetProductUnits,
  SetProductUnitsEntry,
} from "../../lib/types"

/**
 * A unit in which the product is sold, over all combinations of its other
 * options: what the merchant sees as one row. `variants` has one element for
 * a product without other options.
 */
export type SoldUnit = {
  key: string
  label: string
  unit: AdminProductUnit["unit"]
  unitValue: number
  conversion: number
  isDefault: boolean
  isActive: boolean
  min: number | null
  max: number | null
  step: number | null
  variants: AdminProductUnit[]
}

export const unitKey = (code: string, value: number | string) =>
  `${code}×${Number(value)}`

export function combinationKey(options: Combination): string {
  return JSON.stringify(
    Object.entries(options).sort(([a], [b]) => a.localeCompare(b))
  )
}

/** "Mango, Large": the other options of a variant. */
export function combinationName(options: Combination): string {
  return Object.values(options).join(", ")
}

/** The units that are sold, in rank order, and those that no longer are. */
export function soldUnits(answer: ProductUnits): {
  sold: SoldUnit[]
  retired: AdminProductUnit[]
} {
  const groups = new Map<string, AdminProductUnit[]>()
  const ranked = [...answer.units].sort((a, b) => a.rank - b.rank)
  for (const variant of ranked.filter((unit) => !unit.retired_at)) {
    const key = unitKey(variant.unit.code, variant.unit_value)
    groups.set(key, [...(groups.get(key) ?? []), variant])
  }
  return {
    sold: [...groups].flatMap(([key, variants]) => toSoldUnit(key, variants)),
    retired: ranked.filter((unit) => unit.retired_at),
  }
}

function toSoldUnit(key: string, variants: AdminProductUnit[]): SoldUnit[] {
  const first = variants[0]
  if (!first) {
    return []
  }
  return [
    {
      key,
      label: first.label,
      unit: first.unit,
      unitValue: first.unit_value,
      conversion: first.conversion,
      isDefault: variants.some((variant) => variant.is_default),
      isActive: variants.some((variant) => variant.is_active),
      min: first.min,
      max: first.max,
      step: first.step,
      variants,
    },
  ]
}

/** Whether there is one combination only: the unit's row shows it all. */
export function isPlain({ variants }: SoldUnit): boolean {
  return variants.length === 1
}

/** A unit as the request wants it; its prices stay as they are. */
export function toEntry(sold: SoldUnit, rank: number): SetProductUnitsEntry {
  const [single] = sold.variants
  return {
    unit: sold.unit.code,
    unit_value: sold.unitValue,
    is_default: sold.isDefault,
    is_active: sold.isActive,
    min: sold.min,
    max: sold.max,
    step: sold.step,
    rank,
    ...(single && !Object.keys(single.options).length
      ? { sku: single.sku, barcode: single.barcode }
      : {
          variants: sold.variants.map(({ options, sku, barcode }) => ({
            options,
            sku,
            barcode,
          })),
        }),
  }
}

/** The whole list as one request. */
export function toBody(
  basicUnit: string,
  sold: readonly SoldUnit[]
): SetProductUnits {
  return { basic_unit: basicUnit, units: sold.map(toEntry) }
}

export function withDefault(sold: readonly SoldUnit[], key: string) {
  return sold.map((unit) => ({ ...unit, isDefault: unit.key === key }))
}

export function withActive(
  sold: readonly SoldUnit[],
  key: string,
  isActive: boolean
) {
  return sold.map((unit) => (unit.key === key ? { ...unit, isActive } : unit))
}

/** One step up (-1) or down (1). */
export function moved(sold: readonly SoldUnit[], key: string, by: -1 | 1) {
  const from = sold.findIndex((unit) => unit.key === key)
  const list = [...sold]
  const [unit] = list.splice(from, 1)
  if (unit) {
    list.splice(Math.max(0, from + by), 0, unit)
  }
  return list
}

/** Who becomes the default when this unit goes. */
export function nextDefault(sold: readonly SoldUnit[], key: string) {
  const gone = sold.find((unit) => unit.key === key)
  return gone?.isDefault
    ? sold.find((unit) => unit.key !== key && unit.isActive)
    : undefined
}

export function without(sold: readonly SoldUnit[], key: string) {
  const next = nextDefault(sold, key)
  const rest = sold.filter((unit) => unit.key !== key)
  return next ? withDefault(rest, next.key) : rest
}
