import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readLineCombo } from "../../../../src"
import type { TestContext } from "../../../support/app"
import { complete, readyCart } from "../../../support/selling"
import type { Deli } from "./deli"

export type OrderLine = {
  id: string
  variant_id: string
  quantity: number
  unit_price: number
  metadata: Record<string, unknown> | null
}

type Order = {
  item_total: number
  total: number
  summary: { pending_difference: number }
  items: OrderLine[]
}

/** Orders with deals, and what a merchant does with them. */
export function ordering(app: TestContext<Deli>) {
  const admin = (
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: object
  ) => app.call("admin", method, `/admin/${path}`, { body })

  const read = async (id: string): Promise<Order> => {
    const { data } = await app.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        fields: ["id", "item_total", "total", "summary.*", "items.*"],
        filters: { id },
      })
    return data[0] as unknown as Order
  }
  const linesOf = async (id: string) => (await read(id)).items

  return {
    admin,
    read,
    linesOf,
    /** An order of 2 breakfasts, 1 pair and a juice. */
    async order(): Promise<{ id: string; lines: OrderLine[] }> {
      const { delivery, combos, parts } = app.seeded
      const cartId = await readyCart(app.call, app.shop, delivery, [
        { variant_id: combos.breakfast.variant_id, quantity: 2 },
        { variant_id: combos.pair.variant_id, quantity: 1 },
        { variant_id: parts[2].variant_id, quantity: 1 },
      ])
      const { data } = await complete(app.call, cartId)
      expect(data.type).toBe("order")
      const id = String(data.order.id)
      return { id, lines: await linesOf(id) }
    },
    async beginEdit(id: string): Promise<void> {
      const { status } = await admin("POST", "order-edits", { order_id: id })
      expect(status).toBe(200)
    },
    async edit(
      id: string,
      line: OrderLine,
      quantity: number,
      unit_price?: number
    ): Promise<void> {
      const path = `order-edits/${id}/items/item/${line.id}`
      const { status, data } = await admin("POST", path, {
        quantity,
        ...(unit_price !== undefined && { unit_price }),
      })
      expect({ status, data }).toMatchObject({ status: 200 })
    },
  }
}

/** The lines of the deal of this name. */
export function linesOfDeal(lines: OrderLine[], title: string): OrderLine[] {
  return lines.filter((line) => readLineCombo(line)?.title === title)
}
