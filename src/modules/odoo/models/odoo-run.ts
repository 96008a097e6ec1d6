import { model } from "@medusajs/framework/utils"
import { ODOO_KINDS, ODOO_RUN_MODES, ODOO_RUN_STATUSES } from "../constants"

/** One run of a kind: who started it, how far it is, how it ended. */
const OdooRun = model
  .define("odoo_run", {
    id: model.id({ prefix: "orun" }).primaryKey(),
    kind: model.enum([...ODOO_KINDS]),
    mode: model.enum([...ODOO_RUN_MODES]),
    status: model.enum([...ODOO_RUN_STATUSES]).default("running"),
    /** Id of the user, `schedule`, `webhook` or `event`. */
    started_by: model.text(),
    started_at: model.dateTime(),
    /** Renewed at each page: a run that stands still was interrupted. */
    alive_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    cancel_requested: model.boolean().default(false),
    total: model.number().nullable(),
    read: model.number().default(0),
    created: model.number().default(0),
    updated: model.number().default(0),
    unchanged: model.number().default(0),
    archived: model.number().default(0),
    failed: model.number().default(0),
    conflicts: model.number().default(0),
    /** Where it goes on after a crash. */
    position: model.json().nullable(),
    error: model.text().nullable(),
  })
  .indexes([
    {
      // One run of a kind at a time, in any number of processes.
      name: "IDX_odoo_run_one_running",
      on: ["kind"],
      unique: true,
      where: "status = 'running' AND deleted_at IS NULL",
    },
    {
      name: "IDX_odoo_run_started",
      on: ["started_at"],
      where: "deleted_at IS NULL",
    },
  ])

export default OdooRun
