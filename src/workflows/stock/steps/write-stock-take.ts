import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MathBN,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuseProblems } from "../../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../../lib/errors/suite-error"
import { rawOf } from "../../../lib/raw-decimal"
import { holdItems } from "../hold-items"
import type { PlannedLine, StockTakePlan } from "../plan-stock-take"
import { addToLevel, lockLevel, type LockedLevel } from "../write-levels"

export const writeStockTakeStepId = "write-stock-take"

/** A level that a take has changed, and by how much. */
export type ChangedLevel = Omit<LockedLevel, "stocked"> & { difference: string }

export type WrittenStockTake = {
  id: string
  /** False: a take with this idempotency key was there already. */
  written: boolean
  levels: ChangedLevel[]
}

/**
 * Books a stock-take: the take, its lines and the levels in one transaction.
 *
 * The core books by reading a level and writing the sum, under a lock of the
 * Locking Module for the item: the same lock is taken here, so that neither
 * overwrites the other; the row lock holds off everything that has no lock.
 *
 * @throws SuiteError `validation_failed` for a level that would be negative
 */
export const writeStockTakeStep = createStep(
  writeStockTakeStepId,
  async (plan: StockTakePlan, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const written = await holdItems(container, itemsOf(plan.lines), () =>
      knex.transaction((trx) => write(trx, plan))
    )
    return new StepResponse(written, written)
  },
  async (written, { container }) => {
    if (!written?.written) {
      return
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const items = written.levels.map((level) => level.inventory_item_id)
    await holdItems(container, items, () =>
      knex.transaction((trx) => undo(trx, written))
    )
  }
)

/** Sorted: rows are locked in the same order by everybody. */
function itemsOf(lines: PlannedLine[]): string[] {
  return [...new Set(lines.map((line) => line.inventory_item_id))].sort()
}

async function write(
  trx: Knex.Transaction,
  plan: StockTakePlan
): Promise<WrittenStockTake> {
  const { lines } = plan
  const [first] = await trx("stock_take")
    .insert({
      id: generateEntityId(undefined, "sttake"),
      location_id: plan.location_id,
      reason: plan.reason,
      mode: plan.mode,
      note: plan.note ?? null,
      created_by: plan.created_by ?? null,
      idempotency_key: plan.idempotency_key ?? null,
    })
    .onConflict()
    .ignore()
    .returning("id")
  if (!first) {
    const known = await trx("stock_take")
      .where({ idempotency_key: plan.idempotency_key, deleted_at: null })
      .first("id")
    return { id: known.id, written: false, levels: [] }
  }
  const levels = new Map<string, LockedLevel>()
  for (const item of itemsOf(lines)) {
    levels.set(item, await lockLevel(trx, item, plan.location_id))
  }
  const { rows, after } = bookLines(plan, levels)
  const changed: ChangedLevel[] = []
  for (const [item, { stocked, ...level }] of levels) {
    const difference = MathBN.sub(after.get(item) ?? stocked, stocked)
    if (!difference.isZero()) {
      await addToLevel(trx, level.id, difference.toFixed())
    }
    if (level.created || !difference.isZero()) {
      changed.push({ ...level, difference: difference.toFixed() })
    }
  }
  await trx.batchInsert(
    "stock_take_line",
    rows.map((row) => ({ ...row, stock_take_id: first.id })),
    500
  )
  return { id: first.id, written: true, levels: changed }
}

/**
 * Several lines of one item are one count: 3 sacks and 5 kg loose. Each line
 * says what stood in the books before and after it.
 */
function bookLines(
  { mode, lines }: StockTakePlan,
  levels: ReadonlyMap<string, LockedLevel>
) {
  const after = new Map<string, string>()
  const problems: FieldProblem[] = []
  const rows = lines.map((line, position) => {
    const item = line.inventory_item_id
    const known = after.get(item)
    const before = known ?? levels.get(item)?.stocked ?? "0"
    const base = mode === "set" && known === undefined ? "0" : before
    const now = MathBN.add(base, line.quantity).toFixed()
    if (MathBN.lt(now, 0)) {
      problems.push({
        field: `lines.${position}.counted`,
        code: "stock_negative",
        params: { stocked: before, counted: line.quantity },
      })
    }
    after.set(item, now)
    return toRow(line, position, before, now)
  })
  refuseProblems(problems)
  return { rows, after }
}

function toRow(
  line: PlannedLine,
  position: number,
  before: string,
  after: string
) {
  return {
    id: generateEntityId(undefined, "sttakel"),
    inventory_item_id: line.inventory_item_id,
    position,
    before,
    raw_before: rawOf(before),
    after,
    raw_after: rawOf(after),
    unit_code: line.unit_code,
    unit_value: line.unit_value,
    raw_unit_value: rawOf(line.unit_value),
    counted: line.counted,
    raw_counted: rawOf(line.counted),
  }
}

/** Takes the differences back, not the old values: others have booked since. */
async function undo(
  trx: Knex.Transaction,
  { id, levels }: WrittenStockTake
): Promise<void> {
  for (const level of levels) {
    const back = MathBN.mult(level.difference, -1)
    await addToLevel(trx, level.id, back.toFixed())
    if (level.created) {
      await trx("inventory_level")
        .where({ id: level.id, stocked_quantity: 0, reserved_quantity: 0 })
        .delete()
    }
  }
  await trx("stock_take_line").where({ stock_take_id: id }).delete()
  await trx("stock_take").where({ id }).delete()
}
