import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  Modules,
} from "@medusajs/framework/utils"
import type {
  OdooKind,
  OdooRunMode,
  OdooRunStatus,
} from "../../../modules/odoo/constants"
import { SuiteError } from "../../../lib/errors/suite-error"
import { OdooEvents } from "../events"

/** A run that says nothing for so long has died with its process. */
export const DEAD_AFTER_SECONDS = 120

/** What a page of a run did; added to the run's numbers. */
export type Counts = {
  read: number
  created: number
  updated: number
  unchanged: number
  archived: number
  failed: number
  conflicts: number
}

export const COUNTERS = [
  "read",
  "created",
  "updated",
  "unchanged",
  "archived",
  "failed",
  "conflicts",
] as const

/** Where a run goes on after a crash: set by the kind. */
export type Position = Record<string, unknown>

export type Run = {
  id: string
  kind: OdooKind
  mode: OdooRunMode
  position: Position | null
}

/** A run was cancelled by somebody: it ends at its page. */
export class RunCancelled extends Error {}

const knexOf = (container: MedusaContainer): Knex =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/**
 * Begins a run, or takes over where one died. The database lets one of a
 * kind run at a time, in any number of processes.
 *
 * @throws SuiteError 409 `odoo_run_active`
 */
export async function beginRun(
  container: MedusaContainer,
  input: { kind: OdooKind; mode: OdooRunMode; started_by: string }
): Promise<Run> {
  const knex = knexOf(container)
  const dead = await knex("odoo_run")
    .where({ kind: input.kind, status: "running", deleted_at: null })
    .whereRaw("alive_at < now() - make_interval(secs => ?)", [
      DEAD_AFTER_SECONDS,
    ])
    .update({ status: "interrupted", ended_at: new Date() })
    .returning(["mode", "position"])
  const resumed = dead.find((row) => row.position)
  const mode = resumed ? resumed.mode : input.mode
  const position = resumed ? resumed.position : null
  const now = new Date()
  const made = await knex("odoo_run")
    .insert({
      id: generateEntityId(undefined, "orun"),
      ...input,
      mode,
      position,
      status: "running",
      started_at: now,
      alive_at: now,
    })
    .onConflict()
    .ignore()
    .returning("id")
  if (!made.length) {
    throw new SuiteError("conflict", "odoo_run_active", { kind: input.kind })
  }
  const run = { id: made[0].id as string, kind: input.kind, mode, position }
  await emit(container, OdooEvents.RUN_STARTED, run.id, input.kind)
  return run
}

/**
 * Notes a page: numbers, where it goes on, and that the run lives.
 * @throws RunCancelled when somebody asked it to end
 */
export async function notePage(
  container: MedusaContainer,
  run: Run,
  counts: Partial<Counts>,
  position: Position | null
): Promise<void> {
  const knex = knexOf(container)
  const sums = Object.fromEntries(
    COUNTERS.filter((name) => counts[name]).map((name) => [
      name,
      knex.raw("?? + ?", [name, counts[name] ?? 0]),
    ])
  )
  const [row] = await knex("odoo_run")
    .where({ id: run.id, status: "running" })
    .update({
      ...sums,
      alive_at: new Date(),
      ...(position && { position: JSON.stringify(position) }),
    })
    .returning("cancel_requested")
  if (!row || row.cancel_requested) {
    throw new RunCancelled("The run was cancelled")
  }
}

export async function noteTotal(
  container: MedusaContainer,
  run: Run,
  total: number
): Promise<void> {
  await knexOf(container)("odoo_run").where({ id: run.id }).update({ total })
}

/** Ends a run: succeeded, partly when records failed, cancelled or failed. */
export async function endRun(
  container: MedusaContainer,
  run: Run,
  end: { status?: OdooRunStatus; error?: string }
): Promise<void> {
  const knex = knexOf(container)
  const status =
    end.status ??
    knex.raw("case when failed > 0 then 'partly' else 'succeeded' end")
  const [row] = await knex("odoo_run")
    .where({ id: run.id, status: "running" })
    .update({ status, error: end.error ?? null, ended_at: new Date() })
    .returning("status")
  if (row) {
    await emit(container, OdooEvents.RUN_ENDED, run.id, run.kind, row.status)
  }
}

async function emit(
  container: MedusaContainer,
  name: string,
  id: string,
  kind: OdooKind,
  status?: string
): Promise<void> {
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name, data: { id, kind, ...(status && { status }) } })
}

/** Up to which moment of Odoo's clock a kind is in step. */
export async function readCursor(
  container: MedusaContainer,
  kind: OdooKind
): Promise<string | null> {
  const row = await knexOf(container)("odoo_cursor")
    .where({ kind, deleted_at: null })
    .first("value")
  return row?.value ?? null
}

export async function writeCursor(
  container: MedusaContainer,
  kind: OdooKind,
  value: string
): Promise<void> {
  await knexOf(container).raw(
    `insert into odoo_cursor (id, kind, value) values (?, ?, ?)
     on conflict (kind) where deleted_at is null
     do update set value = excluded.value, updated_at = now()`,
    [generateEntityId(undefined, "ocur"), kind, value]
  )
}
