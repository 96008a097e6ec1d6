import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { idParams, listOf, pagination } from "../../../lib/http/schemas"
import {
  ODOO_KINDS,
  ODOO_RECORD_STATES,
  ODOO_RUN_MODES,
  ODOO_RUN_STATUSES,
} from "../../../modules/odoo/constants"
import { connectionShape, recordShape, runShape, statusShape } from "./shapes"

export const getOdooStatus = defineContract({
  id: "getOdooStatus",
  method: "GET",
  path: "/admin/odoo/status",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Whether Odoo is connected and what each kind did last",
  description:
    "Asks nothing of Odoo. Without a connection the connector rests and names the variables that are not set.",
  response: z.object({ odoo: statusShape }),
})

export const testOdooConnection = defineContract({
  id: "testOdooConnection",
  method: "POST",
  path: "/admin/odoo/test-connection",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Ask Odoo its version, languages and what its user may do",
  description:
    "A connection that fails is an answer, too: `ok` is false and `checks` says what is missing.",
  response: z.object({ connection: connectionShape }),
  errors: ["odoo_not_configured"],
})

export const syncOdoo = defineContract({
  id: "syncOdoo",
  method: "POST",
  path: "/admin/odoo/sync/:kind",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Begin a run: products, inventory, pricing, orders or order_state",
  description:
    "Answers at once; the run goes on by itself and is seen under `/admin/odoo/runs/:id`. `delta` brings what has changed, `full` compares everything, `census` looks which records are gone. One run of a kind at a time.",
  status: 202,
  params: z.object({ kind: z.enum(ODOO_KINDS) }),
  body: z.object({ mode: z.enum(ODOO_RUN_MODES).default("delta") }).strict(),
  response: z.object({ run: runShape }),
  errors: ["odoo_not_configured", "odoo_run_active"],
})

export const listOdooRuns = defineContract({
  id: "listOdooRuns",
  method: "GET",
  path: "/admin/odoo/runs",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "List runs: who started them, when, and how they ended",
  query: z
    .object({
      kind: z.enum(ODOO_KINDS).optional(),
      status: z.enum(ODOO_RUN_STATUSES).optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("runs", runShape),
})

export const getOdooRun = defineContract({
  id: "getOdooRun",
  method: "GET",
  path: "/admin/odoo/runs/:id",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Get a run with its numbers, speed and failures",
  params: idParams,
  response: z.object({
    run: runShape.extend({ records: z.array(recordShape) }),
  }),
  errors: ["not_found"],
})

export const cancelOdooRun = defineContract({
  id: "cancelOdooRun",
  method: "POST",
  path: "/admin/odoo/runs/:id/cancel",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "End a run at its next page",
  params: idParams,
  response: z.object({ run: runShape }),
  errors: ["not_found", "odoo_run_ended"],
})

export const listOdooRecords = defineContract({
  id: "listOdooRecords",
  method: "GET",
  path: "/admin/odoo/records",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "List records that failed or about which both sides disagree",
  query: z
    .object({
      kind: z.enum(ODOO_KINDS).optional(),
      state: z.enum(ODOO_RECORD_STATES).optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("records", recordShape),
})

export const retryOdooRecord = defineContract({
  id: "retryOdooRecord",
  method: "POST",
  path: "/admin/odoo/records/:id/retry",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "Try a record again on its own",
  description:
    "Waits for the end and answers the record: `done` when it went well, else with the new reason.",
  params: idParams,
  response: z.object({ record: recordShape }),
  errors: ["not_found", "odoo_not_configured", "odoo_run_active"],
})

export const listOdooLots = defineContract({
  id: "listOdooLots",
  method: "GET",
  path: "/admin/odoo/lots",
  actor: "admin",
  feature: "odoo",
  tag: "Odoo",
  summary: "List goods that expire soon, as the last inventory run saw them",
  query: z
    .object({
      days: z.coerce.number().int().min(0).max(3650).default(30),
      location_id: z.string().min(1).max(64).optional(),
      ...pagination,
    })
    .strict(),
  response: listOf(
    "lots",
    z.object({
      id: z.string(),
      name: z.string(),
      product_id: z.string(),
      product_title: z.string(),
      inventory_item_id: z.string(),
      location_id: z.string(),
      location_name: z.string(),
      /** In the product's basic unit. */
      quantity: z.number(),
      expires_at: z.string(),
    })
  ),
})
