import type { MedusaContainer } from "@medusajs/framework/types"
import { messageIn, type Language } from "../../lib/i18n/translate"
import { ODOO_KINDS, ODOO_MODULE } from "../../modules/odoo/constants"
import type OdooModuleService from "../../modules/odoo/service"
import { suiteOptions } from "../../suite-options"
import { runAnswer } from "./runs"

/** Whether Odoo is connected, what each kind did last, what went wrong. */
export async function odooStatus(
  container: MedusaContainer,
  language: Language
) {
  const service = container.resolve<OdooModuleService>(ODOO_MODULE)
  const { url, database, username, transport, schedule, webhookSecret } =
    suiteOptions().odoo
  const missing = await service.missing()
  const client = await service.client()
  const circuit = client?.circuit ?? null
  const state = !client
    ? "resting"
    : circuit === "open"
      ? "unreachable"
      : "ready"
  const code =
    state === "resting"
      ? "odoo_not_configured"
      : state === "ready"
        ? "odoo_ready"
        : "odoo_unreachable"
  const params = { missing: missing.join(", ") }
  return {
    configured: !!client,
    state,
    code,
    message: messageIn(language, code, params),
    missing,
    url: url ?? null,
    database: database ?? null,
    username: username ?? null,
    transport,
    circuit,
    schedule: schedule && !!client,
    webhook: !!webhookSecret,
    bindings: await countByModel(service),
    problems: await problemCounts(service),
    kinds: await Promise.all(
      ODOO_KINDS.map(async (kind) => ({
        kind,
        cursor: (await service.listOdooCursors({ kind }))[0]?.value ?? null,
        last_run: await lastRun(service, kind),
      }))
    ),
  }
}

async function lastRun(service: OdooModuleService, kind: string) {
  const [run] = await service.listOdooRuns(
    { kind: kind as (typeof ODOO_KINDS)[number] },
    { take: 1, order: { started_at: "DESC" } }
  )
  return run ? runAnswer(run) : null
}

async function problemCounts(service: OdooModuleService) {
  const count = async (state: "failed" | "dead" | "conflict") =>
    (await service.listAndCountOdooRecords({ state }, { take: 1 }))[1]
  return {
    failed: await count("failed"),
    dead: await count("dead"),
    conflict: await count("conflict"),
  }
}

const MODELS = ["product.template", "product.category", "sale.order"] as const

async function countByModel(service: OdooModuleService) {
  const counts = await Promise.all(
    MODELS.map(async (model) => [
      model.replace(".", "_"),
      (await service.listAndCountOdooBindings({ model }, { take: 1 }))[1],
    ])
  )
  return Object.fromEntries(counts) as Record<string, number>
}
