import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  planStockRules,
  type SetStockRulesInput,
  type StockRulesPlan,
} from "../plan-stock-rules"
import { rawOf } from "../../../lib/raw-decimal"

export const setStockRulesStepId = "set-stock-rules"

type Row = Record<string, unknown>

/** The rows that a plan is about, and how they were. */
type Before = { table: string; key: Row; row: Row | null }[]

/**
 * Writes thresholds and costs: one row for each item and location, or
 * currency, whoever writes it first.
 * @throws SuiteError `stock_not_by_unit`, `validation_failed`
 */
export const setStockRulesStep = createStep(
  setStockRulesStepId,
  async (input: SetStockRulesInput, { container }) => {
    const plan = await planStockRules(container, input)
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const before = await knex.transaction((trx) => write(trx, plan))
    const items = [...plan.rules, ...plan.costs].map(
      (row) => row.inventory_item_id
    )
    return new StepResponse([...new Set(items)], before)
  },
  async (before, { container }) => {
    if (!before?.length) {
      return
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.transaction(async (trx) => {
      for (const { table, key, row } of before) {
        await trx(table)
          .where({ ...key, deleted_at: null })
          .delete()
        if (row) {
          await trx(table).insert(row)
        }
      }
    })
  }
)

async function write(
  trx: Knex.Transaction,
  plan: StockRulesPlan
): Promise<Before> {
  const before: Before = []
  for (const { values, ...key } of plan.rules) {
    before.push(await remember(trx, "stock_rule", key))
    await trx("stock_rule")
      .insert({
        id: generateEntityId(undefined, "strule"),
        ...key,
        ...ruleColumns(values),
      })
      .onConflict(
        trx.raw("(inventory_item_id, location_id) where deleted_at is null")
      )
      .merge({ ...ruleColumns(values), updated_at: new Date() })
  }
  for (const { amount, ...key } of plan.costs) {
    before.push(await remember(trx, "stock_cost", key))
    if (amount === null) {
      await trx("stock_cost")
        .where({ ...key, deleted_at: null })
        .delete()
      continue
    }
    const columns = { amount, raw_amount: rawOf(amount) }
    await trx("stock_cost")
      .insert({ id: generateEntityId(undefined, "stcost"), ...key, ...columns })
      .onConflict(
        trx.raw("(inventory_item_id, currency_code) where deleted_at is null")
      )
      .merge({ ...columns, updated_at: new Date() })
  }
  return before
}

async function remember(
  trx: Knex.Transaction,
  table: string,
  key: Row
): Promise<Before[number]> {
  const row: Row | undefined = await trx(table)
    .where({ ...key, deleted_at: null })
    .forUpdate()
    .first()
  return { table, key, row: row ?? null }
}

/** A bound that is taken away forgets that it was crossed. */
const SINCE: Record<string, string | undefined> = {
  low_stock_threshold: "low_since",
  reorder_point: "reorder_since",
}

function ruleColumns(values: object): Row {
  const given = Object.entries(values).filter(
    (entry): entry is [string, string | null] => entry[1] !== undefined
  )
  return Object.fromEntries(
    given.flatMap(([name, value]) => {
      const since = SINCE[name]
      return [
        [name, value],
        [`raw_${name}`, value === null ? null : rawOf(value)],
        ...(value === null && since ? [[since, null]] : []),
      ]
    })
  )
}
