import { MathBN, MEDUSA_EPSILON } from "@medusajs/framework/utils"
import type { FieldProblem } from "../../lib/errors/suite-error"
import { UNIT_OPTION_TITLE } from "../../modules/unit/constants"
import { conversionTo } from "../../modules/unit/rules/conversion"
import { unitLabel } from "../../modules/unit/rules/label"
import { checkPrices, type Report } from "./check-prices"
import { combinationsOf, type PlanningContext } from "./planning-context"
import type {
  ProductState,
  ProductUnitInput,
  SetProductUnitsInput,
} from "./product-units-state"

/** Every rule the input breaks, each with its field. Empty when it is right. */
export function validateProductUnits(
  product: ProductState,
  input: SetProductUnitsInput,
  context: PlanningContext
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const report: Report = (field, code, params) =>
    problems.push({ field, code, params })
  const exclusive = product.options.some(
    (option) => option.title === UNIT_OPTION_TITLE && option.is_exclusive
  )
  if (exclusive) {
    report("units", "product_option_clash", {
      id: product.id,
      title: UNIT_OPTION_TITLE,
    })
  }
  checkConversions(input, context, report)
  checkTwins(input, context, report)
  checkDefault(input, report)
  input.units.forEach((entry, index) => {
    checkRule(entry, `units.${index}`, report)
    checkPrices(entry.prices, `units.${index}.prices`, context, report)
    entry.variants?.forEach((special, j) =>
      checkPrices(
        special.prices,
        `units.${index}.variants.${j}.prices`,
        context,
        report
      )
    )
  })
  checkCombinations(product, input, report)
  checkTradeCodes(product, input, context, report)
  checkStockShape(product, report)
  checkBasicUnit(product, input, report)
  return problems
}

function checkConversions(
  input: SetProductUnitsInput,
  { units }: PlanningContext,
  report: Report
): void {
  const basic = units.get(input.basic_unit)
  if (!basic) {
    report("basic_unit", "unit_unknown", { code: input.basic_unit })
  } else if (!basic.is_active) {
    report("basic_unit", "unit_inactive", { code: basic.code })
  }
  input.units.forEach((entry, index) => {
    const field = `units.${index}.unit`
    const unit = units.get(entry.unit)
    if (!unit) {
      report(field, "unit_unknown", { code: entry.unit })
      return
    }
    if (!unit.is_active && entry.is_active !== false) {
      report(field, "unit_inactive", { code: unit.code })
    }
    if (!basic) {
      return
    }
    if (unit.type !== basic.type) {
      report(field, "unit_type_mismatch", {
        code: unit.code,
        type: unit.type,
        basic: basic.code,
        basic_type: basic.type,
      })
      return
    }
    const conversion = conversionTo(
      { unit_value: entry.unit_value, unit_conversion: unit.conversion },
      basic.conversion
    )
    if (
      conversion === null ||
      isNothing(conversion) ||
      isNothing(entry.unit_value)
    ) {
      report(`units.${index}.unit_value`, "unit_inexact", {
        value: entry.unit_value,
        code: unit.code,
        basic: basic.code,
      })
    }
  })
}

/** Medusa's big numbers read what is not more than this as 0. */
function isNothing(quantity: string): boolean {
  return MathBN.lte(quantity, MEDUSA_EPSILON)
}

/** The same unit twice, or two units under one label. */
function checkTwins(
  input: SetProductUnitsInput,
  { units }: PlanningContext,
  report: Report
): void {
  const quantities = new Set<string>()
  const labels = new Set<string>()
  input.units.forEach((entry, index) => {
    const unit = units.get(entry.unit)
    const key = `${MathBN.convert(entry.unit_value).toFixed()} ${entry.unit}`
    if (quantities.has(key)) {
      report(`units.${index}`, "product_unit_twice", {
        value: entry.unit_value,
        code: entry.unit,
      })
    } else if (unit) {
      const label = unitLabel(entry.unit_value, unit)
      if (labels.has(label)) {
        report(`units.${index}`, "product_unit_label_clash", { label })
      }
      labels.add(label)
    }
    quantities.add(key)
  })
}

function checkDefault(input: SetProductUnitsInput, report: Report): void {
  const active = input.units.filter((entry) => entry.is_active !== false)
  const count = input.units.filter((entry) => entry.is_default).length
  const wrong = input.units.some(
    (entry) => entry.is_default && entry.is_active === false
  )
  if (count > 1 || wrong || !active.length) {
    report("units", "product_unit_default", {
      count: wrong || !active.length ? 0 : count,
    })
  }
}

function checkRule(
  entry: ProductUnitInput,
  field: string,
  report: Report
): void {
  const { min, max, step } = entry
  if (min && max && min > max) {
    report(`${field}.max`, "product_unit_rule_range", { min, max })
  }
  if (step && min && min % step !== 0) {
    report(`${field}.min`, "product_unit_rule_step", { min, step })
  }
  if (step && max && max < step) {
    report(`${field}.max`, "product_unit_rule_range", { min: step, max })
  }
}

function checkCombinations(
  product: ProductState,
  input: SetProductUnitsInput,
  report: Report
): void {
  const combinations = combinationsOf(product)
  input.units.forEach((entry, index) =>
    entry.variants?.forEach((special, j) => {
      const known = combinations.some(({ options }) =>
        Object.entries(special.options).every(
          ([title, value]) => options[title] === value
        )
      )
      if (!known) {
        report(
          `units.${index}.variants.${j}.options`,
          "product_unit_combination_unknown",
          { combination: Object.values(special.options).join(" / ") }
        )
      }
    })
  )
}

/** SKU and barcode name one variant: with options they stand per combination. */
function checkTradeCodes(
  product: ProductState,
  input: SetProductUnitsInput,
  { codes }: PlanningContext,
  report: Report
): void {
  const several = combinationsOf(product).length > 1
  const seen = { sku: new Set<string>(), barcode: new Set<string>() }
  const check = (
    kind: "sku" | "barcode",
    value: string | null | undefined,
    field: string
  ) => {
    if (!value) {
      return
    }
    const shared = !field.includes("variants") && several
    const owner = codes[kind].get(value)
    if (shared || seen[kind].has(value)) {
      report(`${field}.${kind}`, `product_unit_${kind}_twice`, {
        [kind]: value,
      })
    } else if (owner !== undefined && owner !== product.id) {
      report(`${field}.${kind}`, `product_unit_${kind}_taken`, {
        [kind]: value,
      })
    }
    seen[kind].add(value)
  }
  input.units.forEach((entry, index) => {
    const field = `units.${index}`
    const specials = entry.variants ?? []
    check("sku", entry.sku, field)
    check("barcode", entry.barcode, field)
    specials.forEach((special, j) => {
      check("sku", special.sku, `${field}.variants.${j}`)
      check("barcode", special.barcode, `${field}.variants.${j}`)
    })
  })
}

/**
 * Units share one inventory item, and it is theirs alone: a variant made of
 * several items, or of another product's, cannot be counted in a unit.
 */
function checkStockShape(product: ProductState, report: Report): void {
  for (const variant of product.variants) {
    const several = variant.manage_inventory && variant.inventory.length > 1
    const foreign =
      !variant.product_unit && variant.inventory.some((link) => link.shared)
    if (several || foreign) {
      report("units", "product_unit_shared_stock", { id: variant.id })
    }
  }
}

/** Stock, reservations and order lines are counted in the basic unit. */
function checkBasicUnit(
  product: ProductState,
  input: SetProductUnitsInput,
  report: Report
): void {
  const another = product.variants.some(
    ({ product_unit }) =>
      product_unit && product_unit.basic_unit_code !== input.basic_unit
  )
  if (another && product.in_use) {
    report("basic_unit", "product_unit_basic_locked", { id: product.id })
  }
}
