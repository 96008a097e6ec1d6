import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuseProblems } from "../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../lib/errors/suite-error"
import {
  itemWithOptions,
  soldItems,
  type SoldItem,
} from "../../queries/stock/sold-items"
import { locationProblems } from "./known-locations"

/** Bounds in the basic unit: absent stays as it is, null takes it away. */
export type StockRuleValues = {
  low_stock_threshold?: string | null
  reorder_point?: string | null
  reorder_quantity?: string | null
}

/** Without options it holds for every combination of the product. */
type ForCombination = { options?: Record<string, string> }

export type SetStockRulesInput = {
  product_id: string
  rules?: (ForCombination & StockRuleValues & { location_id: string })[]
  /** Cost of one basic unit; null takes it away. */
  costs?: (ForCombination & { currency_code: string; amount: string | null })[]
}

type ItemId = { inventory_item_id: string }

export type StockRulesPlan = {
  rules: (ItemId & { location_id: string; values: StockRuleValues })[]
  costs: (ItemId & { currency_code: string; amount: string | null })[]
}

/**
 * Finds the inventory items that rules and costs are for.
 * @throws SuiteError `validation_failed` with every wrong entry
 */
export async function planStockRules(
  container: MedusaContainer,
  input: SetStockRulesInput
): Promise<StockRulesPlan> {
  const { product_id, rules = [], costs = [] } = input
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const items = await soldItems(knex, { product_ids: [product_id] })
  if (!items.length) {
    throw new SuiteError("invalid", "stock_not_by_unit", { id: product_id })
  }
  const problems = await locationProblems(
    container,
    rules.map(({ location_id }, index) => ({
      field: `rules.${index}.location_id`,
      id: location_id,
    }))
  )
  problems.push(...(await currencyProblems(container, costs)))
  const spread = spreader(items, problems)
  const plan: StockRulesPlan = {
    rules: spread(
      "rules",
      rules,
      ({ location_id, options: _, ...values }) => ({ location_id, values }),
      ({ location_id }) => location_id
    ),
    costs: spread(
      "costs",
      costs,
      ({ currency_code, amount }) => ({ currency_code, amount }),
      ({ currency_code }) => currency_code
    ),
  }
  refuseProblems(problems)
  return plan
}

/** Spreads entries over the combinations that they are for. */
function spreader(items: SoldItem[], problems: FieldProblem[]) {
  return function spread<T extends ForCombination, R>(
    list: string,
    entries: T[],
    row: (entry: T) => R,
    key: (entry: T) => string
  ): (ItemId & R)[] {
    const seen = new Set<string>()
    return entries.flatMap((entry, index) => {
      const field = `${list}.${index}`
      const found = entry.options
        ? [itemWithOptions(items, entry.options)]
        : items
      return found.flatMap((item) => {
        if (!item) {
          const combination = Object.values(entry.options ?? {}).join(" / ")
          problems.push({
            field: `${field}.options`,
            code: "product_unit_combination_unknown",
            params: { combination },
          })
          return []
        }
        const { inventory_item_id } = item
        const name = `${inventory_item_id} ${key(entry)}`
        if (seen.has(name)) {
          problems.push({ field, code: "stock_line_twice" })
        }
        seen.add(name)
        return [{ inventory_item_id, ...row(entry) }]
      })
    })
  }
}

async function currencyProblems(
  container: MedusaContainer,
  costs: { currency_code: string }[]
): Promise<FieldProblem[]> {
  if (!costs.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "currency",
    fields: ["code"],
    filters: { code: costs.map((cost) => cost.currency_code) },
  })
  const known = new Set(data.map((row) => row.code))
  return costs.flatMap(({ currency_code }, index) =>
    known.has(currency_code)
      ? []
      : [
          {
            field: `costs.${index}.currency_code`,
            code: "currency_unknown" as const,
            params: { currency: currency_code },
          },
        ]
  )
}
