import { MathBN } from "@medusajs/framework/utils"
import type { FieldProblem } from "../../lib/errors/suite-error"
import { UNIT_OPTION_TITLE } from "../../modules/unit/constants"
import { conversionTo } from "../../modules/unit/rules/conversion"
import { unitLabel } from "../../modules/unit/rules/label"
import type {
  ProductUnitsPlan,
  ProductUnitValues,
  VariantToUpdate,
} from "./plan-types"
import type {
  PriceState,
  ProductState,
  ProductUnitInput,
  SetProductUnitsInput,
  UnitState,
  VariantState,
} from "./product-units-state"
import { validateProductUnits } from "./validate-product-units"

/** Title of the option that the admin gives a product without options. */
const DUMMY_OPTION_TITLES = ["Default option", "Default Option"]

/** What planning knows beside the product. */
export type PlanningContext = {
  units: Map<string, UnitState>
  /** Decimals by currency code. */
  currencies: Map<string, number>
  /** Variants that may not be bought for now. */
  blocked: ReadonlySet<string>
}

/** A plan, or every reason why there is none. */
export type PlanningResult =
  | { plan: ProductUnitsPlan; problems: [] }
  | { plan: null; problems: FieldProblem[] }

type Entry = {
  input: ProductUnitInput
  unit: UnitState
  label: string
  values: ProductUnitValues
}

/**
 * Compares what a product is with what it is asked to be. Pure: reads
 * nothing, writes nothing, and for the same input gives the same plan.
 */
export function planProductUnits(
  product: ProductState,
  input: SetProductUnitsInput,
  context: PlanningContext
): PlanningResult {
  const problems = validateProductUnits(product, input, context)
  if (problems.length) {
    return { plan: null, problems }
  }
  const entries = toEntries(input, context)
  const dummy = product.options.find((option) =>
    DUMMY_OPTION_TITLES.includes(option.title)
  )
  const otherOptions = otherOptionTitles(product)
  const plan = emptyPlan(product, entries, dummy?.id ?? null)
  for (const group of groupByCombination(product.variants, otherOptions)) {
    const failed = planCombination(plan, group, entries, input, context)
    if (failed) {
      return { plan: null, problems: [failed] }
    }
  }
  return { plan, problems: [] }
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

/** `Mango / Large`, empty for a product without other options. */
export function combinationKey(
  options: Record<string, string>,
  titles: readonly string[]
): string {
  return titles.map((title) => options[title] ?? "").join(" / ")
}

function toEntries(
  input: SetProductUnitsInput,
  { units }: PlanningContext
): Entry[] {
  const basic = units.get(input.basic_unit) as UnitState
  const active = input.units.filter((entry) => entry.is_active !== false)
  const byDefault = active.find((entry) => entry.is_default) ?? active[0]
  return input.units.map((entry, index) => {
    const unit = units.get(entry.unit) as UnitState
    const conversion = conversionTo(
      { unit_value: entry.unit_value, unit_conversion: unit.conversion },
      basic.conversion
    ) as string
    return {
      input: entry,
      unit,
      label: unitLabel(entry.unit_value, unit),
      values: {
        unit_id: unit.id,
        unit_value: entry.unit_value,
        conversion,
        basic_unit_code: basic.code,
        min: entry.min ?? null,
        max: entry.max ?? null,
        step: entry.step ?? null,
        is_default: entry === byDefault,
        is_active: entry.is_active !== false,
        rank: entry.rank ?? index,
        retired_at: null,
      },
    }
  })
}

function emptyPlan(
  product: ProductState,
  entries: Entry[],
  removesOptionId: string | null
): ProductUnitsPlan {
  const option = product.options.find((o) => o.title === UNIT_OPTION_TITLE)
  return {
    product_id: product.id,
    labels: entries.map((entry) => ({
      label: entry.label,
      unit_id: entry.unit.id,
      unit_value: entry.values.unit_value,
    })),
    missing_labels: entries
      .map((entry) => entry.label)
      .filter((label) => !option?.values.includes(label)),
    links_unit_option: !option,
    removes_option_id: removesOptionId,
    combinations: [],
    create: [],
    update: [],
    requirements: [],
    scale: [],
    adopt: [],
    change: [],
    retire: [],
    kept_labels: [],
    block: [],
    unblock: [],
  }
}

type Combination = {
  key: string
  options: Record<string, string>
  variants: VariantState[]
}

function groupByCombination(
  variants: VariantState[],
  titles: string[]
): Combination[] {
  const groups = new Map<string, Combination>()
  for (const variant of variants) {
    const key = combinationKey(variant.options, titles)
    const options = Object.fromEntries(
      titles.map((title) => [title, variant.options[title] ?? ""])
    )
    const group = groups.get(key) ?? { key, options, variants: [] }
    group.variants.push(variant)
    groups.set(key, group)
  }
  return groups.size
    ? [...groups.values()]
    : [{ key: "", options: {}, variants: [] }]
}

function planCombination(
  plan: ProductUnitsPlan,
  group: Combination,
  entries: Entry[],
  input: SetProductUnitsInput,
  context: PlanningContext
): FieldProblem | null {
  const first = group.variants[0]
  const item = first?.inventory[0]?.inventory_item_id ?? null
  plan.combinations.push({
    key: group.key,
    inventory_item_id: item,
    manage_inventory: first?.manage_inventory ?? true,
    title: group.key,
  })
  const taken = new Map<Entry, VariantState>()
  const left: VariantState[] = []
  for (const variant of group.variants) {
    const entry = entryOf(variant, entries, input)
    if (entry && !taken.has(entry)) {
      taken.set(entry, variant)
    } else if (!entry && variant.product_unit) {
      left.push(variant)
    } else {
      return {
        field: "units",
        code: "product_option_clash",
        params: { id: plan.product_id, title: UNIT_OPTION_TITLE },
      }
    }
  }
  const claimed = claimedCodes(group, entries)
  for (const variant of left) {
    planRetirement(plan, variant, claimed)
  }
  for (const entry of entries) {
    const own = ownValues(entry.input, group.options)
    const variant = taken.get(entry)
    if (variant) {
      planChange(plan, group, entry, own, variant, context)
    } else {
      plan.create.push({
        combination: group.key,
        title: titleOf(group.key, entry.label),
        options: { ...group.options, [UNIT_OPTION_TITLE]: entry.label },
        variant_rank: entry.values.rank,
        ...own,
        product_unit: entry.values,
      })
    }
  }
  return null
}

/** Which entry a present variant is: by its row, its label, or by adoption. */
function entryOf(
  variant: VariantState,
  entries: Entry[],
  input: SetProductUnitsInput
): Entry | undefined {
  const row = variant.product_unit
  if (row) {
    return entries.find(
      (entry) =>
        entry.unit.id === row.unit_id &&
        MathBN.eq(entry.values.unit_value, row.unit_value)
    )
  }
  const label = variant.options[UNIT_OPTION_TITLE]
  if (label) {
    return entries.find((entry) => entry.label === label)
  }
  const adopt = input.adopt_as
  return adopt
    ? entries.find(
        (entry) =>
          entry.unit.code === adopt.unit &&
          MathBN.eq(entry.values.unit_value, adopt.unit_value)
      )
    : entries.find((entry) => entry.values.is_default)
}

type OwnValues = {
  sku?: string | null
  barcode?: string | null
  prices?: PriceState[]
}

/** The entry's trade data, with what one combination says of its own. */
function ownValues(
  input: ProductUnitInput,
  options: Record<string, string>
): OwnValues {
  const special = input.variants?.find((candidate) =>
    Object.entries(candidate.options).every(
      ([title, value]) => options[title] === value
    )
  )
  const merged: OwnValues = {}
  const sku = special?.sku ?? input.sku
  const barcode = special?.barcode ?? input.barcode
  const prices = special?.prices ?? input.prices
  if (sku !== undefined) merged.sku = sku
  if (barcode !== undefined) merged.barcode = barcode
  if (prices !== undefined) merged.prices = prices
  return merged
}

function claimedCodes(group: Combination, entries: Entry[]): Set<string> {
  const claimed = new Set<string>()
  for (const entry of entries) {
    const own = ownValues(entry.input, group.options)
    if (own.sku) claimed.add(own.sku)
    if (own.barcode) claimed.add(own.barcode)
  }
  return claimed
}

function planRetirement(
  plan: ProductUnitsPlan,
  variant: VariantState,
  claimed: ReadonlySet<string>
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
  // SKU and barcode are unique: what a unit of the new list asks for is
  // handed over; orders keep their own copy.
  const gives: VariantToUpdate = { id: variant.id }
  if (variant.sku && claimed.has(variant.sku)) gives.sku = null
  if (variant.barcode && claimed.has(variant.barcode)) gives.barcode = null
  if (Object.keys(gives).length > 1) {
    plan.update.push(gives)
  }
}

function titleOf(combination: string, label: string): string {
  return combination ? `${combination} / ${label}` : label
}

function planChange(
  plan: ProductUnitsPlan,
  group: Combination,
  entry: Entry,
  own: OwnValues,
  variant: VariantState,
  context: PlanningContext
): void {
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
  planStock(plan, entry, variant)
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
  entry: Entry,
  variant: VariantState
): void {
  const link = variant.inventory[0]
  if (!link || MathBN.eq(link.required_quantity, entry.values.conversion)) {
    return
  }
  plan.requirements.push({
    variant_id: variant.id,
    inventory_item_id: link.inventory_item_id,
    required_quantity: entry.values.conversion,
  })
  const planned = plan.scale.some(
    (scale) => scale.inventory_item_id === link.inventory_item_id
  )
  if (!planned) {
    plan.scale.push({
      inventory_item_id: link.inventory_item_id,
      by: MathBN.div(entry.values.conversion, link.required_quantity).toFixed(),
    })
  }
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
