import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { adminBranch, adminBranches } from "../../../queries/delivery/branches"
import { restsWithout } from "../../../suite-options"
import { createBranchWorkflow } from "../../../workflows/delivery/workflows/create-branch"
import { createAdminBranch, listAdminBranches } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listAdminBranches, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return adminBranches(scope, filters, { limit, offset })
})

export const POST = route(createAdminBranch, async ({ scope, body }) => {
  const { result } = await createBranchWorkflow(scope).run({ input: body })
  return { branch: await adminBranch(scope, result.id) }
})
