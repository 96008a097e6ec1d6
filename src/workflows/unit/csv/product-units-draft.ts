import { MathBN } from "@medusajs/framework/utils"
import { combinationsOf, type Combination } from "../planning-context"
import type {
  PriceState,
  ProductState,
  ProductUnitInput,
  SetProductUnitsInput,
  VariantState,
} from "../product-units-state"

/** What one combination's variant of a unit has. */
export type Slot = {
  combination: Combination
  sku: string | null
  barcode: string | null
  prices: PriceState[]
}

/** A unit of a product with everything it has in each combination. */
export type UnitDraft = Required<
  Pick<
    ProductUnitInput,
    | "unit"
    | "unit_value"
    | "is_default"
    | "is_active"
    | "min"
    | "max"
    | "step"
    | "rank"
  >
> & { slots: Slot[] }

/** A product's units as they are, ready to be changed and set again. */
export type ProductDraft = {
  product: ProductState
  combinations: Combination[]
  /** Undefined for a product that is not sold by unit yet. */
  basic_unit: string | undefined
  /** In rank order. */
  units: UnitDraft[]
}

/** The units of a product, retired ones left out. */
export function draftOf(
  product: ProductState,
  codes: ReadonlyMap<string, string>
): ProductDraft {
  const combinations = combinationsOf(product)
  const units: UnitDraft[] = []
  let basic_unit: string | undefined
  for (const combination of combinations) {
    for (const variant of combination.variants) {
      const row = variant.product_unit
      const unit = row && !row.retired_at ? codes.get(row.unit_id) : undefined
      if (!row || !unit) {
        continue
      }
      basic_unit ??= row.basic_unit_code
      const known = findUnit(units, unit, row.unit_value)
      const slot = slotOf(combination, variant)
      if (known) {
        known.slots.push(slot)
      } else {
        const { unit_value, is_default, is_active, min, max, step, rank } = row
        // prettier-ignore
        units.push({ unit, unit_value, is_default, is_active, min, max, step, rank, slots: [slot] })
      }
    }
  }
  units.sort((a, b) => a.rank - b.rank)
  return { product, combinations, basic_unit, units }
}

/** The unit of a code and value among others. */
export function findUnit<T extends { unit: string; unit_value: string }>(
  units: readonly T[],
  unit: string,
  value: string
): T | undefined {
  return units.find(
    (other) => other.unit === unit && MathBN.eq(other.unit_value, value)
  )
}

/** What a combination has so far, or nothing. */
export function slotOf(combination: Combination, variant?: VariantState): Slot {
  return {
    combination,
    sku: variant?.sku ?? null,
    barcode: variant?.barcode ?? null,
    prices: variant?.prices ?? [],
  }
}

/** The draft as `setProductUnitsWorkflow` takes it. */
export function toInput(
  draft: ProductDraft,
  basic_unit: string
): SetProductUnitsInput {
  const plain = draft.combinations.length === 1
  return {
    product_id: draft.product.id,
    basic_unit,
    units: draft.units.map(({ slots, ...unit }) => ({
      ...unit,
      ...(plain
        ? tradeOf(slots[0])
        : {
            // Said for all, so that a combination's null empties its own.
            sku: null,
            barcode: null,
            variants: slots.map((slot) => ({
              options: slot.combination.options,
              ...tradeOf(slot),
            })),
          }),
    })),
  }
}

function tradeOf(slot: Slot | undefined) {
  return {
    sku: slot?.sku ?? null,
    barcode: slot?.barcode ?? null,
    prices: slot?.prices ?? [],
  }
}
