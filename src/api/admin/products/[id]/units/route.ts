import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { adminProductUnits } from "../../../../../queries/unit/admin-product-units"
import { restsWithout } from "../../../../../suite-options"
import { setProductUnitsWorkflow } from "../../../../../workflows/unit/workflows/set-product-units"
import { listAdminProductUnits, setAdminProductUnits } from "./contract"

defineFileConfig(restsWithout("units"))

export const GET = route(listAdminProductUnits, ({ scope, params, locale }) =>
  adminProductUnits(scope, params.id, locale)
)

export const POST = route(
  setAdminProductUnits,
  async ({ scope, params, body, locale }) => {
    await setProductUnitsWorkflow(scope).run({
      input: { products: [{ product_id: params.id, ...body }] },
    })
    return adminProductUnits(scope, params.id, locale)
  }
)
