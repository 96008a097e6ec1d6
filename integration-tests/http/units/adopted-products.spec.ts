import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { difference, whatCounts } from "../storefront/support/database"
import { inventoryItems, stockUp } from "../storefront/support/products"
import { suiteTest } from "../../support/app"
import { seedProducts, unitShop, sar } from "./support/unit-shop"

suiteTest({ seed: seedProducts }, (app) => {
  const { set, ok, variants, order, riyadhLevel, expectOptionValues } =
    unitShop(app)

  describe("a plain product that is sold by unit from now on", () => {
    it("should keep its variant and scale stock and reservations", async () => {
      const [variant] = await variants(app.seeded.plain)
      const item = variant.inventory_items[0].inventory_item_id
      await order(variant.id, 3)
      expect(await riyadhLevel(item)).toEqual({ stocked: 12, reserved: 3 })

      const { units } = await ok(app.seeded.plain, {
        basic_unit: "g",
        units: [
          { unit: "kg", prices: sar(4) },
          { unit: "kg", unit_value: 5, is_default: true },
        ],
        adopt_as: { unit: "kg", unit_value: 5 },
      })

      expect(
        units.map((unit) => [unit.label, unit.variant_id === variant.id])
      ).toEqual([
        ["1 kg", false],
        ["5 kg", true],
      ])
      expect(units.map((unit) => unit.available_quantity)).toEqual([45, 9])
      expect(await riyadhLevel(item)).toEqual({
        stocked: 60_000,
        reserved: 15_000,
      })
      const reservations = await app.container
        .resolve(Modules.INVENTORY)
        .listReservationItems({ inventory_item_id: item })
      expect(reservations.map((row) => Number(row.quantity))).toEqual([15_000])
      await expectOptionValues(app.seeded.plain, { Unit: ["1 kg", "5 kg"] })
      expect(
        (await variants(app.seeded.plain)).map((row) => row.title)
      ).toEqual(["1 kg", "5 kg"])
    })

    it("should not be scaled again after a process that died half way", async () => {
      const [variant] = await variants(app.seeded.plain)
      const item = variant.inventory_items[0].inventory_item_id
      const body = {
        basic_unit: "g",
        units: [{ unit: "kg", unit_value: 5, prices: sar(52) }],
      }
      await ok(app.seeded.plain, body)
      // As it is when the stock is counted anew and the rest is not done.
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      await knex("product_unit").where({ variant_id: variant.id }).delete()
      await knex("product_variant_option")
        .where({ variant_id: variant.id })
        .delete()

      const { units } = await ok(app.seeded.plain, body)

      expect(units.map(({ label, variant_id }) => [label, variant_id])).toEqual(
        [["5 kg", variant.id]]
      )
      expect(await riyadhLevel(item)).toEqual({ stocked: 60_000, reserved: 0 })
    })

    it("should become the default unit when nothing else is said", async () => {
      const [variant] = await variants(app.seeded.plain)
      const { units } = await ok(app.seeded.plain, {
        basic_unit: "piece",
        units: [
          { unit: "piece", is_default: true },
          { unit: "dozen", prices: sar(110) },
        ],
      })
      expect(units[0]).toMatchObject({
        variant_id: variant.id,
        label: "Piece",
        conversion: 1,
        prices: [{ currency_code: "sar", amount: 10 }],
        available_quantity: 12,
      })
      expect(units[1]).toMatchObject({ label: "Dozen", available_quantity: 1 })
    })

    it("should free exactly what was reserved before, when that order is cancelled", async () => {
      const [variant] = await variants(app.seeded.plain)
      const item = variant.inventory_items[0].inventory_item_id
      const orderId = await order(variant.id, 2)
      await ok(app.seeded.plain, {
        basic_unit: "g",
        units: [{ unit: "kg", unit_value: 5 }],
      })
      const { status } = await app.call(
        "admin",
        "POST",
        `/admin/orders/${orderId}/cancel`
      )
      expect(status).toBe(200)
      await app.settle()
      expect(await riyadhLevel(item)).toEqual({ stocked: 60_000, reserved: 0 })
    })

    it("should refuse a variant that does not keep one stock of its own", async () => {
      const [variant] = await variants(app.seeded.plain)
      const [other] = await variants(app.seeded.flavoured)
      await app.container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.PRODUCT]: { variant_id: variant.id },
        [Modules.INVENTORY]: {
          inventory_item_id: other.inventory_items[0].inventory_item_id,
        },
        data: { required_quantity: 1 },
      })
      for (const id of [app.seeded.plain, app.seeded.flavoured]) {
        const { status, data } = await set(id, {
          basic_unit: "g",
          units: [{ unit: "kg", prices: sar(1) }],
        })
        expect(status).toBe(400)
        expect(data.errors).toEqual([
          expect.objectContaining({
            field: "units",
            code: "product_unit_shared_stock",
          }),
        ])
      }
    })

    it("should give a stock to a variant that had lost its own", async () => {
      const [variant] = await variants(app.seeded.plain)
      const item = variant.inventory_items[0].inventory_item_id
      await app.container.resolve(ContainerRegistrationKeys.LINK).dismiss({
        [Modules.PRODUCT]: { variant_id: variant.id },
        [Modules.INVENTORY]: { inventory_item_id: item },
      })
      await ok(app.seeded.plain, {
        basic_unit: "g",
        units: [{ unit: "kg" }, { unit: "kg", unit_value: 5, prices: sar(1) }],
      })
      const links = (await variants(app.seeded.plain)).map((row) =>
        row.inventory_items.map((link) => link.required_quantity)
      )
      expect(links).toEqual([[1000], [5000]])
      expect(
        await inventoryItems(app.container, app.seeded.plain)
      ).toHaveLength(1)
    })
  })

  describe("a product with other options", () => {
    const JUICE = {
      basic_unit: "ml",
      units: [
        { unit: "ml", unit_value: 330, is_default: true },
        {
          unit: "l",
          prices: sar(9),
          variants: [
            {
              options: { Flavour: "Mango" },
              sku: "MANGO-1L",
              prices: sar(9.5),
            },
            { options: { Flavour: "Orange" }, sku: "ORANGE-1L", barcode: "77" },
          ],
        },
      ],
    }

    it("should multiply, each combination with its own stock", async () => {
      const items = await inventoryItems(app.container, app.seeded.flavoured)
      expect(items).toHaveLength(2)
      await stockUp(app.container, app.seeded.market, items, {
        riyadh: 10,
        kuwait: 0,
      })
      const before = await variants(app.seeded.flavoured)

      const { units, combinations } = await ok(app.seeded.flavoured, JUICE)

      expect(
        units
          .map((unit) => [
            unit.options.Flavour,
            unit.label,
            unit.sku,
            unit.barcode,
            unit.prices[0].amount,
            unit.available_quantity,
          ])
          .sort()
      ).toEqual([
        ["Mango", "1 l", "MANGO-1L", null, 9.5, 3],
        ["Mango", "330 ml", null, null, 10, 10],
        ["Orange", "1 l", "ORANGE-1L", "77", 9, 3],
        ["Orange", "330 ml", null, null, 10, 10],
      ])
      expect(
        combinations.map(({ options, stock }) => [
          options,
          stock.find((level) => level.stocked)?.stocked,
        ])
      ).toEqual(
        expect.arrayContaining([
          [{ Flavour: "Mango" }, 3300],
          [{ Flavour: "Orange" }, 3300],
        ])
      )
      const after = await variants(app.seeded.flavoured)
      expect(after.map((variant) => variant.id)).toEqual(
        expect.arrayContaining(before.map((variant) => variant.id))
      )
      expect(await inventoryItems(app.container, app.seeded.flavoured)).toEqual(
        expect.arrayContaining(items)
      )
      expect(after.map((variant) => variant.title).sort()).toEqual([
        "Mango / 1 l",
        "Mango / 330 ml",
        "Orange / 1 l",
        "Orange / 330 ml",
      ])
      await expectOptionValues(app.seeded.flavoured, {
        Flavour: ["Mango", "Orange"],
        Unit: ["1 l", "330 ml"],
      })
    })

    it.each([
      [
        "a combination that is not there",
        { variants: [{ options: { Flavour: "Kiwi" }, prices: sar(1) }] },
        "units.1.variants.0.options",
        "product_unit_combination_unknown",
      ],
      [
        "a combination by the unit",
        { variants: [{ options: { Unit: "1 l" }, prices: sar(1) }] },
        "units.1.variants.0.options",
        "product_unit_combination_unknown",
      ],
      [
        "one SKU for all combinations",
        { sku: "JUICE" },
        "units.1.sku",
        "product_unit_sku_twice",
      ],
      [
        "one SKU for two combinations",
        {
          variants: [
            { options: { Flavour: "Mango" }, sku: "J" },
            { options: { Flavour: "Orange" }, sku: "J" },
          ],
        },
        "units.1.variants.1.sku",
        "product_unit_sku_twice",
      ],
      [
        "decimals of a combination's price",
        { variants: [{ options: { Flavour: "Mango" }, prices: sar(1.234) }] },
        "units.1.variants.0.prices.0.amount",
        "price_decimals",
      ],
      [
        "no price for one of the combinations",
        {
          prices: undefined,
          variants: [{ options: { Flavour: "Mango" }, prices: sar(1) }],
        },
        "units.1.prices",
        "product_unit_price_missing",
      ],
    ])("should refuse %s", async (_, more, field, code) => {
      const before = await whatCounts(app.container)
      const { status, data } = await set(app.seeded.flavoured, {
        basic_unit: "ml",
        units: [JUICE.units[0], { unit: "l", prices: sar(9), ...more }],
      })
      expect(status).toBe(400)
      expect(data.errors).toEqual(
        expect.arrayContaining([expect.objectContaining({ field, code })])
      )
      expect(data.errors).toHaveLength(1)
      expect(difference(before, await whatCounts(app.container))).toEqual([])
    })
  })
})
