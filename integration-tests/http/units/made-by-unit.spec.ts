import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { UNIT_MODULE } from "../../../src/modules/unit/constants"
import type UnitModuleService from "../../../src/modules/unit/service"
import { createUnitProductsWorkflow } from "../../../src/workflows/unit/workflows/create-unit-products"
import { setProductUnitsWorkflow } from "../../../src/workflows/unit/workflows/set-product-units"
import type { ProductUnitInput } from "../../../src/workflows/unit/product-units-state"
import {
  difference,
  everything,
  whatCounts,
} from "../storefront/support/database"
import { createProduct } from "../storefront/support/products"
import { suiteTest } from "../../support/app"
import { seedProducts, unitShop, sar, whileBroken } from "./support/unit-shop"

suiteTest({ seed: seedProducts }, (app) => {
  const { get, variants } = unitShop(app)

  describe("a product that is made as sold by unit", () => {
    const options = [{ title: "Size", values: ["S", "L"] }]
    const priced = (amount: string) => [{ currency_code: "sar", amount }]
    const units: ProductUnitInput[] = [
      {
        unit: "kg",
        unit_value: "1",
        is_default: true,
        prices: priced("9.5"),
      },
      { unit: "kg", unit_value: "5", prices: priced("45"), max: 4 },
      { unit: "g", unit_value: "500", is_active: false, prices: priced("5") },
    ]
    const made = async (title: string) => {
      const { result } = await createUnitProductsWorkflow(app.container).run({
        input: {
          products: [
            {
              product: {
                title,
                handle: `made-${title.toLowerCase()}`,
                status: "published",
                shipping_profile_id: app.seeded.market.shippingProfileId,
                sales_channels: [
                  { id: app.seeded.market.riyadh.salesChannelId },
                  { id: app.seeded.market.kuwait.salesChannelId },
                ],
                options,
                variants: ["S", "L"].map((size) => ({
                  title: size,
                  options: { Size: size },
                  manage_inventory: true,
                  prices: [{ currency_code: "sar", amount: 10 }],
                })),
              },
              units: { basic_unit: "g", units },
            },
            {
              product: {
                title: `Plain ${title}`,
                options: [{ title: "Default option", values: ["Default"] }],
                variants: [
                  {
                    title: "Plain",
                    options: { "Default option": "Default" },
                  },
                ],
              },
              units: null,
            },
          ],
        },
      })
      return result
    }
    const seen = async (id: string) => {
      const { basic_unit, ...answer } = await get(id)
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const own = await variants(id)
      const titles = await knex("translation")
        .whereIn(
          "reference_id",
          own.map((row) => row.id)
        )
        .whereNull("deleted_at")
        .select("reference_id", "locale_code", "translations")
      return {
        basic_unit,
        count: answer.count,
        combinations: answer.combinations.map((row) => row.options),
        units: answer.units.map(
          ({ id: _, variant_id, inventory_item_id, ...unit }) => ({
            ...unit,
            product_id: undefined,
            stock: answer.combinations.findIndex(
              (row) => row.inventory_item_id === inventory_item_id
            ),
            title: own.find((row) => row.id === variant_id)?.title,
            required: own
              .find((row) => row.id === variant_id)
              ?.inventory_items.map((link) => link.required_quantity)
              .sort(),
            translated: titles
              .filter((row) => row.reference_id === variant_id)
              .map((row) => [row.locale_code, row.translations]),
          })
        ),
      }
    }

    it("should be what a plain product becomes", async () => {
      const id = await createProduct(app.container, app.seeded.market, {
        title: "Rice",
        handle: "rice-set",
        options,
      })
      await setProductUnitsWorkflow(app.container).run({
        input: { products: [{ product_id: id, basic_unit: "g", units }] },
      })

      const [rice, plain] = await made("Rice")

      expect(await seen(rice.id)).toEqual(await seen(id))
      expect(rice.variants).toHaveLength(6)
      expect(await get(plain.id)).toMatchObject({ units: [] })
    })

    it("should change nothing when its units are set again", async () => {
      const [rice] = await made("Rice")
      await app.settle()
      const before = await everything(app.container)
      await setProductUnitsWorkflow(app.container).run({
        input: {
          products: [{ product_id: rice.id, basic_unit: "g", units }],
        },
      })
      await app.settle()
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should leave nothing behind when it fails", async () => {
      const [first] = await made("First")
      await setProductUnitsWorkflow(app.container).run({
        input: {
          products: [{ product_id: first.id, basic_unit: "g", units }],
        },
      })
      await app.settle()
      const before = await whatCounts(app.container)
      const service = app.container.resolve<UnitModuleService>(UNIT_MODULE)

      await whileBroken(service, "createProductUnits", () =>
        expect(made("Second")).rejects.toMatchObject({
          message: "the disk is full",
        })
      )
      await app.settle()

      // The core itself leaves the options of a product that it takes back.
      const left = difference(before, await whatCounts(app.container))
      expect(left.map(({ table }) => table).sort()).toEqual([
        "product_option",
        "product_option_value",
      ])
      expect(await made("Second")).toHaveLength(2)
    })
  })

  it("should name the product of a problem when there are several", async () => {
    const run = setProductUnitsWorkflow(app.container).run({
      input: {
        products: [app.seeded.bare, app.seeded.plain].map((product_id) => ({
          product_id,
          basic_unit: "g",
          units: [
            {
              unit: product_id === app.seeded.plain ? "furlong" : "kg",
              unit_value: "1",
              prices: [{ currency_code: "sar", amount: "1" }],
            },
          ],
        })),
      },
      throwOnError: false,
    })
    const { errors } = await run
    expect(errors[0].error).toMatchObject({
      problems: [{ field: "products.1.units.0.unit", code: "unit_unknown" }],
    })
    expect(await variants(app.seeded.bare)).toEqual([])
  })
})
