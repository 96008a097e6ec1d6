import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { storeCaller } from "../../../../lib/http/store-caller"
import { suggest } from "../../../../queries/search/suggest"
import { restsWithout } from "../../../../suite-options"
import { listSearchSuggestions } from "./contract"

defineFileConfig(restsWithout("search"))

export const GET = route(
  listSearchSuggestions,
  async ({ req, scope, query, locale }) => ({
    suggestions: await suggest(scope, query, {
      channels: storeCaller(req).sales_channel_ids,
      locale,
    }),
  })
)
