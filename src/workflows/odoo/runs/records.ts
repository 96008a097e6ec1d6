import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { OdooKind } from "../../../modules/odoo/constants"
import { OdooError } from "../../../modules/odoo/transport/errors"
import { suiteOptions } from "../../../suite-options"

/** A record that went wrong, or about which both sides disagree. */
export type RecordNote = {
  kind: OdooKind
  model: string
  record_id: string
  label: string | null
  code: string
  reason: string
  details?: Record<string, unknown>
}

/** A failure as a note: what it is called and said. */
export function reasonOf(error: unknown): { code: string; reason: string } {
  if (error instanceof OdooError) {
    return { code: `odoo_${error.kind}`, reason: error.message }
  }
  if (SuiteError.isSuiteError(error)) {
    return { code: error.messageCode, reason: error.message }
  }
  const message = (error as { message?: unknown } | null)?.message
  return { code: "failed", reason: String(message ?? error).slice(0, 1000) }
}

/**
 * Writes failures: one row for each record, counted up; after so many it is
 * dead and retried by hand only.
 */
export async function noteFailures(
  container: MedusaContainer,
  runId: string | null,
  notes: readonly RecordNote[]
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { deadAfter } = suiteOptions().odoo
  for (const note of notes) {
    await knex.raw(
      `insert into odoo_record
         (id, kind, model, record_id, label, state, code, reason, details, run_id)
       values (?, ?, ?, ?, ?, 'failed', ?, ?, ?, ?)
       on conflict (kind, model, record_id, code) where deleted_at is null
       do update set reason = excluded.reason, label = excluded.label,
         details = excluded.details, run_id = excluded.run_id,
         updated_at = now(),
         attempts = case when odoo_record.state = 'done' then 1
           else odoo_record.attempts + 1 end,
         state = case when odoo_record.state <> 'done'
             and odoo_record.attempts + 1 >= ? then 'dead' else 'failed' end`,
      [...valuesOf(note, runId), deadAfter]
    )
  }
}

/** Writes conflicts with both values; they stop nothing. */
export async function noteConflicts(
  container: MedusaContainer,
  runId: string | null,
  notes: readonly RecordNote[]
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const note of notes) {
    await knex.raw(
      `insert into odoo_record
         (id, kind, model, record_id, label, state, code, reason, details, run_id)
       values (?, ?, ?, ?, ?, 'conflict', ?, ?, ?, ?)
       on conflict (kind, model, record_id, code) where deleted_at is null
       do update set reason = excluded.reason, label = excluded.label,
         details = excluded.details, run_id = excluded.run_id,
         state = 'conflict', updated_at = now()`,
      valuesOf(note, runId)
    )
  }
}

function valuesOf(note: RecordNote, runId: string | null) {
  return [
    generateEntityId(undefined, "orec"),
    note.kind,
    note.model,
    note.record_id,
    note.label,
    note.code,
    note.reason,
    note.details ? JSON.stringify(note.details) : null,
    runId,
  ]
}

/** What has gone well since is done; of one code, or whatever it was. */
export async function settleRecords(
  container: MedusaContainer,
  kind: OdooKind,
  model: string,
  ids: readonly (string | number)[],
  code?: string
): Promise<void> {
  if (!ids.length) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("odoo_record")
    .where({ kind, model, ...(code && { code }) })
    .whereIn("record_id", ids.map(String))
    .whereIn("state", ["failed", "dead"])
    .update({ state: "done", updated_at: new Date() })
}

/**
 * Conflicts of these codes that a run met no more are done. `open` are those
 * it met; `among` are the records it looked at, all where it is not given.
 */
export async function settleConflicts(
  container: MedusaContainer,
  about: { kind: OdooKind; model: string; codes: readonly string[] },
  open: readonly Pick<RecordNote, "record_id" | "code">[],
  among?: readonly string[]
): Promise<void> {
  const { kind, model, codes } = about
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const query = knex("odoo_record")
    .where({ kind, model, state: "conflict", deleted_at: null })
    .whereIn("code", codes)
    .whereNotIn(
      knex.raw("record_id || ' ' || code") as never,
      open.map(({ record_id, code }) => `${record_id} ${code}`)
    )
  await (among ? query.whereIn("record_id", among) : query).update({
    state: "done",
    updated_at: new Date(),
  })
}

/** Records that failed and are tried again with the next run. */
export async function failedIds(
  container: MedusaContainer,
  kind: OdooKind,
  model: string
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("odoo_record")
    .where({ kind, model, state: "failed", deleted_at: null })
    .distinct("record_id")
    .limit(1000)
  return rows.map((row) => row.record_id as string)
}
