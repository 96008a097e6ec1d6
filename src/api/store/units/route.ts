import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { storeUnits } from "../../../queries/unit/units"
import { restsWithout } from "../../../suite-options"
import { listStoreUnits } from "./contract"

defineFileConfig(restsWithout("units"))

export const GET = route(listStoreUnits, ({ scope, query, locale }) => {
  const { limit, offset, ...filters } = query
  return storeUnits(scope, filters, { limit, offset }, locale)
})
