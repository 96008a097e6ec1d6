import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { refuseProblems } from "../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../lib/errors/suite-error"
import type {
  StockTakeMode,
  StockTakeReason,
} from "../../modules/stock/constants"
import { conversionTo } from "../../modules/unit/rules/conversion"
import { isContainer } from "../../modules/unit/rules/label"
import {
  itemWithOptions,
  soldItems,
  type SoldItem,
} from "../../queries/stock/sold-items"
import { unitNames } from "../../queries/unit/rows"
import type { UnitState } from "../unit/product-units-state"
import { locationProblems } from "./known-locations"

/** One counted line as a merchant writes it. */
export type StockTakeLineInput = {
  product_id: string
  /** Which combination, for a product with other options. */
  options?: Record<string, string>
  /** Absent: counted in the product's basic unit. */
  unit?: { unit: string; unit_value?: string }
  /** Plain decimal; with a minus only where something is added. */
  counted: string
}

export type StockTakeInput = {
  location_id: string
  reason: StockTakeReason
  mode: StockTakeMode
  note?: string | null
  created_by?: string | null
  idempotency_key?: string | null
  lines: StockTakeLineInput[]
}

/** A line with its item and its quantity in the basic unit, exact. */
export type PlannedLine = {
  inventory_item_id: string
  unit_code: string
  unit_value: string
  counted: string
  quantity: string
}

export type StockTakePlan = Omit<StockTakeInput, "lines"> & {
  lines: PlannedLine[]
}

/**
 * Finds the stock of each line and converts what was counted.
 * @throws SuiteError 400 with one problem per wrong line
 */
export async function planStockTake(
  container: MedusaContainer,
  input: StockTakeInput
): Promise<StockTakePlan> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const product_ids = [...new Set(input.lines.map((line) => line.product_id))]
  const [problems, items, { byCode }, values] = await Promise.all([
    locationProblems(container, [
      { field: "location_id", id: input.location_id },
    ]),
    soldItems(knex, { product_ids }),
    unitNames(container, undefined),
    containerValues(container, product_ids),
  ])
  const byProduct = new Map<string, SoldItem[]>()
  for (const item of items) {
    const others = byProduct.get(item.product_id) ?? []
    byProduct.set(item.product_id, [...others, item])
  }
  const lines = input.lines.flatMap((line, index) => {
    const planned = planLine(
      line,
      byProduct.get(line.product_id) ?? [],
      byCode,
      values
    )
    if ("code" in planned) {
      problems.push({ ...planned, field: `lines.${index}.${planned.field}` })
      return []
    }
    return [planned]
  })
  refuseProblems(problems)
  return { ...input, lines }
}

function planLine(
  line: StockTakeLineInput,
  items: SoldItem[],
  units: ReadonlyMap<string, UnitState>,
  values: ReadonlyMap<string, string[]>
): PlannedLine | FieldProblem {
  const item = findItem(line, items)
  if ("code" in item) {
    return item
  }
  const basic = units.get(item.basic_unit_code)
  const code = line.unit?.unit ?? item.basic_unit_code
  const unit = units.get(code)
  if (!unit || !basic) {
    return { field: "unit.unit", code: "unit_unknown", params: { code } }
  }
  if (unit.type !== basic.type) {
    return {
      field: "unit.unit",
      code: "unit_type_mismatch",
      params: {
        code,
        type: unit.type,
        basic: basic.code,
        basic_type: basic.type,
      },
    }
  }
  const value = line.unit?.unit_value ?? usualValue(unit, item, values)
  if (!value) {
    return {
      field: "unit.unit_value",
      code: "stock_unit_value_missing",
      params: { code },
    }
  }
  const quantity = conversionTo(
    {
      unit_value: MathBN.mult(line.counted, value),
      unit_conversion: unit.conversion,
    },
    basic.conversion
  )
  if (quantity === null) {
    const counted = MathBN.mult(line.counted, value).toFixed()
    return {
      field: "counted",
      code: "unit_inexact",
      params: { value: counted, code, basic: basic.code },
    }
  }
  return {
    inventory_item_id: item.inventory_item_id,
    unit_code: code,
    unit_value: value,
    counted: line.counted,
    quantity,
  }
}

function findItem(
  line: StockTakeLineInput,
  items: SoldItem[]
): SoldItem | FieldProblem {
  if (!items.length) {
    return {
      field: "product_id",
      code: "stock_not_by_unit",
      params: { id: line.product_id },
    }
  }
  if (!line.options && items.length > 1) {
    return {
      field: "options",
      code: "stock_combination_missing",
      params: { id: line.product_id },
    }
  }
  const item = line.options ? itemWithOptions(items, line.options) : items[0]
  return (
    item ?? {
      field: "options",
      code: "product_unit_combination_unknown",
      params: { combination: Object.values(line.options ?? {}).join(" / ") },
    }
  )
}

/** 1, but a crate or sack holds what this product's crate or sack holds. */
function usualValue(
  unit: UnitState,
  item: SoldItem,
  values: ReadonlyMap<string, string[]>
): string | undefined {
  if (!isContainer({ ...unit, conversion: Number(unit.conversion) })) {
    return "1"
  }
  const known = values.get(`${item.product_id} ${unit.code}`) ?? []
  return known.length === 1 ? known[0] : undefined
}

/** Unit values in which products are sold, by product and unit code. */
async function containerValues(
  container: MedusaContainer,
  productIds: string[]
): Promise<Map<string, string[]>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { key: string; values: string[] }[]
  }>(
    `select pu.product_id || ' ' || u.code as key,
       array_agg(distinct trim_scale(pu.unit_value)::text) as values
     from product_unit pu join unit u on u.id = pu.unit_id
     where pu.deleted_at is null and pu.retired_at is null
       and pu.product_id = any(?)
     group by 1`,
    [productIds]
  )
  return new Map(rows.map((row) => [row.key, row.values]))
}
