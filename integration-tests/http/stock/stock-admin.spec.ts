import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  installStockGuard,
  isCurrent,
} from "../../../src/modules/stock/guard/install"
import dropGuard from "../../../src/scripts/drop-stock-guard"
import { setProductUnitsWorkflow } from "../../../src/workflows/unit/workflows/set-product-units"
import { setStockRulesWorkflow } from "../../../src/workflows/stock/workflows/set-stock-rules"
import { watchThresholds } from "../../../src/workflows/stock/watch-stock"
import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import {
  complete,
  createDelivery,
  createSoldProduct,
  priced,
  readyCart,
} from "../../support/selling"
import { createBranch } from "../../support/shop"

covers(
  "GET /admin/products/:id/basic-stock",
  "POST /admin/products/:id/basic-stock",
  "GET /admin/stock-levels"
)

type Combination = {
  options: Record<string, string>
  inventory_item_id: string
  locations: { location_id: string; low_stock_threshold: number | null }[]
  costs: { currency_code: string; amount: number }[]
}
type Answered = {
  combinations: Combination[]
  code: string
  errors: { field: string; code: string }[]
}
type Level = { product_title: string; location_name: string; is_low: boolean }
type Levels = { stock_levels: Level[]; count: number }

suiteTest({ seed }, (app) => {
  const stock = (id: string, body?: object) =>
    app.call<Answered>(
      "admin",
      body ? "POST" : "GET",
      `/admin/products/${id}/basic-stock`,
      body && { body }
    )
  const levels = (query = "") =>
    app.call<Levels>("admin", "GET", `/admin/stock-levels?${query}`)
  const take = (product_id: string, counted: number, more: object = {}) =>
    app.call("admin", "POST", "/admin/stock-takes", {
      body: {
        location_id: app.shop.locationId,
        reason: "count",
        lines: [{ product_id, counted, ...more }],
      },
    })
  const buy = async (variant_id: string, quantity: number) => {
    const { data } = await complete(
      app.call,
      await readyCart(app.call, app.shop, app.seeded.delivery, [
        { variant_id, quantity },
      ])
    )
    expect(String(data.type)).toBe("order")
    return String(data.order.id)
  }

  describe("the stock of a product", () => {
    it("should be told in the basic unit and in each unit", async () => {
      await buy(app.seeded.rice.variants["5 kg"], 1)
      const { status, data } = await stock(app.seeded.rice.id)
      expect({ status, data }).toMatchObject({
        status: 200,
        data: {
          product_id: app.seeded.rice.id,
          basic_unit: { code: "g" },
          combinations: [
            {
              options: {},
              inventory_item_id: app.seeded.rice.inventoryItemId,
              locations: [
                {
                  location_name: "Jeddah",
                  stocked: 4_000,
                  units: [
                    { label: "1 kg", available_quantity: 4 },
                    { label: "5 kg", available_quantity: 0 },
                  ],
                },
                {
                  location_name: "Riyadh",
                  stocked: 20_000,
                  reserved: 5_000,
                  available: 15_000,
                  low_stock_threshold: null,
                  is_low: false,
                  units: [
                    {
                      label: "1 kg",
                      conversion: 1_000,
                      available_quantity: 15,
                    },
                    { label: "5 kg", conversion: 5_000, available_quantity: 3 },
                  ],
                },
              ],
              costs: [],
            },
          ],
        },
      })
      expect((await stock("prod_none")).status).toBe(404)
    })

    it("should keep what is not named and take away what is null", async () => {
      const { locationId: location_id } = app.shop
      const first = await stock(app.seeded.rice.id, {
        rules: [
          {
            location_id,
            low_stock_threshold: 2_000,
            reorder_point: "5000.5",
            reorder_quantity: 50_000,
          },
        ],
        costs: [
          { currency_code: "SAR", amount: "0.00345" },
          { currency_code: "kwd", amount: 0 },
        ],
      })
      expect(first.status).toBe(200)
      expect(first.data.combinations[0].locations[1]).toMatchObject({
        low_stock_threshold: 2_000,
        reorder_point: 5_000.5,
        reorder_quantity: 50_000,
      })
      expect(first.data.combinations[0].costs).toEqual([
        { currency_code: "kwd", amount: 0 },
        { currency_code: "sar", amount: 0.00345 },
      ])
      const second = await stock(app.seeded.rice.id, {
        rules: [{ location_id, low_stock_threshold: null }],
        costs: [{ currency_code: "kwd", amount: null }],
      })
      expect(second.data.combinations[0].locations[1]).toMatchObject({
        low_stock_threshold: null,
        reorder_point: 5_000.5,
        reorder_quantity: 50_000,
      })
      expect(second.data.combinations[0].costs).toEqual([
        { currency_code: "sar", amount: 0.00345 },
      ])
    })

    it("should stand by combination", async () => {
      const { id } = app.seeded.juice
      const { locationId: location_id } = app.shop
      const both = await stock(id, {
        rules: [{ location_id, low_stock_threshold: 100 }],
      })
      expect(both.data.combinations).toHaveLength(2)
      await stock(id, {
        rules: [
          {
            location_id,
            options: { Flavour: "Mango" },
            low_stock_threshold: 300,
          },
        ],
      })
      const counted = await take(id, 2, {
        unit: { unit: "l" },
        options: { Flavour: "Mango" },
      })
      expect(counted.status).toBe(200)
      const { data } = await stock(id)
      const of = (flavour: string) =>
        data.combinations.find(({ options }) => options.Flavour === flavour)
      expect(of("Mango")?.locations).toMatchObject([
        { stocked: 2_000, low_stock_threshold: 300, is_low: false },
      ])
      expect(of("Orange")?.locations).toMatchObject([
        { stocked: 0, low_stock_threshold: 100, is_low: true },
      ])
      const unclear = await take(id, 2)
      expect(unclear.data.errors).toMatchObject([
        { field: "lines.0.options", code: "stock_combination_missing" },
      ])
    })

    it("should report every wrong entry and write none", async () => {
      const { locationId: location_id } = app.shop
      const { status, data } = await stock(app.seeded.rice.id, {
        rules: [
          { location_id, low_stock_threshold: 1 },
          { location_id, low_stock_threshold: 2 },
          { location_id: "sloc_none", low_stock_threshold: 1 },
          { location_id, options: { Size: "L" } },
        ],
        costs: [{ currency_code: "xxx", amount: 1 }],
      })
      expect(status).toBe(400)
      expect(data.errors).toHaveLength(4)
      expect(data.errors).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            field: "rules.1",
            code: "stock_line_twice",
          }),
          expect.objectContaining({
            field: "rules.2.location_id",
            code: "not_found",
          }),
          expect.objectContaining({
            field: "rules.3.options",
            code: "product_unit_combination_unknown",
          }),
          expect.objectContaining({
            field: "costs.0.currency_code",
            code: "currency_unknown",
          }),
        ])
      )
      const minus = await stock(app.seeded.rice.id, {
        costs: [{ currency_code: "sar", amount: -1 }],
      })
      expect(minus.data.errors).toMatchObject([
        { field: "costs.0.amount", code: "decimal_negative" },
      ])
      const after = await stock(app.seeded.rice.id)
      expect(after.data.combinations[0].locations[1]).toMatchObject({
        low_stock_threshold: null,
      })
    })

    it("should be put back when a later step fails", async () => {
      const { id } = app.seeded.rice
      const rule = (low_stock_threshold: string, amount: string) => ({
        product_id: id,
        rules: [{ location_id: app.shop.locationId, low_stock_threshold }],
        costs: [{ currency_code: "sar", amount }],
      })
      await setStockRulesWorkflow(app.container).run({ input: rule("7", "1") })
      const broken = jest
        .spyOn(app.container.resolve(Modules.EVENT_BUS), "emit")
        .mockRejectedValueOnce(new Error("on purpose"))
      await expect(
        setStockRulesWorkflow(app.container).run({ input: rule("30000", "2") })
      ).rejects.toMatchObject({ message: "on purpose" })
      broken.mockRestore()
      const { data } = await stock(id)
      expect(data.combinations[0]).toMatchObject({
        locations: [{}, { low_stock_threshold: 7 }],
        costs: [{ currency_code: "sar", amount: 1 }],
      })
    })
  })

  describe("the list of levels", () => {
    it("should show low ones first and filter", async () => {
      await stock(app.seeded.rice.id, {
        rules: [
          {
            location_id: app.seeded.jeddah.locationId,
            low_stock_threshold: 4_000,
          },
        ],
      })
      const all = await levels()
      expect(all.data.count).toBe(3)
      expect(all.data.stock_levels).toMatchObject([
        {
          product_title: "rice",
          location_name: "Jeddah",
          basic_unit: { code: "g" },
          stocked: 4_000,
          low_stock_threshold: 4_000,
          is_low: true,
        },
        { product_title: "rice", location_name: "Riyadh", is_low: false },
        { product_title: "saffron", available: 0.3 },
      ])
      const page = await levels("limit=1&offset=2")
      expect(page.data).toMatchObject({
        count: 3,
        stock_levels: [{ product_title: "saffron" }],
      })
      const queries: [string, number][] = [
        ["low=true", 1],
        [`location_id=${app.shop.locationId}`, 2],
        [`location_id=${app.shop.locationId}&low=true`, 0],
        ["q=SAFF", 1],
        ["q=6291041500213", 1],
        ["q=%25", 0],
        ["offset=50", 3],
      ]
      for (const [query, count] of queries) {
        const { data } = await levels(query)
        expect([query, data.count]).toEqual([query, count])
      }
    })
  })

  describe("thresholds", () => {
    it("should be raised once until they recover", async () => {
      const seen: { kind: string; available: number }[] = []
      const bus = app.container.resolve(Modules.EVENT_BUS)
      bus.subscribe("stock.low", async ({ data }) => {
        seen.push(data as (typeof seen)[number])
      })
      const { rice } = app.seeded
      const raised = async (count: number) => {
        for (let tries = 0; tries < 60 && seen.length < count; tries++) {
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
        await app.settle()
        expect(seen).toHaveLength(count)
      }
      await stock(rice.id, {
        rules: [
          {
            location_id: app.shop.locationId,
            low_stock_threshold: 5_000,
            reorder_point: 12_000,
            reorder_quantity: 40_000,
          },
        ],
      })
      await raised(0)

      // An order takes it to the reorder point, another one further down.
      await buy(rice.variants["5 kg"], 2)
      await raised(1)
      expect(seen[0]).toEqual({
        kind: "reorder_point",
        inventory_item_id: rice.inventoryItemId,
        location_id: app.shop.locationId,
        available: 10_000,
        threshold: 12_000,
        reorder_quantity: 40_000,
      })
      const order = await buy(rice.variants["5 kg"], 1)
      await raised(2)
      expect(seen[1]).toMatchObject({ kind: "low_stock", available: 5_000 })
      await take(rice.id, 19_000)
      await watchThresholds(app.container)
      await raised(2)

      // Cancelling lets it recover: the next crossing is told again.
      await app.call("admin", "POST", `/admin/orders/${order}/cancel`)
      await take(rice.id, 20_000)
      await settled()
      await take(rice.id, 15_000)
      await raised(3)
      expect(seen[2]).toMatchObject({ kind: "low_stock", available: 5_000 })
    })

    it("should be raised later when nobody could be told", async () => {
      const { rice } = app.seeded
      const bus = app.container.resolve(Modules.EVENT_BUS)
      const seen: unknown[] = []
      bus.subscribe("stock.low", async ({ data }) => {
        seen.push(data)
      })
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      await stock(rice.id, {
        rules: [
          { location_id: app.shop.locationId, low_stock_threshold: 5_000 },
        ],
      })
      await knex("stock_rule").update({ low_stock_threshold: 20_000 })
      const broken = jest
        .spyOn(bus, "emit")
        .mockRejectedValueOnce(new Error("no bus"))
      await expect(watchThresholds(app.container)).rejects.toThrow("no bus")
      broken.mockRestore()
      expect(await watchThresholds(app.container)).toBe(1)
      expect(await watchThresholds(app.container)).toBe(0)
      await settled()
      expect(seen).toHaveLength(1)
    })

    it("should be looked at when they are set, in one process only", async () => {
      const seen: unknown[] = []
      const bus = app.container.resolve(Modules.EVENT_BUS)
      bus.subscribe("stock.low", async ({ data }) => {
        seen.push(data)
      })
      const { rice } = app.seeded
      const set = (low_stock_threshold: number | null) =>
        stock(rice.id, {
          rules: [{ location_id: app.shop.locationId, low_stock_threshold }],
        })
      await set(20_000)
      const counts = await Promise.all(
        [1, 2, 3, 4].map(() => watchThresholds(app.container))
      )
      await settled()
      expect(counts).toEqual([0, 0, 0, 0])
      expect(seen).toHaveLength(1)

      // Taken away and set anew it begins from the start.
      await set(null)
      await set(20_000)
      await settled()
      expect(seen).toHaveLength(2)
    })
  })

  describe("availability", () => {
    const shown = async () => {
      const { saffron } = app.seeded
      const fields =
        "fields=id,variants.id,*variants,+variants.inventory_quantity"
      const list = await app.call<{
        products: { id: string; variants: Counted[] }[]
      }>("guest", "GET", `/store/products?${fields}`)
      const one = await app.call<{ product: { variants: Counted[] } }>(
        "guest",
        "GET",
        `/store/products/${saffron.id}?${fields}`
      )
      const variants = await app.call<{ variants: Counted[] }>(
        "guest",
        "GET",
        "/store/product-variants?fields=id,manage_inventory,+inventory_quantity"
      )
      const units = await app.call<{
        units: { variant_id: string; available_quantity: number }[]
      }>("guest", "GET", `/store/products/${saffron.id}/units`)
      const id = saffron.variants["100 g"]
      const of = (rows: Counted[] | undefined) =>
        rows?.find((row) => row.id === id)?.inventory_quantity
      return [
        of(list.data.products.find((row) => row.id === saffron.id)?.variants),
        of(one.data.product.variants),
        of(variants.data.variants),
        units.data.units.find((row) => row.variant_id === id)
          ?.available_quantity,
      ]
    }

    it("should be exact and the same everywhere", async () => {
      expect(await shown()).toEqual([3, 3, 3, 3])
      await buy(app.seeded.saffron.variants["100 g"], 3)
      expect(await shown()).toEqual([0, 0, 0, 0])
    })

    it("should not be negative where more is promised than there is", async () => {
      await buy(app.seeded.saffron.variants["100 g"], 2)
      await take(app.seeded.saffron.id, 0)
      expect(await shown()).toEqual([0, 0, 0, 0])
    })

    it("should leave whole conversions as the core counts them", async () => {
      const { data } = await app.call<{ product: { variants: Counted[] } }>(
        "guest",
        "GET",
        `/store/products/${app.seeded.rice.id}?fields=*variants,+variants.inventory_quantity`
      )
      const counts = data.product.variants.map((row) => row.inventory_quantity)
      expect(counts.sort()).toEqual([20, 4])
    })
  })

  describe("the guard", () => {
    it("should be taken off the database by the script", async () => {
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      expect(await isCurrent(knex)).toBe(true)
      await dropGuard({ container: app.container, args: [] })
      await dropGuard({ container: app.container, args: [] })
      expect(await isCurrent(knex)).toBe(false)
      await installStockGuard(knex)
      expect(await isCurrent(knex)).toBe(true)
    })
  })

  async function settled(): Promise<void> {
    await app.settle()
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
})

type Counted = { id: string; inventory_quantity?: number }

async function seed(context: SeedContext) {
  const { container, shop } = context
  const jeddah = await createBranch(container, "Jeddah")
  return {
    jeddah,
    delivery: await createDelivery(container, shop),
    rice: await createSoldProduct(container, shop, {
      handle: "rice",
      basic_unit: "g",
      stock: 20_000,
      also: [{ branch: jeddah, stock: 4_000 }],
      units: [
        {
          unit: "kg",
          unit_value: "1",
          is_default: true,
          prices: priced("12"),
        },
        { unit: "kg", unit_value: "5", prices: priced("55") },
      ],
    }),
    saffron: await createSoldProduct(container, shop, {
      handle: "saffron",
      basic_unit: "kg",
      stock: 0.3,
      units: [
        {
          unit: "g",
          unit_value: "100",
          barcode: "6291041500213",
          is_default: true,
          prices: priced("90"),
        },
      ],
    }),
    juice: await createJuice(context),
  }
}

/** Two flavours, each with a stock of its own. */
async function createJuice({ container, shop }: SeedContext) {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "juice",
          status: "published",
          shipping_profile_id: shop.shippingProfileId,
          sales_channels: [{ id: shop.salesChannelId }],
          options: [{ title: "Flavour", values: ["Mango", "Orange"] }],
          variants: ["Mango", "Orange"].map((flavour) => ({
            title: flavour,
            manage_inventory: true,
            options: { Flavour: flavour },
            prices: [
              { currency_code: "sar", amount: 5 },
              { currency_code: "kwd", amount: 1 },
            ],
          })),
        },
      ],
    },
  })
  const { id } = result[0]
  await setProductUnitsWorkflow(container).run({
    input: {
      products: [
        {
          product_id: id,
          basic_unit: "ml",
          units: [
            {
              unit: "l",
              unit_value: "1",
              is_default: true,
              prices: priced("5"),
            },
          ],
        },
      ],
    },
  })
  return { id }
}
