import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import {
  adminBanner,
  adminBanners,
} from "../../../../queries/content/admin-content"
import { restsWithout } from "../../../../suite-options"
import { saveContentWorkflow } from "../../../../workflows/content/workflows/save-content"
import { createAdminBanner, listAdminBanners } from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(listAdminBanners, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return adminBanners(scope, filters, { limit, offset })
})

export const POST = route(createAdminBanner, async ({ scope, body }) => {
  const { translations, ...data } = body
  const { result } = await saveContentWorkflow(scope).run({
    input: { kind: "banner", data, translations },
  })
  return { banner: await adminBanner(scope, result.id) }
})
