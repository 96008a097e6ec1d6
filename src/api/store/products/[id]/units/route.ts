import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { storeCaller } from "../../../../../lib/http/store-caller"
import { storeProductUnits } from "../../../../../queries/unit/store-product-units"
import { restsWithout } from "../../../../../suite-options"
import { listStoreProductUnits } from "./contract"

defineFileConfig(restsWithout("units"))

export const GET = route(
  listStoreProductUnits,
  ({ req, scope, params, query, locale }) =>
    storeProductUnits(scope, params.id, {
      ...query,
      ...storeCaller(req),
      locale,
    })
)
