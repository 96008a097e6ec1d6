import type { OdooClient } from "../../../../modules/odoo/transport/client"
import { roundedQuantities } from "../rounded-quantities"

describe("quantities that Odoo rounds", () => {
  const asked = jest.fn()
  const client = {
    searchRead: async () => {
      asked()
      return [
        { id: 1, product_id: 7, product_uom_qty: 0.13 },
        { id: 2, product_id: 8, product_uom_qty: 0.5 },
        { id: 3, product_id: 8, product_uom_qty: 1 },
        { id: 4, product_id: 9, product_uom_qty: 2 },
      ]
    },
  } as unknown as OdooClient

  it("should be told with both, those that are kept are not", async () => {
    const sold = new Map([
      [7, "0.125"],
      [8, "1.5"],
      [9, "2"],
    ])

    expect(await roundedQuantities(client, 1, sold)).toEqual([
      { product: 7, sold: "0.125", there: "0.13" },
    ])
  })

  it("should not be asked for while everything is whole", async () => {
    asked.mockClear()

    expect(await roundedQuantities(client, 1, new Map([[9, "2"]]))).toEqual([])
    expect(asked).not.toHaveBeenCalled()
  })
})
