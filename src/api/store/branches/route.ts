import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { storeBranches } from "../../../queries/delivery/store-branches"
import { restsWithout } from "../../../suite-options"
import { listStoreBranches } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listStoreBranches, ({ scope, query, locale }) => {
  const { latitude, longitude } = query
  const point =
    latitude === undefined || longitude === undefined
      ? undefined
      : { latitude, longitude }
  return storeBranches(scope, point, locale)
})
