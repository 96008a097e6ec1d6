import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { categoryFacts } from "../../../../../queries/content/facts"
import { restsWithout } from "../../../../../suite-options"
import { describeWorkflow } from "../../../../../workflows/content/workflows/describe"
import {
  getAdminCategoryContent,
  updateAdminCategoryContent,
} from "../contract"

defineFileConfig(restsWithout("content"))

export const GET = route(
  getAdminCategoryContent,
  async ({ scope, params }) => ({
    category_content: await categoryFacts(scope, params.id),
  })
)

export const POST = route(
  updateAdminCategoryContent,
  async ({ scope, params, body }) => {
    const { translations, ...data } = body
    await describeWorkflow(scope).run({
      input: { kind: "category", key: params.id, data, translations },
    })
    return { category_content: await categoryFacts(scope, params.id) }
  }
)
