/** Events of the Odoo connector. */
export const OdooEvents = {
  /** A run began. `{ id, kind }` */
  RUN_STARTED: "odoo.run_started",
  /** A run ended, however. `{ id, kind, status }` */
  RUN_ENDED: "odoo.run_ended",
} as const
