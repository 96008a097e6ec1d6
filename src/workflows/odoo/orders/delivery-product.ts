import { SuiteError } from "../../../lib/errors/suite-error"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { OdooError } from "../../../modules/odoo/transport/errors"
import { suiteOptions } from "../../../suite-options"

const MODEL = "product.product"

/** By this reference it is found, whoever made it. */
const CODE = "WEBSHOP-DELIVERY"

/**
 * The service that carries shipping; made once. A user that may only sell
 * cannot make products: then a person makes it, with this reference.
 *
 * @throws SuiteError `odoo_delivery_missing`
 */
export async function deliveryProduct(client: OdooClient): Promise<number> {
  const [known] = await client.search(MODEL, [["default_code", "=", CODE]], {
    order: "id",
    limit: 1,
  })
  if (known) {
    return known
  }
  const prefix = suiteOptions().odoo.externalIdPrefix
  try {
    const [id] = await client.load(
      MODEL,
      ["id", "name", "default_code", "type", "sale_ok"],
      [[`${prefix}.product_delivery`, "Delivery", CODE, "service", ""]]
    )
    return id
  } catch (error) {
    if (error instanceof OdooError && error.kind !== "transient") {
      throw new SuiteError("invalid", "odoo_delivery_missing", {
        code: CODE,
        reason: error.message,
      })
    }
    throw error
  }
}
