import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { orderContentWorkflow } from "../../../../../workflows/content/workflows/order-content"
import { orderAdminHomepageSections } from "../contract"

defineFileConfig(restsWithout("content"))

export const POST = route(
  orderAdminHomepageSections,
  async ({ scope, body }) => {
    await orderContentWorkflow(scope).run({
      input: { kind: "section", ids: body.ids },
    })
    return { ids: body.ids }
  }
)
