import { difference, whatCounts } from "../storefront/support/database"
import {
  createProduct,
  inventoryItems,
  stockUp,
} from "../storefront/support/products"
import { suiteTest } from "../../support/app"
import { seedProducts, unitShop, sar, RICE } from "./support/unit-shop"

suiteTest({ seed: seedProducts }, (app) => {
  const { set, ok, variants, riyadhLevel } = unitShop(app)

  describe("what is refused", () => {
    const kg = { unit: "kg", prices: sar(10) }
    const cases: [string, unknown, [string, string][]][] = [
      [
        "an unknown unit and basic unit",
        { basic_unit: "stone", units: [{ ...kg, unit: "furlong" }] },
        [
          ["basic_unit", "unit_unknown"],
          ["units.0.unit", "unit_unknown"],
        ],
      ],
      [
        "a unit of another type",
        { basic_unit: "g", units: [kg, { unit: "l", prices: sar(1) }] },
        [["units.1.unit", "unit_type_mismatch"]],
      ],
      [
        "a quantity that cannot be written exactly",
        {
          basic_unit: "dozen",
          units: [{ unit: "piece", prices: sar(1) }],
        },
        [["units.0.unit_value", "unit_inexact"]],
      ],
      [
        "so little that the platform reads it as nothing",
        {
          basic_unit: "kg",
          units: [kg, { unit: "g", unit_value: 0.1, prices: sar(1) }],
        },
        [["units.1.unit_value", "unit_inexact"]],
      ],
      [
        "the same unit twice",
        { basic_unit: "g", units: [kg, { ...kg, unit_value: "1.0" }] },
        [["units.1", "product_unit_twice"]],
      ],
      [
        "two defaults",
        {
          basic_unit: "g",
          units: [
            { ...kg, is_default: true },
            { ...kg, unit_value: 2, is_default: true },
          ],
        },
        [["units", "product_unit_default"]],
      ],
      [
        "a default that is not active",
        {
          basic_unit: "g",
          units: [
            { ...kg, is_default: true, is_active: false },
            { ...kg, unit_value: 2 },
          ],
        },
        [["units", "product_unit_default"]],
      ],
      [
        "no active unit at all",
        { basic_unit: "g", units: [{ ...kg, is_active: false }] },
        [["units", "product_unit_default"]],
      ],
      [
        "a SKU and a barcode twice",
        {
          basic_unit: "g",
          units: [
            { ...kg, sku: "A", barcode: "1" },
            { ...kg, unit_value: 2, sku: "A", barcode: "1" },
          ],
        },
        [
          ["units.1.sku", "product_unit_sku_twice"],
          ["units.1.barcode", "product_unit_barcode_twice"],
        ],
      ],
      [
        "a SKU and a barcode of another product",
        {
          basic_unit: "g",
          units: [
            { ...kg, sku: "PLAIN-SKU" },
            { ...kg, unit_value: 2, barcode: "PLAIN-CODE" },
          ],
        },
        [
          ["units.0.sku", "product_unit_sku_taken"],
          ["units.1.barcode", "product_unit_barcode_taken"],
        ],
      ],
      [
        "more decimals than the currency has",
        {
          basic_unit: "g",
          units: [
            {
              unit: "kg",
              prices: [
                { currency_code: "SAR", amount: "1.234" },
                { currency_code: "kwd", amount: "1.234" },
                { currency_code: "jpy", amount: "100.5" },
                { currency_code: "xxx", amount: 1 },
              ],
            },
          ],
        },
        [
          ["units.0.prices.0.amount", "price_decimals"],
          ["units.0.prices.2.amount", "price_decimals"],
          ["units.0.prices.3.currency_code", "currency_unknown"],
        ],
      ],
      [
        "bounds that no quantity fits",
        {
          basic_unit: "g",
          units: [
            { ...kg, min: 5, max: 4 },
            { ...kg, unit_value: 2, min: 3, step: 2 },
            { ...kg, unit_value: 3, max: 4, step: 5 },
          ],
        },
        [
          ["units.0.max", "product_unit_rule_range"],
          ["units.1.min", "product_unit_rule_step"],
          ["units.2.max", "product_unit_rule_range"],
        ],
      ],
      [
        "a price that is missing in one currency",
        {
          basic_unit: "g",
          units: [
            {
              unit: "kg",
              prices: [...sar(1), { currency_code: "kwd", amount: 0.1 }],
            },
            { ...kg, unit_value: 2 },
          ],
        },
        [["units.1.prices", "product_unit_price_missing"]],
      ],
      [
        "no price anywhere",
        { basic_unit: "g", units: [{ unit: "kg" }] },
        [["units.0.prices", "product_unit_unpriced"]],
      ],
    ]

    it.each(cases)("should be %s", async (_, body, problems) => {
      const before = await whatCounts(app.container)
      const { status, data } = await set(app.seeded.bare, body)

      expect(status).toBe(400)
      expect(data).toMatchObject({
        type: "invalid_data",
        code: "validation_failed",
        message: `The request has ${problems.length} invalid field(s).`,
      })
      expect(data.errors?.map(({ field, code }) => [field, code])).toEqual(
        problems
      )
      expect(difference(before, await whatCounts(app.container))).toEqual([])
    })

    it("should be said in Arabic, too", async () => {
      const { status, data } = await set(
        app.seeded.bare,
        { basic_unit: "stone", units: [kg] },
        { "x-medusa-locale": "ar-SA" }
      )
      expect(status).toBe(400)
      expect(data.errors?.[0]).toMatchObject({ code: "unit_unknown" })
      expect(data.errors?.[0].message).toMatch(/[\u0600-\u06ff]/)
    })

    it("should be a unit that is switched off", async () => {
      const { data } = await app.call<{ units: { id: string }[] }>(
        "admin",
        "GET",
        "/admin/units?q=dozen"
      )
      await app.call("admin", "POST", `/admin/units/${data.units[0].id}`, {
        body: { is_active: false },
      })
      const answer = await set(app.seeded.bare, {
        basic_unit: "piece",
        units: [{ unit: "dozen", prices: sar(1) }],
      })
      expect(answer.status).toBe(400)
      expect(answer.data.errors).toEqual([
        expect.objectContaining({
          field: "units.0.unit",
          code: "unit_inactive",
        }),
      ])
    })

    it("should be a price that only the adopted variant has", async () => {
      const { status, data } = await set(app.seeded.plain, {
        basic_unit: "g",
        units: [{ unit: "kg" }, { unit: "kg", unit_value: 5 }],
      })
      expect(status).toBe(400)
      expect(data.errors?.map(({ field, code }) => [field, code])).toEqual([
        ["units.1.prices", "product_unit_price_missing"],
      ])
    })

    it("should be a merchant's own option Unit", async () => {
      const own = await createProduct(app.container, app.seeded.market, {
        title: "Own",
        options: [{ title: "Unit", values: ["Big"] }],
      })
      const { status, data } = await set(own, { basic_unit: "g", units: [kg] })
      expect(status).toBe(400)
      expect(
        data.errors?.map(({ field, code }) => [field, code])
      ).toContainEqual(["units", "product_option_clash"])
    })

    it("should be another basic unit while there is stock", async () => {
      await ok(app.seeded.bare, RICE)
      const [item] = await inventoryItems(app.container, app.seeded.bare)
      await stockUp(app.container, app.seeded.market, [item], {
        riyadh: 7000,
        kuwait: 0,
      })
      const { status, data } = await set(app.seeded.bare, {
        basic_unit: "kg",
        units: RICE.units,
      })
      expect(status).toBe(400)
      expect(data.errors).toEqual([
        expect.objectContaining({
          field: "basic_unit",
          code: "product_unit_basic_locked",
        }),
      ])
      expect(await riyadhLevel(item)).toEqual({ stocked: 7000, reserved: 0 })
    })
  })

  describe("another basic unit", () => {
    it("should be possible while nothing is counted in the old one", async () => {
      await ok(app.seeded.bare, RICE)
      const { units } = await ok(app.seeded.bare, {
        basic_unit: "kg",
        units: RICE.units,
      })
      expect(units.map((unit) => unit.conversion)).toEqual([1, 5, 0.5])
      expect(
        (await variants(app.seeded.bare)).map((variant) =>
          variant.inventory_items.map((link) => link.required_quantity)
        )
      ).toEqual([[1], [5], [0.5]])
    })
  })
})
