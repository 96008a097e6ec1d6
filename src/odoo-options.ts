import { z } from "@medusajs/framework/zod"

/** Who wins when a field differs on both sides. */
const owner = (byDefault: "odoo" | "store") =>
  z.enum(["odoo", "store"]).default(byDefault)

/** A location of Odoo, and the branch it is: id, name or metadata.code. */
const location = z
  .object({
    odoo: z.number().int().positive(),
    /** Absent: the branch of the same place in the list. */
    branch: z.string().min(1).optional(),
  })
  .strict()

/**
 * Options of the Odoo connector. Without address, database, user name and
 * password (or API key) it rests and says so.
 */
export const odooOptions = z
  .object({
    url: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    database: z.string().min(1).optional(),
    username: z.string().min(1).optional(),
    password: z.string().min(1).optional(),
    /** Used instead of the password; JSON-2 needs one. */
    apiKey: z.string().min(1).optional(),
    transport: z.enum(["auto", "xmlrpc", "jsonrpc", "json2"]).default("auto"),
    /** Records read in one call. */
    batchSize: z.number().int().min(1).max(2000).default(200),
    /** Further tries after a network failure or a collision in Odoo. */
    maxRetries: z.number().int().min(0).max(10).default(3),
    /** Wait before the first further try, in milliseconds; doubled each time. */
    retryFirstMs: z.number().int().min(1).max(60_000).default(500),
    timeoutMs: z.number().int().min(100).max(600_000).default(60_000),
    /** Calls at once. */
    concurrency: z.number().int().min(1).max(16).default(2),
    /** Failures in a row after which the server is left alone for a while. */
    breakerFailures: z.number().int().min(1).max(100).default(8),
    breakerRestMs: z.number().int().min(100).max(3_600_000).default(30_000),
    /** A record that failed so often is retried by hand only. */
    deadAfter: z.number().int().min(1).max(100).default(5),
    /** Seconds that a delta reaches back behind its cursor. */
    overlapSeconds: z.number().int().min(1).max(86_400).default(120),
    locations: z.array(location).default([]),
    /** Which records are the store's in Odoo: `webshop.order_…`. */
    externalIdPrefix: z
      .string()
      .regex(/^[a-z][a-z0-9_]{1,40}$/)
      .default("webshop"),
    webhookSecret: z.string().min(16).optional(),
    /** False: nothing runs by the clock or at an order. */
    schedule: z.boolean().default(true),
    ownership: z
      .object({
        name: owner("odoo"),
        price: owner("odoo"),
        barcode: owner("odoo"),
        stock: owner("odoo"),
        description: owner("store"),
        /** The store owns those that were set by hand. */
        pictures: owner("store"),
        /** Translations that were edited in the store. */
        translations: owner("store"),
      })
      .strict()
      .prefault({}),
  })
  .strict()
  .prefault({})

export type OdooOptions = z.output<typeof odooOptions>
export type OdooOptionsInput = z.input<typeof odooOptions>
