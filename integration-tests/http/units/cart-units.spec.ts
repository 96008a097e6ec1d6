import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readLineUnit } from "../../../src"
import { suiteTest } from "../../support/app"
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
      rice: await createSoldProduct(container, shop, {
        handle: "rice",
        basic_unit: "g",
        stock: 20_000,
        units: [
          { unit: "g", unit_value: "100", prices: priced("1.5") },
          {
            unit: "kg",
            unit_value: "1",
            is_default: true,
            prices: priced("12"),
            min: 2,
            max: 8,
            step: 2,
          },
          { unit: "kg", unit_value: "5", prices: priced("55", "4.125") },
        ],
      }),
    }),
  },
  (app) => {
    const cartWith = async (variant_id: string, quantity: number) => {
      const { data } = await app.call("guest", "POST", "/store/carts", {
        body: { region_id: app.shop.regionId },
      })
      const path = `/store/carts/${data.cart.id}/line-items`
      return app.call("guest", "POST", path, { body: { variant_id, quantity } })
    }

    describe("units of cart lines", () => {
      it("should keep the unit on the line and on the order", async () => {
        const { rice, delivery } = app.seeded
        const cartId = await readyCart(app.call, app.shop, delivery, [
          { variant_id: rice.variants["5 kg"], quantity: 2 },
        ])
        const cart = await app.call("guest", "GET", `/store/carts/${cartId}`)
        const expected = {
          code: "kg",
          label: "5 kg",
          symbol: "kg",
          unit_value: 5,
          conversion: 5000,
          basic_unit: "g",
        }
        expect(readLineUnit(cart.data.cart.items[0])).toEqual(expected)
        const { data } = await complete(app.call, cartId)
        expect(data.type).toBe("order")
        const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
        const { data: orders } = await query.graph({
          entity: "order",
          fields: ["items.metadata"],
          filters: { id: String(data.order.id) },
        })
        expect(readLineUnit(orders[0].items?.[0] as never)).toEqual(expected)
        const level = await levelOf(
          app.container,
          rice.inventoryItemId,
          app.shop.locationId
        )
        expect(level).toEqual({
          stocked: 20_000,
          reserved: 10_000,
          promised: 10_000,
        })
      })

      it("should replace a unit that a client makes up", async () => {
        const { rice } = app.seeded
        const { data } = await app.call("guest", "POST", "/store/carts", {
          body: {
            region_id: app.shop.regionId,
            items: [
              {
                variant_id: rice.variants["100 g"],
                quantity: 1,
                metadata: { unit: { code: "kg", conversion: 1 }, gift: true },
              },
            ],
          },
        })
        const line = data.cart.items[0]
        expect(line.metadata).toMatchObject({
          gift: true,
          unit: { code: "g", unit_value: 100, conversion: 100 },
        })
        const updated = await app.call(
          "guest",
          "POST",
          `/store/carts/${data.cart.id}/line-items/${line.id}`,
          { body: { quantity: 2, metadata: { note: "x" } } }
        )
        expect(updated.data.cart.items[0].metadata).toMatchObject({
          note: "x",
          unit: { code: "g", conversion: 100 },
        })
      })

      it("should merge a second add of the same unit", async () => {
        const { rice } = app.seeded
        const first = await cartWith(rice.variants["5 kg"], 1)
        const { data } = await app.call(
          "guest",
          "POST",
          `/store/carts/${first.data.cart.id}/line-items`,
          { body: { variant_id: rice.variants["5 kg"], quantity: 1 } }
        )
        expect(data.cart.items).toHaveLength(1)
        expect(data.cart.items[0].quantity).toBe(2)
      })
    })

    describe("quantities", () => {
      it.each([
        [1, "at least 2"],
        [10, "at most 8"],
        [3, "multiple of 2"],
        [2.5, "whole number"],
      ])("should refuse to add %p", async (quantity, rule) => {
        const answer = await cartWith(
          app.seeded.rice.variants["1 kg"],
          quantity
        )
        expect(answer.status).toBe(400)
        expect(answer.data.type).toBe("invalid_data")
        expect(answer.data.message).toContain(rule)
      })

      it("should count what is in the cart already", async () => {
        const variant_id = app.seeded.rice.variants["1 kg"]
        const { data } = await cartWith(variant_id, 8)
        const path = `/store/carts/${data.cart.id}/line-items`
        const more = await app.call("guest", "POST", path, {
          body: { variant_id, quantity: 2 },
        })
        expect(more.status).toBe(400)
        expect(more.data.message).toContain("at most 8")
        const line = `${path}/${data.cart.items[0].id}`
        const odd = await app.call("guest", "POST", line, {
          body: { quantity: 5 },
        })
        expect(odd.status).toBe(400)
        expect(odd.data.message).toContain("multiple of 2")
        const fine = await app.call("guest", "POST", line, {
          body: { quantity: 4 },
        })
        expect(fine.status).toBe(200)
        const gone = await app.call("guest", "POST", line, {
          body: { quantity: 0 },
        })
        expect(gone.status).toBe(200)
      })

      it("should refuse a cart that is made with a wrong quantity", async () => {
        const { status, data } = await app.call(
          "guest",
          "POST",
          "/store/carts",
          {
            body: {
              region_id: app.shop.regionId,
              locale: "ar-SA",
              items: [
                { variant_id: app.seeded.rice.variants["1 kg"], quantity: 1 },
              ],
            },
          }
        )
        expect(status).toBe(400)
        expect(data.message).toContain("أقل كمية")
      })
    })

    it("should show units on store products when asked", async () => {
      const { data } = await app.call(
        "guest",
        "GET",
        `/store/products?handle=rice&region_id=${app.shop.regionId}&fields=%2Bvariants.product_unit.*,%2Bvariants.product_unit.unit.*`
      )
      const units = (
        data.products[0].variants as unknown as {
          title: string
          product_unit: { conversion: number; unit: { code: string } }
        }[]
      ).map((variant) => [
        variant.title,
        variant.product_unit.conversion,
        variant.product_unit.unit.code,
      ])
      expect(units).toEqual(
        expect.arrayContaining([
          ["100 g", 100, "g"],
          ["1 kg", 1000, "kg"],
          ["5 kg", 5000, "kg"],
        ])
      )
    })
  }
)
