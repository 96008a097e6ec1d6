import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import odooCensus from "../../../src/jobs/odoo-census"
import odooInventory from "../../../src/jobs/odoo-inventory"
import odooOrders from "../../../src/jobs/odoo-orders"
import odooPrices from "../../../src/jobs/odoo-prices"
import odooProducts from "../../../src/jobs/odoo-products"
import { suiteTest, type SeedContext } from "../../support/app"
import { eventually } from "../../support/eventually"
import { odooBesideApplication } from "../../support/odoo"
import { importFewProducts } from "../../support/odoo/few-products"
import { runOdoo } from "../../support/odoo/running"
import { refundOrder } from "../../support/orders"
import { complete, readyCart } from "../../support/selling"

const beside = odooBesideApplication({
  BRANCH_LOCATION_IDS: "8:riyadh",
  ODOO_SCHEDULE: "true",
  ODOO_MAX_RETRIES: "0",
})

const PIECE = "6290000000030"

suiteTest(
  {
    seed: async (context: SeedContext) => {
      const few = await importFewProducts(beside.odoo, context)
      beside.odoo.world.add("stock.quant", {
        product_id: 3,
        location_id: 8,
        quantity: 500,
        reserved_quantity: 0,
        lot_id: false,
      })
      await runOdoo(context.call, "inventory")
      return few
    },
  },
  (app) => {
    const order = async () => {
      const variant_id = app.seeded.variants.get(PIECE)?.id ?? ""
      const cart = await readyCart(app.call, app.shop, app.seeded.option, [
        { variant_id, quantity: 2 },
      ])
      const { data } = await complete(app.call, cart)
      expect(data.type).toBe("order")
      return String(data.order.id)
    }
    const states = (id: string) =>
      beside.odoo.world
        .rows("sale.order")
        .filter((row) => row.client_order_ref === id)
        .map(({ state }) => state)

    afterEach(() => {
      beside.odoo.chaos = {}
    })

    describe("Odoo, by itself", () => {
      it("should get an order at once, and its cancellation", async () => {
        const id = await order()
        await eventually(() => expect(states(id)).toEqual(["sale"]))
        await cancelOrderWorkflow(app.container).run({
          input: { order_id: id },
        })
        await eventually(() => expect(states(id)).toEqual(["cancel"]))
      })

      it("should be told of a refund at once", async () => {
        const id = await order()
        await eventually(() => expect(states(id)).toEqual(["sale"]))
        await refundOrder(app.call, id, { amount: 1, note: "Late" })

        await eventually(() =>
          expect(
            beside.odoo.world.rows("mail.message").map(({ body }) => body)
          ).toEqual([expect.stringContaining("1.00 SAR")])
        )
      })

      it("should get by the job what it did not take at once", async () => {
        beside.odoo.chaos = { badGateway: 1 }
        const id = await order()
        await eventually(async () => {
          const { data } = await app.call(
            "admin",
            "GET",
            "/admin/odoo/records?kind=orders"
          )
          expect(data.records).toMatchObject([
            { record_id: id, state: "failed", code: "odoo_transient" },
          ])
        })
        expect(states(id)).toEqual([])
        beside.odoo.chaos = {}

        await odooOrders(app.container)

        expect(states(id)).toEqual(["sale"])
      })

      it("should be asked by each job, in the way of its kind", async () => {
        for (const job of [
          odooProducts,
          odooInventory,
          odooPrices,
          odooCensus,
        ]) {
          await job(app.container)
        }
        const { data } = await app.call<{
          runs: { kind: string; mode: string; started_by: string }[]
        }>("admin", "GET", "/admin/odoo/runs?limit=50")
        const scheduled = data.runs
          .filter(({ started_by }) => started_by === "schedule")
          .map(({ kind, mode }) => `${kind} ${mode}`)

        expect(scheduled).toEqual(
          expect.arrayContaining([
            "products delta",
            "inventory delta",
            "pricing full",
            "products full",
          ])
        )
      })
    })
  }
)
