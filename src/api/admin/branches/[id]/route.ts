import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { adminBranch } from "../../../../queries/delivery/branches"
import { restsWithout } from "../../../../suite-options"
import { deleteBranchWorkflow } from "../../../../workflows/delivery/workflows/delete-branch"
import { updateBranchWorkflow } from "../../../../workflows/delivery/workflows/update-branch"
import {
  deleteAdminBranch,
  getAdminBranch,
  updateAdminBranch,
} from "../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getAdminBranch, async ({ scope, params }) => ({
  branch: await adminBranch(scope, params.id),
}))

export const POST = route(
  updateAdminBranch,
  async ({ scope, params, body }) => {
    await updateBranchWorkflow(scope).run({ input: { id: params.id, ...body } })
    return { branch: await adminBranch(scope, params.id) }
  }
)

export const DELETE = route(deleteAdminBranch, async ({ scope, params }) => {
  await deleteBranchWorkflow(scope).run({ input: { id: params.id } })
  return { id: params.id, object: "branch", deleted: true }
})
