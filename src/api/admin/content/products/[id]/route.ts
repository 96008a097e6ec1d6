import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { productFacts } from "../../../../../queries/content/facts"
import { restsWithout } from "../../../../../suite-options"
import { describeWorkflow } from "../../../../../workflows/content/workflows/describe"
import { getAdminProductContent, updateAdminProductContent } from "../contract"

defineFileConfig(restsWithout("content"))

export const GET = route(getAdminProductContent, async ({ scope, params }) => ({
  product_content: await productFacts(scope, params.id),
}))

export const POST = route(
  updateAdminProductContent,
  async ({ scope, params, body }) => {
    const { translations, images, ...data } = body
    await describeWorkflow(scope).run({
      input: { kind: "product", key: params.id, data, translations, images },
    })
    return { product_content: await productFacts(scope, params.id) }
  }
)
