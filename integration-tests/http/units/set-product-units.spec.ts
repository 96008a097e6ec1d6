import type { CreateMoneyAmountDTO } from "@medusajs/framework/types"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { setProductUnitsWorkflow } from "../../../src/workflows/unit/workflows/set-product-units"
import { difference, everything } from "../storefront/support/database"
import { createProduct, inventoryItems } from "../storefront/support/products"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import {
  seedProducts,
  unitShop,
  sar,
  RICE,
  withoutCodes,
  valueOf,
} from "./support/unit-shop"

covers("GET /admin/products/:id/units", "POST /admin/products/:id/units")

suiteTest({ seed: seedProducts }, (app) => {
  const { set, get, ok, variants, expectOptionValues } = unitShop(app)

  describe("setting the units of a product", () => {
    it("should make a variant for each unit, on one stock", async () => {
      const data = await ok(app.seeded.bare, RICE)

      expect(data).toMatchObject({
        product_id: app.seeded.bare,
        basic_unit: { code: "g" },
        count: 3,
      })
      expect(
        data.units.map(({ label, conversion, is_default, rank, prices }) => ({
          label,
          conversion,
          is_default,
          rank,
          prices,
        }))
      ).toEqual([
        {
          label: "1 kg",
          conversion: 1000,
          is_default: true,
          rank: 0,
          prices: [{ currency_code: "sar", amount: 11.5 }],
        },
        {
          label: "5 kg",
          conversion: 5000,
          is_default: false,
          rank: 1,
          prices: [{ currency_code: "sar", amount: 52 }],
        },
        {
          label: "500 g",
          conversion: 500,
          is_default: false,
          rank: 2,
          prices: [{ currency_code: "sar", amount: 6.25 }],
        },
      ])
      const made = await variants(app.seeded.bare)
      expect(
        made.map((variant) => [
          variant.title,
          variant.sku,
          variant.barcode,
          valueOf(variant, "Unit"),
          variant.options.length,
          variant.inventory_items.map((link) => link.required_quantity),
        ])
      ).toEqual([
        ["1 kg", "R-1", null, "1 kg", 1, [1000]],
        ["5 kg", "R-5", null, "5 kg", 1, [5000]],
        ["500 g", null, "500500", "500 g", 1, [500]],
      ])
      expect(await inventoryItems(app.container, app.seeded.bare)).toHaveLength(
        1
      )
      expect(data.combinations).toHaveLength(1)
      expect(data.combinations[0].inventory_item_id).toBe(
        made[0].inventory_items[0].inventory_item_id
      )
      expect(made[0].inventory_items[0].inventory.title).toBe("Bare")
      await expectOptionValues(app.seeded.bare, {
        Unit: ["1 kg", "5 kg", "500 g"],
      })
    })

    it("should change nothing when it is said again", async () => {
      const body = {
        ...RICE,
        units: RICE.units.map((unit, index) => ({
          ...unit,
          min: 1,
          max: 10 + index,
          step: 1,
          rank: 10 * index,
          is_active: index !== 2,
        })),
      }
      for (const id of [
        app.seeded.bare,
        app.seeded.plain,
        app.seeded.flavoured,
      ]) {
        await ok(id, withoutCodes(body))
      }
      await app.settle()
      const before = await everything(app.container)

      for (const id of [
        app.seeded.bare,
        app.seeded.plain,
        app.seeded.flavoured,
      ]) {
        await ok(id, withoutCodes(body))
      }
      await app.settle()

      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should take the first active unit where none is the default", async () => {
      const { units } = await ok(app.seeded.bare, {
        basic_unit: "g",
        units: [
          { unit: "kg", prices: sar(1), is_active: false },
          { unit: "kg", unit_value: 2, prices: sar(2) },
        ],
      })
      expect(units.map((unit) => unit.is_default)).toEqual([false, true])
    })

    it("should change what is asked for and nothing else", async () => {
      const before = await ok(app.seeded.bare, RICE)
      const after = await ok(app.seeded.bare, {
        basic_unit: "g",
        units: [
          { unit: "kg", unit_value: 5, is_default: true, max: 3 },
          { unit: "kg", prices: sar(12), barcode: "1000" },
          { unit: "g", unit_value: 500, sku: "R-05" },
        ],
      })

      const byLabel = new Map(after.units.map((unit) => [unit.label, unit]))
      for (const unit of before.units) {
        expect(byLabel.get(unit.label)).toMatchObject({
          id: unit.id,
          variant_id: unit.variant_id,
        })
      }
      expect(after.units.map((unit) => unit.label)).toEqual([
        "5 kg",
        "1 kg",
        "500 g",
      ])
      expect(byLabel.get("5 kg")).toMatchObject({
        is_default: true,
        max: 3,
        sku: "R-5",
        prices: [{ currency_code: "sar", amount: 52 }],
      })
      expect(byLabel.get("1 kg")).toMatchObject({
        is_default: false,
        sku: "R-1",
        barcode: "1000",
        prices: [{ currency_code: "sar", amount: 12 }],
      })
      expect(byLabel.get("500 g")).toMatchObject({
        sku: "R-05",
        barcode: "500500",
      })
    })

    it("should keep the prices that rules or regions have", async () => {
      await ok(app.seeded.bare, RICE)
      const [variant] = await variants(app.seeded.bare)
      const { regions } = app.seeded.market
      await updateProductVariantsWorkflow(app.container).run({
        input: {
          product_variants: [
            {
              id: variant.id,
              prices: [
                { currency_code: "sar", amount: 11.5 },
                {
                  currency_code: "sar",
                  amount: 10,
                  rules: { region_id: regions.sar },
                } as CreateMoneyAmountDTO,
                { currency_code: "sar", amount: 9, min_quantity: 10 },
              ],
            },
          ],
        },
      })

      const { units } = await ok(app.seeded.bare, {
        ...RICE,
        units: [{ ...RICE.units[0], prices: sar(13) }, ...RICE.units.slice(1)],
      })

      expect(units[0].prices).toEqual([{ currency_code: "sar", amount: 13 }])
      const [now] = await variants(app.seeded.bare)
      expect(
        now.price_set?.prices.map((price) => price.amount).sort((a, b) => a - b)
      ).toEqual([9, 10, 13])
    })

    it("should hand a code over from one unit to another", async () => {
      await ok(app.seeded.bare, RICE)
      const { units } = await ok(app.seeded.bare, {
        ...RICE,
        units: [
          { ...RICE.units[0], sku: "R-5" },
          { ...RICE.units[1], sku: "R-1" },
        ],
      })
      expect(units.map((unit) => [unit.label, unit.sku])).toEqual([
        ["1 kg", "R-5"],
        ["5 kg", "R-1"],
      ])
    })

    it("should answer 404 for a product that is not there", async () => {
      const { status, data } = await set("prod_nowhere", RICE)
      expect(status).toBe(404)
      expect(data).toMatchObject({
        code: "not_found",
        message: "product prod_nowhere was not found.",
      })
      const answer = await app.call(
        "admin",
        "GET",
        "/admin/products/prod_nowhere/units"
      )
      expect(answer).toMatchObject({ status: 404, data: { code: "not_found" } })
    })

    it("should list a product that is not sold by unit as such", async () => {
      expect(await get(app.seeded.plain)).toMatchObject({
        basic_unit: null,
        units: [],
        count: 0,
      })
    })

    it("should do twenty products at once", async () => {
      const ids: string[] = []
      for (let index = 0; index < 20; index++) {
        ids.push(
          await createProduct(app.container, app.seeded.market, {
            title: `Product ${index}`,
            handle: `product-${index}`,
            ...(index % 3 === 0 && { bare: true }),
            ...(index % 3 === 1 && {
              options: [{ title: "Size", values: ["S", "L"] }],
            }),
          })
        )
      }
      await setProductUnitsWorkflow(app.container).run({
        input: {
          products: ids.map((product_id, index) => ({
            product_id,
            basic_unit: index % 2 ? "g" : "piece",
            units: [1, 2, 3].map((value) => ({
              unit: index % 2 ? "kg" : "dozen",
              unit_value: `${value + index}`,
              is_default: value === 1,
              prices: [
                { currency_code: "sar", amount: `${100 * index + value}` },
              ],
              ...(index % 3 !== 1 && { sku: `P-${index}-${value}` }),
            })),
          })),
        },
      })

      for (const [index, id] of ids.entries()) {
        const { units, combinations } = await get(id)
        const sizes = index % 3 === 1 ? ["S", "L"] : [undefined]
        expect(combinations).toHaveLength(sizes.length)
        const of = new Map((await variants(id)).map((row) => [row.id, row]))
        expect(of.size).toBe(3 * sizes.length)
        for (const size of sizes) {
          const own = units.filter((unit) => unit.options.Size === size)
          expect(
            own.map((unit) => {
              const variant = of.get(unit.variant_id)
              return {
                sku: unit.sku,
                conversion: unit.conversion,
                required: variant?.inventory_items.map(
                  (link) => link.required_quantity
                ),
                price: unit.prices[0].amount,
                shown: variant && valueOf(variant, "Unit"),
              }
            })
          ).toEqual(
            [1, 2, 3].map((value) => ({
              sku: index % 3 === 1 ? null : `P-${index}-${value}`,
              conversion: (value + index) * (index % 2 ? 1000 : 12),
              required: [(value + index) * (index % 2 ? 1000 : 12)],
              price: 100 * index + value,
              shown:
                index % 2
                  ? `${value + index} kg`
                  : value + index === 1
                    ? "Dozen"
                    : `${value + index} doz`,
            }))
          )
        }
      }
    })
  })
})
