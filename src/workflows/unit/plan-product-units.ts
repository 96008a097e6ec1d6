import { MathBN } from "@medusajs/framework/utils"
import type { FieldProblem } from "../../lib/errors/suite-error"
import { UNIT_OPTION_TITLE } from "../../modules/unit/constants"
import { conversionTo } from "../../modules/unit/rules/conversion"
import { unitLabel } from "../../modules/unit/rules/label"
import {
  codesToRelease,
  ownValues,
  planChange,
  planRetirement,
  titleOf,
  type Entry,
} from "./plan-variants"
import type { ProductUnitsPlan } from "./plan-types"
import {
  combinationsOf,
  DUMMY_OPTION_TITLES,
  type Combination,
  type PlanningContext,
} from "./planning-context"
import { missingPrices, type Priced } from "./price-coverage"
import type {
  ProductState,
  SetProductUnitsInput,
  UnitState,
  VariantState,
} from "./product-units-state"
import { validateProductUnits } from "./validate-product-units"

/** A plan, or every reason why there is none. */
export type PlanningResult =
  | { plan: ProductUnitsPlan; problems: [] }
  | { plan: null; problems: FieldProblem[] }

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
  const plan = emptyPlan(product, entries, dummy?.id ?? null)
  const priced: Priced[] = []
  for (const group of combinationsOf(product)) {
    const present = assign(group, entries, input)
    if (!present) {
      return { plan: null, problems: [optionClash(product)] }
    }
    planCombination(plan, product, group, entries, present, context)
    priced.push(
      ...entries.map((entry, index) => ({
        index,
        label: entry.label,
        is_active: entry.values.is_active,
        prices:
          ownValues(entry.input, group.options).prices ??
          present.taken.get(entry)?.prices ??
          [],
      }))
    )
  }
  const late = [...missingPrices(priced), ...codesToRelease(plan, product)]
  return late.length ? { plan: null, problems: late } : { plan, problems: [] }
}

function optionClash(product: ProductState): FieldProblem {
  return {
    field: "units",
    code: "product_option_clash",
    params: { id: product.id, title: UNIT_OPTION_TITLE },
  }
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
  const offered = option?.values ?? []
  return {
    product_id: product.id,
    labels: entries.map((entry) => ({
      label: entry.label,
      unit_id: entry.unit.id,
      unit_value: entry.values.unit_value,
    })),
    offered_labels: offered,
    missing_labels: entries
      .map((entry) => entry.label)
      .filter((label) => !offered.includes(label)),
    links_unit_option: !option,
    removes_option_id: removesOptionId,
    combinations: [],
    release: [],
    create: [],
    update: [],
    link_stock: [],
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

type Present = {
  /** The variant that an entry is already. */
  taken: Map<Entry, VariantState>
  /** Variants that are sold by unit and not in the list. */
  left: VariantState[]
}

/** Null when a variant can be none of the entries. */
function assign(
  group: Combination,
  entries: Entry[],
  input: SetProductUnitsInput
): Present | null {
  const taken = new Map<Entry, VariantState>()
  const left: VariantState[] = []
  for (const variant of group.variants) {
    const entry = entryOf(variant, entries, input)
    if (entry && !taken.has(entry)) {
      taken.set(entry, variant)
    } else if (!entry && variant.product_unit) {
      left.push(variant)
    } else {
      return null
    }
  }
  return { taken, left }
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

function planCombination(
  plan: ProductUnitsPlan,
  product: ProductState,
  group: Combination,
  entries: Entry[],
  { taken, left }: Present,
  context: PlanningContext
): void {
  const stocked = group.variants.find((variant) => variant.inventory.length)
  plan.combinations.push({
    key: group.key,
    inventory_item_id: stocked?.inventory[0]?.inventory_item_id ?? null,
    manage_inventory: group.variants[0]?.manage_inventory ?? true,
    title: [product.title, group.key].filter(Boolean).join(" / "),
  })
  for (const variant of left) {
    planRetirement(plan, variant)
  }
  for (const entry of entries) {
    const variant = taken.get(entry)
    if (variant) {
      planChange(plan, group, entry, variant, context)
    } else {
      plan.create.push({
        combination: group.key,
        title: titleOf(group.key, entry.label),
        options: { ...group.options, [UNIT_OPTION_TITLE]: entry.label },
        variant_rank: entry.values.rank,
        ...ownValues(entry.input, group.options),
        product_unit: entry.values,
      })
    }
  }
}
