import { MathBN } from "@medusajs/framework/utils"
import { decimalOf, idOf } from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"

/** Decimals of a quantity as it is sent. */
const DECIMALS = 6

type Rounded = { product: number; sold: string; there: string }

/**
 * Quantities that Odoo keeps otherwise than they were sold: it rounds what is
 * weighed to the decimals of its units (0.125 kg to 0.13). Whole ones are not
 * asked for.
 */
export async function roundedQuantities(
  client: OdooClient,
  saleOrder: number,
  quantities: ReadonlyMap<number, string>
): Promise<Rounded[]> {
  const broken = [...quantities].filter(
    ([, quantity]) => !MathBN.convert(quantity).isInteger()
  )
  if (!broken.length) {
    return []
  }
  const lines = await client.searchRead(
    "sale.order.line",
    [["order_id", "=", saleOrder]],
    ["product_id", "product_uom_qty"],
    { order: "id" }
  )
  return broken.flatMap(([product, sold]) => {
    const there = lines
      .filter((line) => idOf(line.product_id) === product)
      .reduce(
        (sum, line) =>
          MathBN.add(sum, decimalOf(line.product_uom_qty, DECIMALS)),
        MathBN.convert(0)
      )
    return there.eq(sold) ? [] : [{ product, sold, there: there.toFixed() }]
  })
}
