import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { resumeDeadRuns } from "../workflows/odoo/runs/resume-runs"

defineFileConfig(restsWithout("odoo"))

/** Every minute: a run whose process died goes on where it stood. */
export default async function odooSweep(
  container: MedusaContainer
): Promise<void> {
  await resumeDeadRuns(container)
}

export const config = {
  name: "saptmarkets-odoo-sweep",
  schedule: "* * * * *",
}
