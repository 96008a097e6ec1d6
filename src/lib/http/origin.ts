import { configManager } from "@medusajs/framework/config"
import type { MedusaRequest } from "@medusajs/framework/http"
import { parseCorsOrigins } from "@medusajs/framework/utils"
import { SuiteError } from "../errors/suite-error"

/**
 * Refuses a call by cookie from a page of somebody else: the browser says
 * where a page is from, and a program that is no browser sends no origin.
 * @throws SuiteError `forbidden`
 */
export function assertOwnOrigin(req: MedusaRequest): void {
  const { origin, host } = req.headers
  if (!origin || origin.replace(/^https?:\/\//, "") === host) {
    return
  }
  const { adminCors } = configManager.config.projectConfig.http
  const isAllowed = parseCorsOrigins(adminCors ?? "").some((allowed) =>
    allowed instanceof RegExp ? allowed.test(origin) : allowed === origin
  )
  if (!isAllowed) {
    throw new SuiteError("forbidden", "forbidden")
  }
}
