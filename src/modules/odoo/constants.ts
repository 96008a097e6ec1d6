/** Key under which the module is registered. */
export const ODOO_MODULE = "odoo"

/** What is kept in step; one run of a kind at a time. */
export const ODOO_KINDS = [
  "products",
  "inventory",
  "pricing",
  "orders",
  "order_state",
] as const
export type OdooKind = (typeof ODOO_KINDS)[number]

/** `full` reads everything, `delta` what has changed, `census` who is gone. */
export const ODOO_RUN_MODES = ["full", "delta", "census"] as const
export type OdooRunMode = (typeof ODOO_RUN_MODES)[number]

export const ODOO_RUN_STATUSES = [
  "running",
  "succeeded",
  "partly",
  "failed",
  "cancelled",
  "interrupted",
] as const
export type OdooRunStatus = (typeof ODOO_RUN_STATUSES)[number]

export const ODOO_BINDING_STATES = ["active", "archived", "gone"] as const

/** What a merchant maps on the page. */
export const ODOO_MAPPING_TYPES = ["location", "price_list"] as const
export type OdooMappingType = (typeof ODOO_MAPPING_TYPES)[number]

export const ODOO_RECORD_STATES = [
  "failed",
  "dead",
  "conflict",
  "done",
] as const
export type OdooRecordState = (typeof ODOO_RECORD_STATES)[number]

/** How the server is spoken to. */
export const ODOO_TRANSPORTS = ["auto", "xmlrpc", "jsonrpc", "json2"] as const
export type OdooTransportName = (typeof ODOO_TRANSPORTS)[number]
