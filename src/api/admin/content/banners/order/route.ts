import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { orderContentWorkflow } from "../../../../../workflows/content/workflows/order-content"
import { orderAdminBanners } from "../contract"

defineFileConfig(restsWithout("content"))

export const POST = route(orderAdminBanners, async ({ scope, body }) => {
  await orderContentWorkflow(scope).run({
    input: { kind: "banner", ids: body.ids },
  })
  return { ids: body.ids }
})
