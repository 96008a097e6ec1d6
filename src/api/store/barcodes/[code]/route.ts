import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { storeBarcode } from "../../../../queries/unit/store-barcode"
import { restsWithout, suiteOptions } from "../../../../suite-options"
import { getStoreBarcode } from "./contract"

defineFileConfig(restsWithout("units"))

export const GET = route(
  getStoreBarcode,
  async ({ req, scope, params, query, locale }) => {
    const { auth_context, publishable_key_context } =
      req as AuthenticatedMedusaRequest & {
        publishable_key_context?: { sales_channel_ids: string[] }
      }
    const barcode = await storeBarcode(
      scope,
      params.code,
      {
        ...query,
        sales_channel_ids: publishable_key_context?.sales_channel_ids ?? [],
        customer_id: auth_context?.actor_id || undefined,
        locale,
      },
      suiteOptions().barcodes.scales
    )
    return { barcode }
  }
)
