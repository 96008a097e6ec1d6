import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { CASH_PROVIDER_ID } from "../../../src/modules/delivery/constants"
import {
  acceptPlacedOrder,
  sweepPlacedOrders,
} from "../../../src/workflows/delivery/accept-placed-orders"
import { suiteTest, type SeedContext } from "../../support/app"
import {
  createRiceShop,
  orderRice,
  type RiceShop,
} from "../../support/delivery-orders"

/** Placed so many minutes before now. */
const MINUTES = 5

suiteTest(
  {
    env: { DELIVERY_ACCEPT: "auto" },
    seed: async (context) => {
      const store = await createRiceShop(context)
      return {
        own: await orderRice(context, store),
        carrier: await orderRice(context, store),
        cash: await orderInCash(context, store),
      }
    },
  },
  (app) => {
    const knex = () =>
      app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

    /** As `local-delivery` leaves it; the event was lost on the way. */
    const agree = async (orderId: string) => {
      const { locationId } = app.shop
      const methods = knex()("order_shipping")
        .where({ order_id: orderId })
        .select("shipping_method_id")
      await knex()("order_shipping_method")
        .whereIn("id", methods)
        .update({
          data: JSON.stringify({
            delivery: {
              location_id: locationId,
              latitude: 24.7097123456,
              longitude: 46.6974,
              accuracy: 12,
              promised_minutes: 45,
              note: "Ring twice",
            },
          }),
        })
      await knex()("order").update({
        created_at: new Date(Date.now() - MINUTES * 60_000),
      })
    }

    describe("a shop that accepts every order", () => {
      it("should accept those for its own couriers, with what was agreed", async () => {
        const { own } = app.seeded
        await agree(own)

        await Promise.all([
          sweepPlacedOrders(app.container),
          acceptPlacedOrder(app.container, own),
        ])
        await sweepPlacedOrders(app.container)

        const rows = await knex()("delivery").select("*")
        expect(rows).toHaveLength(1)
        expect(rows[0]).toMatchObject({
          order_id: own,
          status: "unassigned",
          location_id: app.shop.locationId,
          latitude: 24.7097123456,
          longitude: 46.6974,
          accuracy: 12,
          customer_note: "Ring twice",
        })
        const { created_at } = await knex()("order").where({ id: own }).first()
        expect(rows[0].promised_at.getTime() - created_at.getTime()).toBe(
          45 * 60_000
        )
        expect(rows[0].estimated_delivery > rows[0].promised_at).toBe(true)
      })

      it("should have the courier collect what the order costs", async () => {
        const { cash } = app.seeded
        await agree(cash)

        await acceptPlacedOrder(app.container, cash)

        // 2 × 10 and 45 of rice, 10 for bringing it.
        expect(await knex()("delivery").first("cash_due", "fee")).toEqual({
          cash_due: "75",
          fee: "10",
        })
      })

      it("should leave what was taken back to the merchant", async () => {
        const { own } = app.seeded
        await agree(own)
        await sweepPlacedOrders(app.container)
        const { id } = await knex()("delivery").first("id")
        await app.call("admin", "POST", `/admin/deliveries/${id}/cancel`)

        await sweepPlacedOrders(app.container)

        expect(await knex()("delivery").select("status")).toEqual([
          { status: "cancelled" },
        ])
      })
    })
  }
)

/** The same rice, to be paid at the door. */
async function orderInCash(
  context: SeedContext,
  store: RiceShop
): Promise<string> {
  const { container, shop } = context
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: shop.regionId },
      update: { payment_providers: ["pp_system_default", CASH_PROVIDER_ID] },
    },
  })
  return orderRice(context, store, {}, CASH_PROVIDER_ID)
}
