import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import {
  ODOO_MODULE,
  type OdooKind,
  type OdooRecordState,
  type OdooRunMode,
  type OdooRunStatus,
} from "../../modules/odoo/constants"
import type OdooModuleService from "../../modules/odoo/service"

type RunRow = {
  id: string
  kind: OdooKind
  mode: OdooRunMode
  status: OdooRunStatus
  started_by: string
  started_at: Date | string
  ended_at: Date | string | null
  total: number | null
  read: number
  created: number
  updated: number
  unchanged: number
  archived: number
  failed: number
  conflicts: number
  error: string | null
}

/** A run as the API shows it, with its speed and the time left. */
export function runAnswer(run: RunRow) {
  const end = run.ended_at ? new Date(run.ended_at) : new Date()
  const seconds = (end.getTime() - new Date(run.started_at).getTime()) / 1000
  const perSecond = seconds > 0 ? run.read / seconds : 0
  const left =
    run.status === "running" && run.total !== null && perSecond > 0
      ? Math.max(0, Math.round((run.total - run.read) / perSecond))
      : null
  return {
    id: run.id,
    kind: run.kind,
    mode: run.mode,
    status: run.status,
    started_by: run.started_by,
    started_at: new Date(run.started_at).toISOString(),
    ended_at: run.ended_at ? new Date(run.ended_at).toISOString() : null,
    seconds: Math.round(seconds * 10) / 10,
    records_per_second: Math.round(perSecond * 10) / 10,
    seconds_left: left,
    total: run.total,
    read: run.read,
    created: run.created,
    updated: run.updated,
    unchanged: run.unchanged,
    archived: run.archived,
    failed: run.failed,
    conflicts: run.conflicts,
    error: run.error,
  }
}

export type Page = { limit: number; offset: number }

/** Runs, the newest first. */
export async function odooRuns(
  container: MedusaContainer,
  filters: { kind?: OdooKind; status?: OdooRunStatus },
  { limit, offset }: Page
) {
  const service = container.resolve<OdooModuleService>(ODOO_MODULE)
  const [rows, count] = await service.listAndCountOdooRuns(filters, {
    take: limit,
    skip: offset,
    order: { started_at: "DESC" },
  })
  return { runs: rows.map(runAnswer), count, limit, offset }
}

/** One run with what went wrong in it. @throws SuiteError `not_found` */
export async function odooRun(container: MedusaContainer, id: string) {
  const service = container.resolve<OdooModuleService>(ODOO_MODULE)
  const [run] = await service.listOdooRuns({ id })
  if (!run) {
    throw new SuiteError("not_found", "not_found", { entity: "Run", id })
  }
  const records = await service.listOdooRecords(
    { run_id: id },
    { take: 200, order: { created_at: "ASC" } }
  )
  return { run: { ...runAnswer(run), records: records.map(recordAnswer) } }
}

type RecordRow = {
  id: string
  kind: OdooKind
  model: string
  record_id: string
  label: string | null
  state: OdooRecordState
  code: string
  reason: string
  attempts: number
  details: Record<string, unknown> | null
  run_id: string | null
  updated_at: Date | string
}

export function recordAnswer(row: RecordRow) {
  return {
    id: row.id,
    kind: row.kind,
    model: row.model,
    record_id: row.record_id,
    label: row.label,
    state: row.state,
    code: row.code,
    reason: row.reason,
    attempts: row.attempts,
    details: row.details,
    run_id: row.run_id,
    updated_at: new Date(row.updated_at).toISOString(),
  }
}

/** One record. @throws SuiteError `not_found` */
export async function odooRecord(container: MedusaContainer, id: string) {
  const service = container.resolve<OdooModuleService>(ODOO_MODULE)
  const [row] = await service.listOdooRecords({ id })
  if (!row) {
    throw new SuiteError("not_found", "not_found", { entity: "Record", id })
  }
  return recordAnswer(row)
}

/** What could not be brought over, the newest first. */
export async function odooRecords(
  container: MedusaContainer,
  filters: { kind?: OdooKind; state?: OdooRecordState },
  { limit, offset }: Page
) {
  const service = container.resolve<OdooModuleService>(ODOO_MODULE)
  const [rows, count] = await service.listAndCountOdooRecords(filters, {
    take: limit,
    skip: offset,
    order: { updated_at: "DESC" },
  })
  return { records: rows.map(recordAnswer), count, limit, offset }
}
