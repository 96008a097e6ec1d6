import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { storeCaller } from "../../../lib/http/store-caller"
import { storeBanners } from "../../../queries/content/banners"
import { restsWithout } from "../../../suite-options"
import { listStoreBanners } from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(
  listStoreBanners,
  async ({ req, scope, query, locale }) => {
    const caller = { ...storeCaller(req), locale }
    const banners = await storeBanners(scope, caller, query.placement)
    return { banners, count: banners.length }
  }
)
