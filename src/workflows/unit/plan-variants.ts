import { MathBN } from "@medusajs/framework/utils"
import type { FieldProblem } from "../../lib/errors/suite-error"
import { UNIT_OPTION_TITLE } from "../../modules/unit/constants"
import type {
  ProductUnitsPlan,
  ProductUnitValues,
  VariantToUpdate,
} from "./plan-types"
import type { Combination, PlanningContext } from "./planning-context"
import type {
  PriceState,
  ProductState,
  ProductUnitInput,
  UnitState,
  VariantState,
} from "./product-units-state"

/** A unit of the list with what follows from it. */
export type Entry = {
  input: ProductUnitInput
  unit: UnitState
  label: string
  values: ProductUnitValues
}

type OwnValues = {
  sku?: string | null
  barcode?: string | null
  prices?: PriceState[]
}

/** The entry's trade data, with what one combination says of its own. */
export function ownValues(
  input: ProductUnitInput,
  options: Record<string, string>
): OwnValues {
  const special = input.variants?.find((candidate) =>
    Object.entries(candidate.options).every(
      ([title, value]) => options[title] === value
    )
  )
  const merged: OwnValues = {}
  // What a combination says of itself counts, also that it has none.
  const sku = special?.sku !== undefined ? special.sku : input.sku
  const barcode =
    special?.barcode !== undefined ? special.barcode : input.barcode
  const prices = special?.prices ?? input.prices
  if (sku !== undefined) merged.sku = sku
  if (barcode !== undefined) merged.barcode = barcode
  if (prices !== undefined) merged.prices = prices
  return merged
}

export function titleOf(combination: string, label: string): string {
  return combination ? `${combination} / ${label}` : label
}

/** A variant whose unit is not in the list any more. */
export function planRetirement(
  plan: ProductUnitsPlan,
  variant: VariantState
): void {
  const row = variant.product_unit
  const label = variant.options[UNIT_OPTION_TITLE] ?? ""
  if (row && !row.retired_at) {
    plan.retire.push({
      product_unit_id: row.id,
      variant_id: variant.id,
      label,
    })
  } else {
    plan.kept_labels.push(label)
  }
}

/** A variant that stays: what of it differs from its entry. */
export function planChange(
  plan: ProductUnitsPlan,
  group: Combination,
  entry: Entry,
  variant: VariantState,
  context: PlanningContext
): void {
  const own = ownValues(entry.input, group.options)
  const options = { ...group.options, [UNIT_OPTION_TITLE]: entry.label }
  const next: VariantToUpdate = { id: variant.id }
  const title = titleOf(group.key, entry.label)
  if (variant.title !== title) next.title = title
  if (!sameRecord(variant.options, options)) next.options = options
  if (variant.rank !== entry.values.rank) next.variant_rank = entry.values.rank
  if (own.sku !== undefined && own.sku !== variant.sku) next.sku = own.sku
  if (own.barcode !== undefined && own.barcode !== variant.barcode) {
    next.barcode = own.barcode
  }
  if (own.prices && !samePrices(own.prices, variant.prices)) {
    next.prices = own.prices
  }
  if (Object.keys(next).length > 1) {
    plan.update.push(next)
  }
  planStock(plan, group, entry, variant)
  const row = variant.product_unit
  if (row) {
    const change = difference(entry.values, row)
    if (Object.keys(change).length) {
      plan.change.push({ id: row.id, ...change })
    }
  } else {
    plan.adopt.push({ variant_id: variant.id, ...entry.values })
  }
  const blocked = context.blocked.has(variant.id)
  if (entry.values.is_active && blocked) plan.unblock.push(variant.id)
  if (!entry.values.is_active && !blocked) plan.block.push(variant.id)
}

/** The variant's requirement, and the stock when its counting changes. */
function planStock(
  plan: ProductUnitsPlan,
  group: Combination,
  entry: Entry,
  variant: VariantState
): void {
  const link = variant.inventory[0]
  const required_quantity = entry.values.conversion
  if (!link) {
    if (variant.manage_inventory) {
      plan.link_stock.push({
        variant_id: variant.id,
        combination: group.key,
        required_quantity,
      })
    }
    return
  }
  if (MathBN.eq(link.required_quantity, required_quantity)) {
    return
  }
  const { inventory_item_id } = link
  plan.requirements.push({
    variant_id: variant.id,
    inventory_item_id,
    required_quantity,
  })
  const planned = plan.scale.some(
    (scale) => scale.inventory_item_id === inventory_item_id
  )
  if (!planned) {
    const by = MathBN.div(required_quantity, link.required_quantity)
    plan.scale.push({ inventory_item_id, by: by.toFixed() })
  }
}

/**
 * SKU and barcode are unique: what a unit of the list asks for is taken from
 * the variant that has it first; orders keep their own copy. A unit of the
 * list that was to keep the code is a problem.
 */
export function codesToRelease(
  plan: ProductUnitsPlan,
  product: ProductState
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const leaves = new Set(plan.retire.map((unit) => unit.variant_id))
  const update = new Map(plan.update.map((variant) => [variant.id, variant]))
  const asked = (kind: "sku" | "barcode") =>
    new Set([...plan.create, ...plan.update].flatMap((v) => v[kind] ?? []))
  const codes = { sku: asked("sku"), barcode: asked("barcode") }
  for (const variant of product.variants) {
    const gives: ProductUnitsPlan["release"][number] = { id: variant.id }
    for (const kind of ["sku", "barcode"] as const) {
      const code = variant[kind]
      if (!code || !codes[kind].has(code)) {
        continue
      }
      gives[kind] = null
      const retired = variant.product_unit?.retired_at
      const stays = !leaves.has(variant.id) && !retired
      if (stays && update.get(variant.id)?.[kind] === undefined) {
        problems.push({
          field: "units",
          code: `product_unit_${kind}_twice`,
          params: { [kind]: code },
        })
      }
    }
    if (Object.keys(gives).length > 1) {
      plan.release.push(gives)
    }
  }
  return problems
}

function difference(
  values: ProductUnitValues,
  row: NonNullable<VariantState["product_unit"]>
): Partial<ProductUnitValues> {
  const change: Partial<ProductUnitValues> = {}
  if (!MathBN.eq(values.conversion, row.conversion)) {
    change.conversion = values.conversion
  }
  const plain = [
    "basic_unit_code",
    "min",
    "max",
    "step",
    "is_default",
    "is_active",
    "rank",
    "retired_at",
  ] as const
  for (const key of plain) {
    if (values[key] !== row[key]) {
      Object.assign(change, { [key]: values[key] })
    }
  }
  return change
}

function sameRecord(
  a: Record<string, string>,
  b: Record<string, string>
): boolean {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => a[key] === b[key])
  )
}

function samePrices(a: PriceState[], b: PriceState[]): boolean {
  return (
    a.length === b.length &&
    a.every((price) =>
      b.some(
        (other) =>
          other.currency_code === price.currency_code &&
          MathBN.eq(other.amount, price.amount)
      )
    )
  )
}
