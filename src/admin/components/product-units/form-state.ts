import type { FieldErrors } from "../../lib/errors"
import { isDecimal, plainNumber } from "../../lib/format"
import type { Translate } from "../../lib/text"
import type {
  AdminProductUnit,
  Combination,
  Currency,
  SetProductUnitsEntry,
} from "../../lib/types"
import { combinationKey, type SoldUnit } from "./model"

/** What differs for one combination of the product's other options. */
export type CellForm = {
  options: Combination
  sku: string
  barcode: string
  /** As typed, by currency; empty is no price. */
  prices: Record<string, string>
}

export type SoldUnitForm = {
  basicUnit: string
  unit: string
  unitValue: string
  min: string
  max: string
  step: string
  isDefault: boolean
  isActive: boolean
  cells: CellForm[]
}

const bound = (value: number | null) => (value === null ? "" : String(value))

export function newForm(
  basicUnit: string,
  combinations: readonly Combination[],
  isFirst: boolean
): SoldUnitForm {
  const all = combinations.length ? combinations : [{}]
  return {
    basicUnit,
    unit: "",
    unitValue: "1",
    min: "",
    max: "",
    step: "",
    isDefault: isFirst,
    isActive: true,
    cells: all.map((options) => ({
      options,
      sku: "",
      barcode: "",
      prices: {},
    })),
  }
}

export function formOf(
  sold: SoldUnit,
  basicUnit: string,
  combinations: readonly Combination[]
): SoldUnitForm {
  const byKey = new Map(
    sold.variants.map((variant) => [combinationKey(variant.options), variant])
  )
  const blank = newForm(basicUnit, combinations, false)
  return {
    ...blank,
    unit: sold.unit.code,
    unitValue: String(sold.unitValue),
    min: bound(sold.min),
    max: bound(sold.max),
    step: bound(sold.step),
    isDefault: sold.isDefault,
    isActive: sold.isActive,
    cells: blank.cells.map((cell) =>
      cellOf(cell, byKey.get(combinationKey(cell.options)))
    ),
  }
}

function cellOf(blank: CellForm, variant?: AdminProductUnit): CellForm {
  if (!variant) {
    return blank
  }
  return {
    options: variant.options,
    sku: variant.sku ?? "",
    barcode: variant.barcode ?? "",
    prices: Object.fromEntries(
      variant.prices.map(({ currency_code, amount }) => [
        currency_code,
        String(amount),
      ])
    ),
  }
}

/** What can be told before the backend is asked, by field of the form. */
export function problemsOf(
  form: SoldUnitForm,
  currencies: readonly Currency[],
  text: Translate
): FieldErrors {
  const errors: FieldErrors = {}
  if (!form.basicUnit) {
    errors.basic_unit = text("units.form.required")
  }
  if (!form.unit) {
    errors.unit = text("units.form.required")
  }
  const value = plainNumber(form.unitValue)
  if (!isDecimal(value) || Number(value) <= 0) {
    errors.unit_value = text("units.form.decimalWrong")
  }
  for (const field of ["min", "max", "step"] as const) {
    if (form[field] && !/^[1-9]\d{0,6}$/.test(plainNumber(form[field]))) {
      errors[field] = text("product.form.wholeWrong")
    }
  }
  form.cells.forEach((cell, index) => {
    for (const { code, decimals } of currencies) {
      const price = plainNumber(cell.prices[code] ?? "")
      if (price && !isDecimal(price, decimals)) {
        errors[cellField(index, `prices.${code}`)] = text(
          "product.form.priceWrong",
          { n: decimals }
        )
      }
    }
  })
  return errors
}

export const cellField = (index: number, field: string) =>
  `cells.${index}.${field}`

/**
 * The entry of the request. In a product that is not sold by unit yet, what
 * is left empty is not sent: the variant keeps its prices and codes.
 */
export function entryOf(
  form: SoldUnitForm,
  rank: number,
  isSetup: boolean
): SetProductUnitsEntry {
  const whole = (typed: string) => (typed ? Number(plainNumber(typed)) : null)
  const cells = form.cells.map((cell) => cellEntry(cell, isSetup))
  const [only, another] = cells
  return {
    unit: form.unit,
    unit_value: plainNumber(form.unitValue),
    is_default: form.isDefault,
    is_active: form.isActive,
    min: whole(form.min),
    max: whole(form.max),
    step: whole(form.step),
    rank,
    ...(only && !another
      ? { sku: only.sku, barcode: only.barcode, prices: only.prices }
      : { variants: cells }),
  }
}

function cellEntry(cell: CellForm, isSetup: boolean) {
  const keep = isSetup ? undefined : null
  const prices = pricesOf(cell)
  return {
    options: cell.options,
    sku: cell.sku.trim() || keep,
    barcode: cell.barcode.trim() || keep,
    prices: isSetup && !prices.length ? undefined : prices,
  }
}

/** The prices of the entry, in the order in which they are sent. */
export function pricesOf(cell: CellForm) {
  return Object.entries(cell.prices).flatMap(([currency_code, typed]) => {
    const amount = plainNumber(typed)
    return amount ? [{ currency_code, amount }] : []
  })
}

/**
 * Names the form's field for a field of the request, for the entry that is
 * edited; undefined for the others.
 */
export function fieldNamer(form: SoldUnitForm, rank: number) {
  return (field: string): string | undefined => {
    if (field === "basic_unit") {
      return field
    }
    const own = `units.${rank}.`
    if (!field.startsWith(own)) {
      return undefined
    }
    const rest = field.slice(own.length)
    const cell = /^variants\.(\d+)\.(.+)$/.exec(rest)
    const index = Number(cell?.[1] ?? 0)
    const name = cell?.[2] ?? rest
    const price = /^prices\.(\d+)(\.|$)/.exec(name)?.[1]
    if (price !== undefined) {
      const given = form.cells[index] && pricesOf(form.cells[index])
      const currency = given?.[Number(price)]?.currency_code
      return currency && cellField(index, `prices.${currency}`)
    }
    if (["sku", "barcode", "prices"].includes(name)) {
      return cellField(index, name)
    }
    return ["unit", "unit_value", "min", "max", "step"].includes(name)
      ? name
      : undefined
  }
}
