import type { OdooClientOptions } from "./transport/client"

/** The connector's options as the suite parsed them. */
export type OdooSettings = Omit<
  OdooClientOptions,
  "url" | "database" | "username" | "secret" | "hasApiKey"
> & {
  url?: string
  database?: string
  username?: string
  password?: string
  apiKey?: string
}

/** Variables that a connection needs, by option. */
const NEEDED = {
  url: "ODOO_URL",
  database: "ODOO_DATABASE",
  username: "ODOO_USERNAME",
} as const

/** Names of what is not set; empty when a connection can be made. */
export function missingSettings(settings: OdooSettings): string[] {
  const missing: string[] = Object.entries(NEEDED)
    .filter(([key]) => !settings[key as keyof typeof NEEDED])
    .map(([, name]) => name)
  if (!settings.password && !settings.apiKey) {
    missing.push("ODOO_PASSWORD")
  }
  return missing
}

/** What the client takes, or undefined while something is missing. */
export function clientOptions(
  settings: OdooSettings
): OdooClientOptions | undefined {
  const { url, database, username, password, apiKey, ...rest } = settings
  const secret = apiKey ?? password
  if (!url || !database || !username || !secret) {
    return undefined
  }
  return { ...rest, url, database, username, secret, hasApiKey: !!apiKey }
}
