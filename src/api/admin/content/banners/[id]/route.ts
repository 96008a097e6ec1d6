import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { adminBanner } from "../../../../../queries/content/admin-content"
import { restsWithout } from "../../../../../suite-options"
import { deleteContentWorkflow } from "../../../../../workflows/content/workflows/delete-content"
import { saveContentWorkflow } from "../../../../../workflows/content/workflows/save-content"
import {
  deleteAdminBanner,
  getAdminBanner,
  updateAdminBanner,
} from "../contract"

defineFileConfig(restsWithout("content"))

export const GET = route(getAdminBanner, async ({ scope, params }) => ({
  banner: await adminBanner(scope, params.id),
}))

export const POST = route(
  updateAdminBanner,
  async ({ scope, params, body }) => {
    const { translations, ...data } = body
    await saveContentWorkflow(scope).run({
      input: { kind: "banner", id: params.id, data, translations },
    })
    return { banner: await adminBanner(scope, params.id) }
  }
)

export const DELETE = route(deleteAdminBanner, async ({ scope, params }) => {
  await deleteContentWorkflow(scope).run({
    input: { kind: "banner", id: params.id },
  })
  return { id: params.id, object: "banner", deleted: true }
})
