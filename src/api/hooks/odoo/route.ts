import { defineFileConfig } from "@medusajs/framework/utils"
import { readBody } from "../../../lib/http/body"
import { route } from "../../../lib/http/route"
import { restsWithout } from "../../../suite-options"
import { receiveHook } from "../../../workflows/odoo/runs/receive-hook"
import { receiveOdoo } from "./contract"

defineFileConfig(restsWithout("odoo"))

export const POST = route(receiveOdoo, async ({ req, scope }) => {
  const chunks: Buffer[] = []
  for await (const chunk of readBody(req, receiveOdoo.bodyLimit)) {
    chunks.push(chunk)
  }
  const kind = await receiveHook(scope, {
    timestamp: String(req.headers["x-odoo-timestamp"] ?? ""),
    signature: String(req.headers["x-odoo-signature"] ?? ""),
    body: Buffer.concat(chunks).toString("utf8"),
  })
  return { accepted: true, kind }
})
