import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { OdooKind } from "../../../modules/odoo/constants"
import { isSigned } from "../../../modules/odoo/rules/signature"
import { suiteOptions } from "../../../suite-options"
import { startRun } from "./run-kind"

const hook = z.object({ model: z.string().min(1).max(64) })

/** Which kind a model belongs to, first match wins. */
const KINDS: [begins: string, kind: OdooKind][] = [
  ["product.pricelist", "pricing"],
  ["product.", "products"],
  ["uom.", "products"],
  ["stock.picking", "order_state"],
  ["sale.", "order_state"],
  ["account.move", "order_state"],
  ["stock.", "inventory"],
]

/**
 * A signed call of Odoo begins a run of the model's kind.
 *
 * @throws SuiteError 404 without a secret, 401 `odoo_signature`,
 * `odoo_hook_model`
 */
export async function receiveHook(
  container: MedusaContainer,
  call: { timestamp: string; signature: string; body: string }
): Promise<OdooKind> {
  const secret = suiteOptions().odoo.webhookSecret
  if (!secret) {
    throw new SuiteError("not_found", "not_found", {
      entity: "Address",
      id: "/hooks/odoo",
    })
  }
  if (!isSigned(secret, call)) {
    throw new SuiteError("unauthorized", "odoo_signature")
  }
  const model = modelOf(call.body)
  const kind = KINDS.find(([begins]) => model.startsWith(begins))?.[1]
  if (!kind) {
    throw new SuiteError("invalid", "odoo_hook_model", { model })
  }
  try {
    await startRun(container, { kind, mode: "delta", started_by: "webhook" })
  } catch (error) {
    // One at work is enough: the next delta reaches back behind its start.
    const busy =
      SuiteError.isSuiteError(error) && error.messageCode === "odoo_run_active"
    if (!busy) {
      throw error
    }
  }
  return kind
}

function modelOf(body: string): string {
  try {
    return hook.parse(JSON.parse(body)).model
  } catch {
    throw new SuiteError("invalid", "odoo_hook_model", { model: "?" })
  }
}
