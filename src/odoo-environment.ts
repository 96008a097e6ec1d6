import { z } from "@medusajs/framework/zod"
import type { OdooOptionsInput } from "./odoo-options"

/** Empty means unset. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), type.optional())

const text = optional(z.string())
const whole = optional(z.coerce.number().int())

/** The connector's variables; `.env.template` says what each means. */
export const odooEnvironment = {
  ODOO_URL: optional(z.url({ protocol: /^https?$/ })),
  ODOO_HOST: text,
  ODOO_PORT: optional(z.coerce.number().int().min(1).max(65_535)),
  ODOO_DATABASE: text,
  ODOO_USERNAME: text,
  ODOO_PASSWORD: text,
  ODOO_API_KEY: text,
  ODOO_TRANSPORT: optional(z.enum(["auto", "xmlrpc", "jsonrpc", "json2"])),
  ODOO_BATCH_SIZE: whole,
  ODOO_MAX_RETRIES: whole,
  ODOO_TIMEOUT: whole,
  ODOO_CONCURRENCY: whole,
  BRANCH_LOCATION_IDS: optional(
    z
      .string()
      .regex(
        /^\s*\d+\s*(:[^,]+)?(,\s*\d+\s*(:[^,]+)?)*\s*$/,
        "must be like 8:branch-1,20:branch-2 or 8,20"
      )
  ),
  ODOO_WEBHOOK_SECRET: optional(z.string().min(16)),
  ODOO_SCHEDULE: optional(z.enum(["true", "false", "1", "0"])),
}

const schema = z.object(odooEnvironment)

/** Options of the connector from its variables. */
export function odooFromEnvironment(
  e: z.output<typeof schema>
): OdooOptionsInput {
  const off = e.ODOO_SCHEDULE === "false" || e.ODOO_SCHEDULE === "0"
  return {
    url: e.ODOO_URL ?? addressOf(e.ODOO_HOST, e.ODOO_PORT),
    database: e.ODOO_DATABASE,
    username: e.ODOO_USERNAME,
    password: e.ODOO_PASSWORD,
    apiKey: e.ODOO_API_KEY,
    transport: e.ODOO_TRANSPORT,
    batchSize: e.ODOO_BATCH_SIZE,
    maxRetries: e.ODOO_MAX_RETRIES,
    timeoutMs: e.ODOO_TIMEOUT,
    concurrency: e.ODOO_CONCURRENCY,
    locations: locationsOf(e.BRANCH_LOCATION_IDS),
    webhookSecret: e.ODOO_WEBHOOK_SECRET,
    schedule: e.ODOO_SCHEDULE === undefined ? undefined : !off,
  }
}

/** A host may come with its scheme; port 443 speaks https. */
function addressOf(
  host: string | undefined,
  port: number | undefined
): string | undefined {
  if (!host) {
    return undefined
  }
  const [, scheme, name] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(host) ?? []
  const spoken = scheme ?? (port === 443 ? "https" : "http")
  const byDefault = spoken === "https" ? 443 : 8069
  return `${spoken}://${name}:${port ?? byDefault}`
}

/** `8:branch-1,20:branch-2`, or `8,20` in the order of the branches. */
function locationsOf(list: string | undefined) {
  return list?.split(",").map((entry) => {
    const [id, ...branch] = entry.split(":")
    const name = branch.join(":").trim()
    return { odoo: Number(id.trim()), ...(name && { branch: name }) }
  })
}
