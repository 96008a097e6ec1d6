import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ODOO_MODULE,
  type OdooKind,
  type OdooRunMode,
} from "../../../modules/odoo/constants"
import type OdooModuleService from "../../../modules/odoo/service"
import { suiteOptions } from "../../../suite-options"
import { startQuietly } from "./resume-runs"

/** Whether anything runs by itself. */
export async function worksByItself(
  container: MedusaContainer
): Promise<boolean> {
  const service = container.resolve<OdooModuleService>(ODOO_MODULE)
  return suiteOptions().odoo.schedule && !!(await service.client())
}

/** A run by the clock; it waits for its end, so that two do not pile up. */
export async function runOnSchedule(
  container: MedusaContainer,
  kind: OdooKind,
  mode: OdooRunMode
): Promise<void> {
  if (await worksByItself(container)) {
    await startQuietly(container, { kind, mode, started_by: "schedule" })
  }
}
