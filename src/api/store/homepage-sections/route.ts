import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { storeSections } from "../../../queries/content/sections"
import { restsWithout } from "../../../suite-options"
import { listStoreHomepageSections } from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(
  listStoreHomepageSections,
  async ({ scope, locale }) => {
    const homepage_sections = await storeSections(scope, locale)
    return { homepage_sections, count: homepage_sections.length }
  }
)
