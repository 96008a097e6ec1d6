import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { adminSettings } from "../../../../queries/content/settings"
import { restsWithout } from "../../../../suite-options"
import { describeWorkflow } from "../../../../workflows/content/workflows/describe"
import { getAdminSettings, updateAdminSettings } from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(getAdminSettings, async ({ scope }) => ({
  settings: await adminSettings(scope),
}))

export const POST = route(updateAdminSettings, async ({ scope, body }) => {
  const { translations, ...data } = body
  const { store_id } = await adminSettings(scope)
  await describeWorkflow(scope).run({
    input: { kind: "setting", key: store_id, data, translations },
  })
  return { settings: await adminSettings(scope) }
})
