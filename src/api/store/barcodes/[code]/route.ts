import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { storeCaller } from "../../../../lib/http/store-caller"
import { storeBarcode } from "../../../../queries/unit/store-barcode"
import { restsWithout, suiteOptions } from "../../../../suite-options"
import { getStoreBarcode } from "./contract"

defineFileConfig(restsWithout("units"))

export const GET = route(
  getStoreBarcode,
  async ({ req, scope, params, query, locale }) => {
    const barcode = await storeBarcode(
      scope,
      params.code,
      {
        ...query,
        ...storeCaller(req),
        locale,
      },
      suiteOptions().barcodes.scales
    )
    return { barcode }
  }
)
