import type { CreateMoneyAmountDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { UNIT_MODULE } from "../../../src/modules/unit/constants"
import type UnitModuleService from "../../../src/modules/unit/service"
import { createUnitProductsWorkflow } from "../../../src/workflows/unit/workflows/create-unit-products"
import { setProductUnitsWorkflow } from "../../../src/workflows/unit/workflows/set-product-units"
import type { ProductUnitInput } from "../../../src/workflows/unit/product-units-state"
import { NOT_FOR_SALE_SKU } from "../../../src/workflows/unit/not-for-sale"
import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import { createMarket, type Market } from "../storefront/support/market"
import {
  difference,
  everything,
  whatCounts,
} from "../storefront/support/database"
import {
  createProduct,
  inventoryItems,
  levelOf,
  stockUp,
  variantsOf,
  type VariantFacts,
} from "../storefront/support/products"

covers("GET /admin/products/:id/units", "POST /admin/products/:id/units")

type Seeded = {
  market: Market
  /** Admin-made: default option, one variant, 12 pieces in Riyadh. */
  plain: string
  /** As the seed makes them: no variants yet. */
  bare: string
  /** Flavour: Mango, Orange. */
  flavoured: string
}

type AdminUnits = {
  product_id: string
  basic_unit: { code: string } | null
  combinations: {
    options: Record<string, string>
    inventory_item_id: string | null
    stock: { stocked: number; reserved: number; available: number }[]
  }[]
  units: {
    id: string
    variant_id: string
    label: string
    conversion: number
    options: Record<string, string>
    sku: string | null
    barcode: string | null
    is_default: boolean
    is_active: boolean
    retired_at: string | null
    min: number | null
    max: number | null
    step: number | null
    rank: number
    prices: { currency_code: string; amount: number }[]
    available_quantity: number | null
    inventory_item_id: string | null
  }[]
  count: number
  /** Of a failure. */
  code?: string
  message?: string
  errors?: { field: string; code: string; message: string }[]
}

const sar = (amount: number | string) => [{ currency_code: "sar", amount }]

type Body = { basic_unit: string; units: Record<string, unknown>[] }

/** 1 kg by default, 5 kg, a half. */
const RICE: Body = {
  basic_unit: "g",
  units: [
    { unit: "kg", is_default: true, prices: sar(11.5), sku: "R-1" },
    { unit: "kg", unit_value: 5, prices: sar(52), sku: "R-5" },
    { unit: "g", unit_value: 500, prices: sar("6.25"), barcode: "500500" },
  ],
}

suiteTest({ seed: seedProducts }, (app) => {
  const set = (productId: string, body: unknown, headers = {}) =>
    app.call<AdminUnits>(
      "admin",
      "POST",
      `/admin/products/${productId}/units`,
      {
        body,
        headers,
      }
    )
  const get = async (productId: string, query = "") => {
    const { status, data } = await app.call<AdminUnits>(
      "admin",
      "GET",
      `/admin/products/${productId}/units${query}`
    )
    expect(status).toBe(200)
    return data
  }
  const ok = async (productId: string, body: unknown) => {
    const { status, data } = await set(productId, body)
    expect({ status, data }).toMatchObject({ status: 200 })
    return data
  }
  const variants = (productId: string) => variantsOf(app.container, productId)

  async function newCart(
    items: { variant_id: string; quantity: number }[] = []
  ): Promise<string> {
    const { market } = app.seeded
    const { status, data } = await app.call<{ cart: { id: string } }>(
      "guest",
      "POST",
      "/store/carts",
      {
        body: {
          region_id: market.regions.sar,
          email: "shopper@example.com",
          items,
          shipping_address: {
            first_name: "A",
            last_name: "B",
            address_1: "Street 1",
            city: "Riyadh",
            country_code: "sa",
            postal_code: "11111",
          },
        },
      }
    )
    expect({ status, data }).toMatchObject({ status: 200 })
    return data.cart.id
  }

  const add = (cartId: string, variant_id: string, quantity = 1) =>
    app.call("guest", "POST", `/store/carts/${cartId}/line-items`, {
      body: { variant_id, quantity },
    })

  async function complete(cartId: string) {
    await app.call("guest", "POST", `/store/carts/${cartId}/shipping-methods`, {
      body: { option_id: app.seeded.market.riyadh.shippingOptions.sar },
    })
    const { data } = await app.call<{ payment_collection: { id: string } }>(
      "guest",
      "POST",
      "/store/payment-collections",
      { body: { cart_id: cartId } }
    )
    await app.call(
      "guest",
      "POST",
      `/store/payment-collections/${data.payment_collection?.id}/payment-sessions`,
      { body: { provider_id: "pp_system_default" } }
    )
    return app.call<{ type: string; order: { id: string }; message: string }>(
      "guest",
      "POST",
      `/store/carts/${cartId}/complete`
    )
  }

  async function order(variant_id: string, quantity: number): Promise<string> {
    const { status, data } = await complete(
      await newCart([{ variant_id, quantity }])
    )
    expect({ status, data }).toMatchObject({
      status: 200,
      data: { type: "order" },
    })
    return data.order.id
  }

  const riyadhLevel = (itemId: string) =>
    levelOf(app.container, itemId, app.seeded.market.riyadh.locationId)

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

    describe("made as such", () => {
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
        const broken = jest
          .spyOn(service, "createProductUnits")
          .mockRejectedValue(new Error("the disk is full"))

        await expect(made("Second")).rejects.toMatchObject({
          message: "the disk is full",
        })
        broken.mockRestore()
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

  describe("a failure half way", () => {
    /** Brings vocabulary and gate into being, which live on by design. */
    async function prime() {
      const { units } = await ok(app.seeded.plain, {
        ...RICE,
        units: RICE.units.map((unit) => ({
          ...unit,
          sku: null,
          barcode: null,
        })),
      })
      await order(units[0].variant_id, 1)
      await ok(app.seeded.plain, {
        basic_unit: "g",
        units: [
          { unit: "kg", unit_value: 5, is_default: true },
          { unit: "kg", unit_value: 2, prices: sar(20) },
        ],
      })
    }

    it("should leave nothing of new units behind", async () => {
      await prime()
      await app.settle()
      const before = await whatCounts(app.container)
      const service = app.container.resolve<UnitModuleService>(UNIT_MODULE)
      const broken = jest
        .spyOn(service, "createProductUnits")
        .mockRejectedValue(new Error("the disk is full"))

      const { status } = await set(app.seeded.bare, RICE)
      broken.mockRestore()
      await app.settle()

      expect(status).toBe(500)
      expect(difference(before, await whatCounts(app.container))).toEqual([])
      await ok(app.seeded.bare, RICE)
    })

    it("should put an adopted product back as it was", async () => {
      await prime()
      const items = await inventoryItems(app.container, app.seeded.flavoured)
      await stockUp(app.container, app.seeded.market, items, {
        riyadh: 10,
        kuwait: 3,
      })
      const [variant] = await variants(app.seeded.flavoured)
      await order(variant.id, 2)
      await app.settle()
      const before = await whatCounts(app.container)
      const service = app.container.resolve<UnitModuleService>(UNIT_MODULE)
      const broken = jest
        .spyOn(service, "createProductUnits")
        .mockRejectedValue(new Error("the disk is full"))

      const body = {
        basic_unit: "g",
        units: [
          { unit: "g", unit_value: 500, prices: sar(3) },
          { unit: "kg", unit_value: 5, prices: sar(33), is_default: true },
        ],
      }
      const { status } = await set(app.seeded.flavoured, body)
      broken.mockRestore()
      await app.settle()

      expect(status).toBe(500)
      expect(difference(before, await whatCounts(app.container))).toEqual([])
      await ok(app.seeded.flavoured, body)
      expect(
        await riyadhLevel(variant.inventory_items[0].inventory_item_id)
      ).toEqual({ stocked: 50_000, reserved: 10_000 })
    })

    it("should put back a product that was sold by unit before", async () => {
      await prime()
      const { units } = await ok(app.seeded.bare, RICE)
      const [item] = await inventoryItems(app.container, app.seeded.bare)
      await stockUp(app.container, app.seeded.market, [item], {
        riyadh: 50_000,
        kuwait: 0,
      })
      await order(units[1].variant_id, 1)
      await app.settle()
      const before = await whatCounts(app.container)
      const translations = app.container.resolve(Modules.TRANSLATION)
      const broken = jest
        .spyOn(translations, "createTranslations")
        .mockRejectedValue(new Error("the disk is full"))

      // 5 kg is retired, 500 g deleted, 2 kg made, 1 kg changed.
      const body = {
        basic_unit: "g",
        units: [
          { unit: "kg", prices: sar(99), sku: "R-5", max: 7 },
          { unit: "kg", unit_value: 2, prices: sar(20), is_default: true },
        ],
      }
      const { status } = await set(app.seeded.bare, body)
      broken.mockRestore()
      await app.settle()

      expect(status).toBe(500)
      expect(difference(before, await whatCounts(app.container))).toEqual([])
      const after = await ok(app.seeded.bare, body)
      expect(
        after.units.map((unit) => [unit.label, !!unit.retired_at])
      ).toEqual([
        ["1 kg", false],
        ["2 kg", false],
        ["5 kg", true],
      ])
    })
  })

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

  describe("labels", () => {
    it("should be Arabic for whom they are, digits included", async () => {
      await ok(app.seeded.flavoured, {
        basic_unit: "g",
        units: [{ unit: "kg", unit_value: 5, prices: sar(1) }],
      })
      const arabic = { headers: { "x-medusa-locale": "ar-SA" } }
      const { data } = await app.call<{
        units: { label: string; unit: { name: string } }[]
      }>(
        "guest",
        "GET",
        `/store/products/${app.seeded.flavoured}/units`,
        arabic
      )
      expect(data.units.map((unit) => [unit.label, unit.unit.name])).toEqual([
        ["٥ كغ", "كيلوغرام"],
        ["٥ كغ", "كيلوغرام"],
      ])
      const core = await app.call<{
        product: {
          options: { title: string; values: { value: string }[] }[]
          variants: { title: string; options: { value: string }[] }[]
        }
      }>(
        "guest",
        "GET",
        `/store/products/${app.seeded.flavoured}?fields=*options,*options.values,*variants,*variants.options`,
        arabic
      )
      const { options, variants: shown } = core.data.product
      expect(
        options
          .map((option) => [
            option.title,
            option.values.map((value) => value.value).sort(),
          ])
          .sort()
      ).toEqual([
        ["Flavour", ["Mango", "Orange"]],
        ["الوحدة", ["٥ كغ"]],
      ])
      expect(shown.map((variant) => variant.title).sort()).toEqual([
        "Mango / ٥ كغ",
        "Orange / ٥ كغ",
      ])
      expect(
        shown.flatMap((variant) => variant.options.map((o) => o.value)).sort()
      ).toEqual(["Mango", "Orange", "٥ كغ", "٥ كغ"])
      expect(
        (await get(app.seeded.flavoured, "?locale=ar-SA")).units[0].label
      ).toBe("٥ كغ")
    })

    it("should follow when a unit gets another name", async () => {
      await app.call("admin", "POST", "/admin/units", {
        body: {
          code: "crate",
          name: "Crate",
          symbol: "crate",
          type: "piece",
          conversion: 1,
        },
      })
      const body = {
        basic_unit: "piece",
        units: [
          { unit: "piece", prices: sar(1) },
          { unit: "crate", unit_value: 24, prices: sar(20) },
        ],
      }
      const before = await ok(app.seeded.bare, body)
      expect(before.units.map((unit) => unit.label)).toEqual([
        "Piece",
        "Crate 24",
      ])
      const { data } = await app.call<{ units: { id: string }[] }>(
        "admin",
        "GET",
        "/admin/units?q=crate"
      )
      await app.call("admin", "POST", `/admin/units/${data.units[0].id}`, {
        body: { name: "Box" },
      })
      const after = await ok(app.seeded.bare, body)
      expect(after.units.map((unit) => [unit.label, unit.variant_id])).toEqual([
        ["Piece", before.units[0].variant_id],
        ["Box 24", before.units[1].variant_id],
      ])
      await expectOptionValues(app.seeded.bare, { Unit: ["Box 24", "Piece"] })
    })
  })

  describe("two calls at once", () => {
    it("should take turns on one product", async () => {
      const bodies = [
        RICE,
        {
          ...RICE,
          units: [RICE.units[1], { ...RICE.units[0], is_default: false }],
        },
        RICE,
      ]
      const answers = await Promise.all(
        bodies.map((body) => set(app.seeded.plain, withoutCodes(body)))
      )
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])

      const { units, combinations } = await get(app.seeded.plain)
      const living = units.filter((unit) => !unit.retired_at)
      const labels = living.map((unit) => unit.label)
      expect([
        ["1 kg", "5 kg", "500 g"],
        ["5 kg", "1 kg"],
      ]).toContainEqual(labels)
      expect(living.filter((unit) => unit.is_default)).toHaveLength(1)
      expect(combinations).toHaveLength(1)
      const now = await variants(app.seeded.plain)
      expect(now).toHaveLength(units.length)
      expect(
        await inventoryItems(app.container, app.seeded.plain)
      ).toHaveLength(1)
      await expectOptionValues(app.seeded.plain, { Unit: [...labels].sort() })
      expect(
        await riyadhLevel(now[0].inventory_items[0].inventory_item_id)
      ).toEqual({
        stocked: units.some((u) => u.variant_id && u.conversion)
          ? expect.any(Number)
          : 0,
        reserved: 0,
      })
    })

    it("should share the option's values over products", async () => {
      const ids = await Promise.all(
        [1, 2, 3, 4].map((n) =>
          createProduct(app.container, app.seeded.market, {
            title: `Shared ${n}`,
            bare: true,
          })
        )
      )
      const answers = await Promise.all(
        ids.map((id, n) =>
          set(id, {
            basic_unit: "g",
            units: [
              { unit: "g", unit_value: 100 + n, prices: sar(1) },
              { unit: "kg", unit_value: 3, prices: sar(1) },
            ],
          })
        )
      )
      expect(answers.map((answer) => answer.status)).toEqual([
        200, 200, 200, 200,
      ])
      for (const [n, id] of ids.entries()) {
        await expectOptionValues(id, { Unit: [`${100 + n} g`, "3 kg"] })
      }
      const options = await app.container
        .resolve(Modules.PRODUCT)
        .listProductOptions({ title: "Unit" }, { relations: ["values"] })
      expect(options).toHaveLength(1)
      const values = options[0].values.map((value) => value.value)
      expect(new Set(values).size).toBe(values.length)
    })
  })

  /** What a storefront builds its buttons from: values that variants have. */
  async function expectOptionValues(
    productId: string,
    expected: Record<string, string[]>
  ): Promise<void> {
    const { data } = await app.call<{
      product: {
        options: { id: string; title: string; values: { value: string }[] }[]
        variants: { options: { option_id: string; value: string }[] }[]
      }
    }>(
      "guest",
      "GET",
      `/store/products/${productId}?fields=*options,*options.values,*variants,*variants.options`
    )
    const { options, variants: shown } = data.product
    expect(
      Object.fromEntries(
        options.map((option) => [
          option.title,
          option.values.map((value) => value.value).sort(),
        ])
      )
    ).toEqual(expected)
    for (const option of options) {
      const used = shown.flatMap((variant) =>
        variant.options
          .filter((value) => value.option_id === option.id)
          .map((value) => value.value)
      )
      expect([...new Set(used)].sort()).toEqual(expected[option.title])
    }
  }
})

/** The same units without SKU and barcode, for several products. */
function withoutCodes(body: Body): Body {
  return {
    ...body,
    units: body.units.map((unit) => ({
      ...unit,
      sku: undefined,
      barcode: undefined,
    })),
  }
}

function valueOf(variant: VariantFacts, title: string): string | undefined {
  return variant.options.find((value) => value.option.title === title)?.value
}

async function seedProducts(context: SeedContext): Promise<Seeded> {
  const { container } = context
  const market = await createMarket(context)
  const plain = await createProduct(container, market, {
    title: "Plain",
    variant: { sku: "PLAIN-SKU" },
  })
  const [variant] = await variantsOf(container, plain)
  await container
    .resolve(Modules.PRODUCT)
    .updateProductVariants(variant.id, { barcode: "PLAIN-CODE" })
  await stockUp(container, market, await inventoryItems(container, plain), {
    riyadh: 12,
    kuwait: 0,
  })
  return {
    market,
    plain,
    bare: await createProduct(container, market, { title: "Bare", bare: true }),
    flavoured: await createProduct(container, market, {
      title: "Flavoured",
      options: [{ title: "Flavour", values: ["Mango", "Orange"] }],
    }),
  }
}
