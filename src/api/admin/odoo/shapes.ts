import { z } from "@medusajs/framework/zod"
import {
  ODOO_KINDS,
  ODOO_MAPPING_TYPES,
  ODOO_RECORD_STATES,
  ODOO_RUN_MODES,
  ODOO_RUN_STATUSES,
} from "../../../modules/odoo/constants"

const whole = z.number().int()

export const runShape = z.object({
  id: z.string(),
  kind: z.enum(ODOO_KINDS),
  mode: z.enum(ODOO_RUN_MODES),
  status: z.enum(ODOO_RUN_STATUSES),
  started_by: z.string(),
  started_at: z.string(),
  ended_at: z.string().nullable(),
  seconds: z.number(),
  records_per_second: z.number(),
  seconds_left: whole.nullable(),
  total: whole.nullable(),
  read: whole,
  created: whole,
  updated: whole,
  unchanged: whole,
  archived: whole,
  failed: whole,
  conflicts: whole,
  error: z.string().nullable(),
})

export const recordShape = z.object({
  id: z.string(),
  kind: z.enum(ODOO_KINDS),
  model: z.string(),
  record_id: z.string(),
  label: z.string().nullable(),
  state: z.enum(ODOO_RECORD_STATES),
  code: z.string(),
  reason: z.string(),
  attempts: whole,
  details: z.record(z.string(), z.unknown()).nullable(),
  run_id: z.string().nullable(),
  updated_at: z.string(),
})

export const mappingShape = z.object({
  type: z.enum(ODOO_MAPPING_TYPES),
  external_id: whole,
  name: z.string(),
  /** Of a price list. */
  currency_code: z.string().nullable(),
  /** Branch of a location, customer group of a price list. */
  entity_id: z.string().nullable(),
  active: z.boolean(),
  /** Who says so: somebody on the page, or the options. */
  source: z.enum(["page", "settings"]),
  /** False for a list in another currency than the company's. */
  usable: z.boolean(),
})

export const statusShape = z.object({
  configured: z.boolean(),
  state: z.enum(["resting", "ready", "unreachable"]),
  code: z.string(),
  message: z.string(),
  /** Variables that are not set. */
  missing: z.array(z.string()),
  url: z.string().nullable(),
  database: z.string().nullable(),
  username: z.string().nullable(),
  transport: z.string(),
  circuit: z.enum(["closed", "open", "half_open"]).nullable(),
  schedule: z.boolean(),
  webhook: z.boolean(),
  bindings: z.record(z.string(), whole),
  problems: z.object({ failed: whole, dead: whole, conflict: whole }),
  kinds: z.array(
    z.object({
      kind: z.enum(ODOO_KINDS),
      cursor: z.string().nullable(),
      last_run: runShape.nullable(),
    })
  ),
})

export const connectionShape = z.object({
  ok: z.boolean(),
  version: z.string().nullable(),
  transport: z.string().nullable(),
  database: z.string().nullable(),
  clock_skew_seconds: z.number().nullable(),
  languages: z.array(z.object({ code: z.string(), name: z.string() })),
  rights: z.array(
    z.object({
      model: z.string(),
      app: z.string(),
      needed: z.boolean(),
      exists: z.boolean(),
      missing: z.array(z.string()),
    })
  ),
  checks: z.array(
    z.object({
      name: z.string(),
      ok: z.boolean(),
      needed: z.boolean(),
      code: z.string().nullable(),
      message: z.string().nullable(),
    })
  ),
})
