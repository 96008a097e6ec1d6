import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { adminSection } from "../../../../../queries/content/admin-content"
import { restsWithout } from "../../../../../suite-options"
import { deleteContentWorkflow } from "../../../../../workflows/content/workflows/delete-content"
import { saveContentWorkflow } from "../../../../../workflows/content/workflows/save-content"
import {
  deleteAdminHomepageSection,
  getAdminHomepageSection,
  updateAdminHomepageSection,
} from "../contract"

defineFileConfig(restsWithout("content"))

export const GET = route(
  getAdminHomepageSection,
  async ({ scope, params }) => ({
    homepage_section: await adminSection(scope, params.id),
  })
)

export const POST = route(
  updateAdminHomepageSection,
  async ({ scope, params, body }) => {
    const { translations, ...data } = body
    await saveContentWorkflow(scope).run({
      input: { kind: "section", id: params.id, data, translations },
    })
    return { homepage_section: await adminSection(scope, params.id) }
  }
)

export const DELETE = route(
  deleteAdminHomepageSection,
  async ({ scope, params }) => {
    await deleteContentWorkflow(scope).run({
      input: { kind: "section", id: params.id },
    })
    return { id: params.id, object: "homepage_section", deleted: true }
  }
)
