import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { storeProductUnits } from "../../../../../queries/unit/store-product-units"
import { restsWithout } from "../../../../../suite-options"
import { listStoreProductUnits } from "./contract"

defineFileConfig(restsWithout("units"))

export const GET = route(
  listStoreProductUnits,
  ({ req, scope, params, query, locale }) => {
    const { auth_context, publishable_key_context } =
      req as AuthenticatedMedusaRequest & {
        publishable_key_context?: { sales_channel_ids: string[] }
      }
    return storeProductUnits(scope, params.id, {
      ...query,
      sales_channel_ids: publishable_key_context?.sales_channel_ids ?? [],
      customer_id: auth_context?.actor_id || undefined,
      locale,
    })
  }
)
