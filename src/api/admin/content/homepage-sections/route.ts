import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import {
  adminSection,
  adminSections,
} from "../../../../queries/content/admin-content"
import { restsWithout } from "../../../../suite-options"
import { saveContentWorkflow } from "../../../../workflows/content/workflows/save-content"
import {
  createAdminHomepageSection,
  listAdminHomepageSections,
} from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(listAdminHomepageSections, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return adminSections(scope, filters, { limit, offset })
})

export const POST = route(
  createAdminHomepageSection,
  async ({ scope, body }) => {
    const { translations, ...data } = body
    const { result } = await saveContentWorkflow(scope).run({
      input: { kind: "section", data, translations },
    })
    return { homepage_section: await adminSection(scope, result.id) }
  }
)
