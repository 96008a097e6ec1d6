import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import stockSweep from "../../../src/jobs/stock-sweep"
import { repairReturn } from "../../../src/workflows/stock/repair-return"
import { suiteTest } from "../../support/app"
import { eventually } from "../../support/eventually"
import {
  askReturn,
  createReturnOption,
  fulfil,
  linesOf,
  receive,
  ship,
} from "../../support/orders"
import {
  complete,
  createDelivery,
  createSoldProduct,
  levelOf,
  priced,
  readyCart,
} from "../../support/selling"

suiteTest(
  {
    seed: async ({ container, shop }) => ({
      delivery: await createDelivery(container, shop),
      returns: await createReturnOption(container, shop),
      rice: await createSoldProduct(container, shop, {
        handle: "rice",
        basic_unit: "g",
        stock: 100_000,
        units: [
          {
            unit: "kg",
            unit_value: "1",
            is_default: true,
            prices: priced("12"),
          },
          { unit: "kg", unit_value: "25", prices: priced("200") },
        ],
      }),
    }),
  },
  (app) => {
    const level = () =>
      levelOf(
        app.container,
        app.seeded.rice.inventoryItemId,
        app.shop.locationId
      )

    const stockBecomes = (stocked: number) =>
      eventually(async () => expect((await level()).stocked).toBe(stocked))

    /** One sack and three kilograms, delivered. */
    const deliveredOrder = async () => {
      const { rice, delivery } = app.seeded
      const cartId = await readyCart(app.call, app.shop, delivery, [
        { variant_id: rice.variants["1 kg"], quantity: 3 },
        { variant_id: rice.variants["25 kg"], quantity: 1 },
      ])
      const { data } = await complete(app.call, cartId)
      const id = String(data.order.id)
      const lines = await linesOf(app.container, id)
      const parcel = await fulfil(app.container, id, app.shop, lines)
      await ship(app.container, id, parcel, lines)
      const line = (label: string) => {
        const found = lines.find(
          (row) => row.variant_id === rice.variants[label]
        )
        return { id: String(found?.id), quantity: Number(found?.quantity) }
      }
      return { id, kilos: line("1 kg"), sack: line("25 kg") }
    }

    it("should restore two units that come back in one return", async () => {
      const order = await deliveredOrder()
      expect((await level()).stocked).toBe(72_000)
      const lines = [order.kilos, order.sack]
      const back = await askReturn(
        app.container,
        order.id,
        app.shop,
        app.seeded.returns,
        lines
      )
      await receive(app.container, back, lines)
      await stockBecomes(100_000)

      // The event again, and the sweep: nothing is booked twice.
      await repairReturn(app.container, { order_id: order.id, return_id: back })
      await stockSweep(app.container)
      expect(await level()).toEqual({
        stocked: 100_000,
        reserved: 0,
        promised: 0,
      })
    })

    it("should restore each receipt of a return that comes in parts", async () => {
      const order = await deliveredOrder()
      const back = await askReturn(
        app.container,
        order.id,
        app.shop,
        app.seeded.returns,
        [order.kilos, order.sack]
      )
      await receive(app.container, back, [order.sack])
      await stockBecomes(97_000)
      await receive(app.container, back, [{ ...order.kilos, quantity: 2 }])
      await stockBecomes(99_000)
    })

    it("should find a return whose event was lost", async () => {
      const order = await deliveredOrder()
      const lines = [order.kilos, order.sack]
      const back = await askReturn(
        app.container,
        order.id,
        app.shop,
        app.seeded.returns,
        lines
      )
      await receive(app.container, back, lines)
      await stockBecomes(100_000)
      // As after a crash: what the event's work wrote is gone.
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const receipt = await knex("stock_return_receipt")
        .where({ return_id: back })
        .first()
      const booked = Number(receipt.expected) - Number(receipt.restored)
      await knex("stock_return_receipt").where({ id: receipt.id }).delete()
      await knex("stock_movement").update({ claimed_by: null })
      await knex.raw(
        `update inventory_level set stocked_quantity = stocked_quantity - ?,
         raw_stocked_quantity = jsonb_build_object('value', (stocked_quantity - ?)::text, 'precision', 20)
         where inventory_item_id = ?`,
        [booked, booked, app.seeded.rice.inventoryItemId]
      )
      expect((await level()).stocked).toBe(100_000 - booked)
      await stockSweep(app.container)
      expect((await level()).stocked).toBe(100_000)
    })
  }
)
