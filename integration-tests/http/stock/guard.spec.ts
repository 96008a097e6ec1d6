import { Modules } from "@medusajs/framework/utils"
import { updateInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import { suiteTest } from "../../support/app"
import { eventually } from "../../support/eventually"
import {
  complete,
  createDelivery,
  createSoldProduct,
  levelOf,
  priced,
  readyCart,
} from "../../support/selling"

/** `npm run prove:stock` lets forty race, `npm test` a part of them. */
const CARTS = Number(process.env.RACE_CARTS ?? 12)

suiteTest(
  {
    seed: async ({ container, shop }) => ({
      delivery: await createDelivery(container, shop),
      eggs: await createSoldProduct(container, shop, {
        handle: "eggs",
        basic_unit: "piece",
        stock: 17,
        units: [
          {
            unit: "piece",
            unit_value: "1",
            is_default: true,
            prices: priced("1"),
          },
          { unit: "piece", unit_value: "5", prices: priced("4.5") },
        ],
      }),
    }),
  },
  (app) => {
    const level = () =>
      levelOf(
        app.container,
        app.seeded.eggs.inventoryItemId,
        app.shop.locationId
      )
    const cart = (pieces: number, fives: number) => {
      const { Piece, "5 pc": five } = app.seeded.eggs.variants
      return readyCart(
        app.call,
        app.shop,
        app.seeded.delivery,
        [
          { variant_id: Piece, quantity: pieces },
          { variant_id: five, quantity: fives },
        ].filter((line) => line.quantity > 0)
      )
    }

    it("should let others buy while a payment is slow", async () => {
      const slow = await cart(1, 0)
      const quick = await cart(2, 0)
      const payments = app.container.resolve(Modules.PAYMENT)
      const authorize = payments.authorizePaymentSession.bind(payments)
      let pay = () => {}
      const paid = new Promise<void>((resolve) => {
        pay = resolve
      })
      let asked = () => {}
      const isAsked = new Promise<void>((resolve) => {
        asked = resolve
      })
      const spy = jest
        .spyOn(payments, "authorizePaymentSession")
        .mockImplementationOnce(async (...args) => {
          asked()
          await paid
          return authorize(...args)
        })
      try {
        const first = complete(app.call, slow)
        await isAsked
        // Would wait for its turn until the payment is made.
        const second = await complete(app.call, quick)
        expect(second.data.type).toBe("order")
        pay()
        expect((await first).data.type).toBe("order")
      } finally {
        pay()
        spy.mockRestore()
      }
      expect(await level()).toMatchObject({ reserved: 3, promised: 3 })
    })

    it("should count two units of one product together", async () => {
      const id = await cart(3, 3)
      const { status, data } = await complete(app.call, id)
      expect(status).toBe(400)
      expect(data.message).toContain("18 asked for, 17 available")
      expect(await level()).toEqual({ stocked: 17, reserved: 0, promised: 0 })
    })

    it(`should sell to the last piece when ${CARTS} carts complete at once`, async () => {
      // 1, 2, 6 and 7 pieces, several lines on one item.
      const shapes = [
        [1, 0],
        [2, 0],
        [1, 1],
        [2, 1],
      ] as const
      const carts: string[] = []
      for (let index = 0; index < CARTS; index++) {
        const [pieces, fives] = shapes[index % shapes.length]
        carts.push(await cart(pieces, fives))
      }
      const reserve = jest.spyOn(
        app.container.resolve(Modules.INVENTORY),
        "createReservationItems"
      )
      const answers = await Promise.all(
        carts.map((id) => complete(app.call, id))
      )
      const tries = reserve.mock.calls.length
      reserve.mockRestore()
      const sold = answers.reduce((sum, answer, index) => {
        const [pieces, fives] = shapes[index % shapes.length]
        return String(answer.data.type) === "order"
          ? sum + pieces + fives * 5
          : sum
      }, 0)
      for (const answer of answers) {
        expect([200, 400, 409]).toContain(answer.status)
      }
      // A refusal comes before there is an order: one that is undone while
      // its siblings run can leave an order without reservations.
      const orders = answers.filter(({ status }) => status === 200)
      expect(tries).toBe(orders.length)
      const after = await level()
      expect(after.promised).toBe(sold)
      expect(after.reserved).toBe(sold)
      expect(sold).toBeLessThanOrEqual(17)

      // Refused carts can be paid later: one by one until nothing fits.
      const sizeOf = (index: number) => {
        const [pieces, fives] = shapes[index % shapes.length]
        return pieces + fives * 5
      }
      const refused: number[] = []
      for (const [index, id] of carts.entries()) {
        const { data } = await complete(app.call, id)
        if (String(data.type) !== "order") {
          refused.push(sizeOf(index))
        }
      }
      const { promised } = await level()
      const ordered = carts.reduce((sum, _id, index) => sum + sizeOf(index), 0)
      expect(promised).toBe(refused.reduce((sum, size) => sum - size, ordered))
      expect(Math.min(...refused)).toBeGreaterThan(17 - promised)
      await updateInventoryLevelsWorkflow(app.container).run({
        input: {
          updates: [
            {
              inventory_item_id: app.seeded.eggs.inventoryItemId,
              location_id: app.shop.locationId,
              stocked_quantity: 1000,
            },
          ],
        },
      })
      for (const id of carts) {
        const { data } = await complete(app.call, id)
        expect(data.type).toBe("order")
      }
      const total = carts.reduce((sum, _id, index) => {
        const [pieces, fives] = shapes[index % shapes.length]
        return sum + pieces + fives * 5
      }, 0)
      expect(await level()).toEqual({
        stocked: 1000,
        reserved: total,
        promised: total,
      })
      // Longer than any other: it makes all carts and completes them thrice.
    }, 900_000)

    it("should answer all when one cart is completed several times at once", async () => {
      const tooMuch = await cart(3, 3)
      const begun = Date.now()
      const refusals = await Promise.all(
        Array.from({ length: 6 }, () => complete(app.call, tooMuch))
      )
      expect(refusals.map(({ status }) => status)).toEqual(Array(6).fill(400))
      // None waits for the turn of another try of the same cart.
      expect(Date.now() - begun).toBeLessThan(20_000)

      const fitting = await cart(2, 3)
      const orders = await Promise.all(
        Array.from({ length: 6 }, () => complete(app.call, fitting))
      )
      expect(new Set(orders.map(({ data }) => data.order?.id)).size).toBe(1)
      expect(await level()).toEqual({ stocked: 17, reserved: 17, promised: 17 })
    })

    it("should refuse a direct reservation that the stock does not cover", async () => {
      const inventory = app.container.resolve(Modules.INVENTORY)
      const reserve = (quantity: number) =>
        inventory.createReservationItems({
          inventory_item_id: app.seeded.eggs.inventoryItemId,
          location_id: app.shop.locationId,
          quantity,
        })
      const results = await Promise.allSettled([9, 9, 9].map(reserve))
      expect(results.filter((row) => row.status === "fulfilled")).toHaveLength(
        1
      )
      const { promised } = await level()
      expect(promised).toBe(9)
    })

    it("should let a level fall below what is reserved and say so", async () => {
      const seen: unknown[] = []
      const bus = app.container.resolve(Modules.EVENT_BUS)
      bus.subscribe("stock.shortage", async (event) => {
        seen.push(event.data)
      })
      const { data } = await complete(app.call, await cart(0, 2))
      expect(data.type).toBe("order")
      await updateInventoryLevelsWorkflow(app.container).run({
        input: {
          updates: [
            {
              inventory_item_id: app.seeded.eggs.inventoryItemId,
              location_id: app.shop.locationId,
              stocked_quantity: 4,
            },
          ],
        },
      })
      await eventually(() => expect(seen).toHaveLength(1))
      expect(seen[0]).toEqual({
        inventory_item_id: app.seeded.eggs.inventoryItemId,
        location_id: app.shop.locationId,
        stocked: 4,
        reserved: 10,
        order_ids: [data.order.id],
      })
    })
  }
)
