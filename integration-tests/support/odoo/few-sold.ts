import type { TestContext } from "../app"
import { complete, levelOf, readyCart } from "../selling"
import type { OdooDouble } from "./double/server"
import type { importFewProducts } from "./few-products"

type Seeded = Awaited<ReturnType<typeof importFewProducts>>

/** Product 3 of Odoo, by its barcode and by that of its carton of 12. */
export const PIECE = "6290000000030"
export const CARTON = "6290000007008"

/** Sells the few products that were imported, and looks at both sides. */
export function odooShop(
  app: TestContext<Seeded>,
  beside: { readonly odoo: OdooDouble }
) {
  const world = () => beside.odoo.world
  const variant = (barcode: string) => {
    const found = app.seeded.variants.get(barcode)
    if (!found) {
      throw new Error(`No variant ${barcode}`)
    }
    return found
  }
  return {
    world,
    variant,
    level: (barcode: string) =>
      levelOf(app.container, variant(barcode).item, app.shop.locationId),
    /** So much of product 3 at the branch's location, in Odoo. */
    stock: (quantity: number) => {
      for (const row of world().rows("stock.quant")) {
        if (row.product_id === 3) {
          world().table("stock.quant").delete(row.id)
        }
      }
      world().add("stock.quant", {
        product_id: 3,
        location_id: 8,
        quantity,
        reserved_quantity: 0,
        lot_id: false,
      })
    },
    order: async (items: [barcode: string, quantity: number][]) => {
      const cart = await readyCart(
        app.call,
        app.shop,
        app.seeded.option,
        items.map(([barcode, quantity]) => ({
          variant_id: variant(barcode).id,
          quantity,
        }))
      )
      const { data } = await complete(app.call, cart)
      expect(data.type).toBe("order")
      return data.order as unknown as {
        id: string
        total: number
        created_at: string
      }
    },
    saleOrders: (id: string) =>
      world()
        .rows("sale.order")
        .filter((row) => row.client_order_ref === id),
  }
}
