import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import type { MessageCode, MessageParams } from "../../lib/i18n/messages"
import { messageIn, type Language } from "../../lib/i18n/translate"
import { ODOO_MODULE } from "../../modules/odoo/constants"
import type OdooModuleService from "../../modules/odoo/service"
import type { OdooClient } from "../../modules/odoo/transport/client"
import { OdooError } from "../../modules/odoo/transport/errors"
import { failureOf } from "./failure"
import { rightsOf, type ModelRights } from "./rights"
import { taxDifference } from "./tax-check"

type Check = {
  name: string
  ok: boolean
  /** Whether the connector can do without. */
  needed: boolean
  code: MessageCode | null
  message: string | null
}

export type ConnectionTest = {
  ok: boolean
  version: string | null
  transport: string | null
  database: string | null
  /** Odoo's clock before or behind ours. */
  clock_skew_seconds: number | null
  languages: { code: string; name: string }[]
  rights: ModelRights[]
  checks: Check[]
}

/** Versions that are known to work. */
const KNOWN_VERSIONS = [16, 17, 18, 19]

/** A difference that a delta's overlap does not cover. */
const MOST_SKEW_SECONDS = 60

/**
 * Asks Odoo who it is and what its user may do, and says what is missing.
 * Only reads; a failure is an answer here.
 *
 * @throws SuiteError `odoo_not_configured`
 */
export async function testConnection(
  container: MedusaContainer,
  database: string | undefined,
  language: Language
): Promise<ConnectionTest> {
  const client = await connected(container)
  const result: ConnectionTest = {
    ok: false,
    version: null,
    transport: null,
    database: database ?? null,
    clock_skew_seconds: null,
    languages: [],
    rights: [],
    checks: [],
  }
  const say = (
    name: string,
    needed: boolean,
    problem?: { code: MessageCode; params?: MessageParams }
  ) =>
    result.checks.push({
      name,
      needed,
      ok: !problem,
      code: problem?.code ?? null,
      message: problem
        ? messageIn(language, problem.code, problem.params ?? {})
        : null,
    })
  try {
    await askVersion(client, result, say)
    await client.login()
    say("login", true)
    result.transport = await client.transportName()
    await askLanguages(client, result, say)
    await askRights(client, result, say)
    await askUser(client, say)
    const taxes = await taxDifference(container, client)
    if (taxes) {
      say("tax", false, taxes.problem)
    }
  } catch (error) {
    if (!(error instanceof OdooError)) {
      throw error
    }
    say("connection", true, failureOf(error))
  }
  result.ok = result.checks.every(({ ok, needed }) => ok || !needed)
  return result
}

type Say = (
  name: string,
  needed: boolean,
  problem?: { code: MessageCode; params?: MessageParams }
) => void

/** @throws SuiteError `odoo_not_configured` */
export async function connected(
  container: MedusaContainer
): Promise<OdooClient> {
  const service = container.resolve<OdooModuleService>(ODOO_MODULE)
  const client = await service.client()
  if (!client) {
    throw new SuiteError("not_allowed", "odoo_not_configured", {
      missing: (await service.missing()).join(", "),
    })
  }
  return client
}

async function askVersion(
  client: OdooClient,
  result: ConnectionTest,
  say: Say
): Promise<void> {
  const { text, major, date } = await client.freshVersion()
  result.version = text
  say(
    "version",
    false,
    KNOWN_VERSIONS.includes(major)
      ? undefined
      : { code: "odoo_version_unknown", params: { version: text } }
  )
  if (date) {
    const seconds = Math.round((date.getTime() - Date.now()) / 1000)
    result.clock_skew_seconds = seconds
    say(
      "clock",
      false,
      Math.abs(seconds) > MOST_SKEW_SECONDS
        ? { code: "odoo_clock_skew", params: { seconds } }
        : undefined
    )
  }
}

async function askLanguages(
  client: OdooClient,
  result: ConnectionTest,
  say: Say
): Promise<void> {
  const installed = await client.call<[string, string][]>({
    model: "res.lang",
    method: "get_installed",
  })
  result.languages = installed.map(([code, name]) => ({ code, name }))
  const arabic = installed.some(([code]) => code.startsWith("ar"))
  say("arabic", false, arabic ? undefined : { code: "odoo_arabic_missing" })
}

async function askRights(
  client: OdooClient,
  result: ConnectionTest,
  say: Say
): Promise<void> {
  result.rights = await rightsOf(client)
  for (const { model, app, exists, needed, missing } of result.rights) {
    if (!exists) {
      say(model, needed, {
        code: "odoo_model_missing",
        params: { model, app },
      })
    }
    for (const operation of missing) {
      say(`${model}.${operation}`, needed, {
        code: "odoo_right_missing",
        params: { model, operation },
      })
    }
  }
}

async function askUser(client: OdooClient, say: Say): Promise<void> {
  const uid = await client.login()
  if (!uid) {
    return
  }
  const [user] = await client.read<{ email: string | false }>(
    "res.users",
    [uid],
    ["email"]
  )
  say("email", false, user?.email ? undefined : { code: "odoo_email_missing" })
}
