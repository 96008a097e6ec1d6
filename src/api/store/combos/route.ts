import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { storeCaller } from "../../../lib/http/store-caller"
import { storeCombos } from "../../../queries/combo/store-combos"
import { restsWithout } from "../../../suite-options"
import { listStoreCombos } from "./contract"

defineFileConfig(restsWithout("combos"))

export const GET = route(listStoreCombos, ({ req, scope, query, locale }) => {
  const { limit, offset, ...pricedFor } = query
  const caller = { ...pricedFor, ...storeCaller(req), locale }
  return storeCombos(scope, caller, { limit, offset })
})
