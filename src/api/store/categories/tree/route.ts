import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { storeCaller } from "../../../../lib/http/store-caller"
import { categoryTree } from "../../../../queries/content/category-tree"
import { restsWithout } from "../../../../suite-options"
import { getStoreCategoryTree } from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(
  getStoreCategoryTree,
  async ({ req, scope, locale }) => ({
    categories: await categoryTree(scope, { ...storeCaller(req), locale }),
  })
)
