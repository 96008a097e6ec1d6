import { Modules } from "@medusajs/framework/utils"
import { NOT_FOR_SALE_SKU } from "../../../src/workflows/unit/not-for-sale"
import { inventoryItems, stockUp } from "../storefront/support/products"
import { suiteTest } from "../../support/app"
import { seedProducts, unitShop, sar, RICE } from "./support/unit-shop"

suiteTest({ seed: seedProducts }, (app) => {
  const {
    get,
    ok,
    variants,
    newCart,
    add,
    complete,
    order,
    riyadhLevel,
    expectOptionValues,
  } = unitShop(app)

  describe("a unit that is taken off", () => {
    it("should disappear when nothing refers to it", async () => {
      const { units } = await ok(app.seeded.bare, RICE)
      const gone = units[1].variant_id

      const after = await ok(app.seeded.bare, {
        ...RICE,
        units: [RICE.units[0], RICE.units[2]],
      })

      expect(after.units.map((unit) => unit.label)).toEqual(["1 kg", "500 g"])
      expect(
        (await variants(app.seeded.bare)).map((variant) => variant.id)
      ).not.toContain(gone)
      await expectOptionValues(app.seeded.bare, { Unit: ["1 kg", "500 g"] })
      expect(await inventoryItems(app.container, app.seeded.bare)).toHaveLength(
        1
      )
      expect((await add(await newCart(), gone)).status).toBe(400)
    })

    it("should come back as new when it is asked for again", async () => {
      await ok(app.seeded.bare, RICE)
      await ok(app.seeded.bare, { ...RICE, units: RICE.units.slice(0, 1) })
      const { units } = await ok(app.seeded.bare, RICE)
      expect(units.map((unit) => [unit.label, unit.retired_at])).toEqual([
        ["1 kg", null],
        ["5 kg", null],
        ["500 g", null],
      ])
    })

    it("should be retired while an order has it, and not be sold again", async () => {
      const { units } = await ok(app.seeded.bare, RICE)
      const [item] = await inventoryItems(app.container, app.seeded.bare)
      await stockUp(app.container, app.seeded.market, [item], {
        riyadh: 50_000,
        kuwait: 0,
      })
      const sack = units[1].variant_id
      const orderId = await order(sack, 2)

      const after = await ok(app.seeded.bare, {
        ...RICE,
        units: [RICE.units[0], RICE.units[2]],
      })

      expect(after.units.map((unit) => unit.label)).toEqual([
        "1 kg",
        "500 g",
        "5 kg",
      ])
      expect(after.units[2]).toMatchObject({
        variant_id: sack,
        is_active: false,
        is_default: false,
        retired_at: expect.any(String),
        available_quantity: 0,
      })
      const { data } = await app.call<{ units: { label: string }[] }>(
        "guest",
        "GET",
        `/store/products/${app.seeded.bare}/units`
      )
      expect(data.units.map((unit) => unit.label)).toEqual(["1 kg", "500 g"])
      const bought = await add(await newCart(), sack)
      expect(bought.status).toBe(400)
      expect(bought.data.message).toEqual(expect.any(String))

      // The order lives on: it is counted by what it was.
      expect(await riyadhLevel(item)).toEqual({
        stocked: 50_000,
        reserved: 10_000,
      })
      await app.call("admin", "POST", `/admin/orders/${orderId}/cancel`)
      await app.settle()
      expect(await riyadhLevel(item)).toEqual({ stocked: 50_000, reserved: 0 })

      const again = await ok(app.seeded.bare, RICE)
      expect(again.units[1]).toMatchObject({
        id: units[1].id,
        variant_id: sack,
        is_active: true,
        retired_at: null,
        available_quantity: 10,
      })
      expect((await add(await newCart(), sack)).status).toBe(200)
    })

    it("should be retired while a cart has it, and the cart not complete", async () => {
      const { units } = await ok(app.seeded.bare, RICE)
      const [item] = await inventoryItems(app.container, app.seeded.bare)
      await stockUp(app.container, app.seeded.market, [item], {
        riyadh: 50_000,
        kuwait: 0,
      })
      const cartId = await newCart([
        { variant_id: units[1].variant_id, quantity: 1 },
      ])

      const after = await ok(app.seeded.bare, {
        ...RICE,
        units: RICE.units.slice(0, 1),
      })
      expect(
        after.units.map((unit) => [unit.label, !!unit.retired_at])
      ).toEqual([
        ["1 kg", false],
        ["5 kg", true],
      ])
      const { status } = await complete(cartId)
      expect(status).toBe(400)
      expect(await riyadhLevel(item)).toEqual({ stocked: 50_000, reserved: 0 })
    })

    it("should hand its SKU over to the unit that takes its place", async () => {
      const { units } = await ok(app.seeded.bare, RICE)
      await newCart()
      const [item] = await inventoryItems(app.container, app.seeded.bare)
      await stockUp(app.container, app.seeded.market, [item], {
        riyadh: 50_000,
        kuwait: 0,
      })
      await order(units[1].variant_id, 1)
      const after = await ok(app.seeded.bare, {
        basic_unit: "g",
        units: [
          RICE.units[0],
          { unit: "kg", unit_value: 6, prices: sar(60), sku: "R-5" },
        ],
      })
      expect(after.units.map((unit) => [unit.label, unit.sku])).toEqual([
        ["1 kg", "R-1"],
        ["6 kg", "R-5"],
        ["5 kg", null],
      ])
    })
  })

  describe("a unit that is not active", () => {
    it("should not be bought until it is active again", async () => {
      const off = {
        ...RICE,
        units: RICE.units.map((unit, index) => ({
          ...unit,
          is_active: index !== 1,
        })),
      }
      const { units } = await ok(app.seeded.bare, off)
      const [item] = await inventoryItems(app.container, app.seeded.bare)
      await stockUp(app.container, app.seeded.market, [item], {
        riyadh: 50_000,
        kuwait: 0,
      })
      const id = units[1].variant_id
      const cartId = await newCart()
      expect((await add(cartId, units[0].variant_id)).status).toBe(200)
      const refused = await add(cartId, id)
      expect(refused.status).toBe(400)
      expect((await get(app.seeded.bare)).units[1]).toMatchObject({
        is_active: false,
        available_quantity: 0,
        retired_at: null,
      })
      const store = await app.call<{ units: { label: string }[] }>(
        "guest",
        "GET",
        `/store/products/${app.seeded.bare}/units`
      )
      expect(store.data.units.map((unit) => unit.label)).toEqual([
        "1 kg",
        "500 g",
      ])

      const on = await ok(app.seeded.bare, RICE)
      expect(on.units[1]).toMatchObject({
        variant_id: id,
        is_active: true,
        available_quantity: 10,
      })
      expect((await add(cartId, id)).status).toBe(200)
      const [, five] = await variants(app.seeded.bare)
      expect(
        five.inventory_items.map((link) => link.inventory.sku)
      ).not.toContain(NOT_FOR_SALE_SKU)

      await ok(app.seeded.bare, off)
      expect((await complete(cartId)).status).toBe(400)
      expect(await riyadhLevel(item)).toEqual({ stocked: 50_000, reserved: 0 })
    })

    it("should leave the gate in place when it is deleted", async () => {
      const off = {
        ...RICE,
        units: RICE.units.map((unit, index) => ({
          ...unit,
          is_active: index !== 1,
        })),
      }
      await ok(app.seeded.bare, off)
      await ok(app.seeded.bare, { ...RICE, units: [RICE.units[0]] })
      const { units } = await ok(app.seeded.bare, off)
      expect((await add(await newCart(), units[1].variant_id)).status).toBe(400)
      const gates = await app.container
        .resolve(Modules.INVENTORY)
        .listInventoryItems({ sku: NOT_FOR_SALE_SKU })
      expect(gates).toHaveLength(1)
    })
  })
})
