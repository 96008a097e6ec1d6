import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import comboSweep from "../../../src/jobs/combo-sweep"
import { comboService } from "../../../src/workflows/combo/combo-rows"
import { setProductUnitsWorkflow } from "../../../src/workflows/unit/workflows/set-product-units"
import { suiteTest } from "../../support/app"
import {
  createCombo,
  onlyVariant,
  seedBreakfast,
  type AdminCombo,
  type NewCombo,
} from "../../support/combos"
import { covers } from "../../support/covers"
import { eventually } from "../../support/eventually"
import { createBranch } from "../../support/shop"

covers("POST /admin/combos/preview")

type One = { combo: AdminCombo }
type Insights = AdminCombo["insights"]

suiteTest({ seed: seedBreakfast }, (app) => {
  const bread = () => onlyVariant(app.seeded.bread)
  const honey = () => onlyVariant(app.seeded.honey)
  const dozen = () => app.seeded.eggs.variants.Dozen
  const create = (own: Partial<NewCombo> = {}) =>
    createCombo(app.call, {
      title: "Breakfast box",
      pricing: "percent_off",
      percent: 25,
      sales_channel_ids: [app.shop.salesChannelId],
      slots: [
        { title: "Bread", choices: [{ variant_id: bread(), quantity: 2 }] },
        {
          title: "Eggs",
          choices: [{ variant_id: dozen() }, { variant_id: honey() }],
        },
      ],
      ...own,
    })
  const read = async (id: string, headers: Record<string, string> = {}) =>
    (await app.call<One>("admin", "GET", `/admin/combos/${id}`, { headers }))
      .data.combo
  const post = async (path: string, body: unknown) => {
    const answer = await app.call("admin", "POST", path, { body })
    expect(answer).toMatchObject({ status: 200 })
    return answer.data
  }
  const cost = (product: { id: string }, amount: string) =>
    post(`/admin/products/${product.id}/basic-stock`, {
      costs: [{ currency_code: "sar", amount }],
    })
  const priceBread = (...prices: [string, number][]) =>
    post(`/admin/products/${app.seeded.bread.id}/variants/${bread()}`, {
      prices: prices.map(([currency_code, amount]) => ({
        currency_code,
        amount,
      })),
    })
  const codes = ({ warnings }: Insights) =>
    warnings.map(({ code }) => code).sort()

  describe("figures", () => {
    it("should tell price, saving, cost and margin in each currency", async () => {
      await cost(app.seeded.bread, "1.5")
      await cost(app.seeded.eggs, "0.333")
      const { insights } = await create()
      expect(insights.figures).toEqual([
        {
          currency_code: "sar",
          price: 13.5,
          separate_price: 18,
          saving: 4.5,
          // 2 × 1.5 and 12 × 0.333, rounded once.
          cost: 7,
          margin: 6.5,
        },
        {
          currency_code: "kwd",
          price: 1.35,
          separate_price: 1.8,
          saving: 0.45,
          cost: null,
          margin: null,
        },
      ])
    })

    it("should tell a loss, and what all parts together leave in stock", async () => {
      await cost(app.seeded.bread, "9.95")
      const { insights } = await create({
        pricing: "fixed",
        prices: [{ currency_code: "sar", amount: "7" }],
        slots: [
          { title: "Bread", choices: [{ variant_id: bread(), quantity: 2 }] },
          { title: "More bread", choices: [{ variant_id: bread() }] },
        ],
      })
      expect(insights.figures[0]).toMatchObject({
        price: 7,
        separate_price: 12,
        cost: 29.85,
        margin: -22.85,
      })
      expect(insights.availability).toEqual([
        {
          sales_channel_id: app.shop.salesChannelId,
          sales_channel_name: "Riyadh",
          available_quantity: 3,
        },
      ])
    })

    it("should be told of a combo that is not stored", async () => {
      const stored = await create({
        pricing: "fixed",
        prices: [
          { currency_code: "sar", amount: 15 },
          { currency_code: "kwd", amount: 1.5 },
        ],
      })
      const body = {
        pricing: "fixed",
        prices: stored.prices,
        sales_channel_ids: stored.sales_channel_ids,
        slots: stored.slots.map(({ id, title, choices }) => ({
          id,
          title,
          choices: choices.map(({ variant_id, quantity }) => ({
            variant_id,
            quantity,
          })),
        })),
      }
      expect(await post("/admin/combos/preview", body)).toEqual(stored.insights)
      const { status, data } = await app.call(
        "admin",
        "POST",
        "/admin/combos/preview",
        {
          body: {
            ...body,
            slots: [{ title: "A", choices: [{ variant_id: "x" }] }],
          },
        }
      )
      expect(status).toBe(400)
      expect(data.errors).toMatchObject([
        {
          field: "slots.0.choices.0.variant_id",
          code: "combo_variant_unknown",
        },
      ])
      expect((await app.call("admin", "GET", "/admin/combos")).data.count).toBe(
        1
      )
    })
  })

  describe("warnings", () => {
    it("should be none for a deal that is right", async () => {
      expect((await create()).insights.warnings).toEqual([])
    })

    it("should name a currency in which the deal costs more", async () => {
      const { id, insights } = await create({
        pricing: "fixed",
        prices: [
          { currency_code: "sar", amount: 18 },
          { currency_code: "kwd", amount: "1.801" },
        ],
      })
      expect(insights.warnings).toEqual([
        {
          code: "costs_more",
          message: "In KWD the deal costs 1.801, its parts bought singly 1.8.",
          currency_code: "kwd",
        },
      ])
      const arabic = await read(id, { "x-medusa-locale": "ar-SA" })
      expect(arabic.insights.warnings[0].message).toMatch(/سعر العرض 1.801/)
    })

    it("should name what has no price", async () => {
      const { insights } = await create({
        pricing: "amount_off",
        amounts: [{ currency_code: "sar", amount: 1 }],
      })
      expect(insights.warnings).toEqual([
        {
          code: "unpriced",
          message: "The deal has no price in KWD: nobody can buy it there.",
          currency_code: "kwd",
        },
      ])
      await priceBread(["sar", 4])
      const other = await create()
      expect(other.insights.warnings).toEqual([
        {
          code: "unpriced",
          message: "bread has no price in KWD.",
          currency_code: "kwd",
        },
      ])
      expect(other.prices.map((price) => price.currency_code)).toEqual(["sar"])
    })

    it("should name channels without stock", async () => {
      const jeddah = await createBranch(app.container, "Jeddah")
      const { insights } = await create({
        sales_channel_ids: [app.shop.salesChannelId, jeddah.salesChannelId],
      })
      expect(
        insights.availability.map((row) => row.available_quantity)
      ).toEqual([0, 5])
      expect(insights.warnings).toEqual([
        {
          code: "no_stock",
          message: "Jeddah: the stock does not cover one whole deal.",
          currency_code: null,
        },
      ])
    })

    it("should name parts that cannot be chosen", async () => {
      const { id } = await create()
      await post(`/admin/products/${app.seeded.bread.id}`, { status: "draft" })
      await app.call(
        "admin",
        "DELETE",
        `/admin/products/${app.seeded.honey.id}`
      )
      await setProductUnitsWorkflow(app.container).run({
        input: {
          products: [
            {
              product_id: app.seeded.eggs.id,
              basic_unit: "piece",
              units: [
                { unit: "piece", unit_value: "1", is_default: true },
                { unit: "dozen", unit_value: "1", is_active: false },
              ],
            },
          ],
        },
      })
      const { insights, slots } = await read(id)
      expect(codes(insights)).toEqual([
        "no_stock",
        "part_gone",
        "part_retired",
        "part_unpublished",
      ])
      expect(slots[1].choices.map(({ is_offered }) => is_offered)).toEqual([
        true,
        false,
      ])
    })
  })

  describe("from prices", () => {
    const from = async (id: string, ...expected: number[]) =>
      eventually(async () => {
        const { prices } = await read(id)
        expect(prices.map(({ amount }) => amount)).toEqual(expected)
      })

    it("should follow the prices of the parts", async () => {
      const { id } = await create()
      await from(id, 1.35, 13.5)
      await priceBread(["sar", 8], ["kwd", 0.4])
      await from(id, 1.35, 19.5)
      await priceBread(["sar", 8])
      await from(id, 19.5)
      await priceBread(["sar", 8], ["kwd", 0.8])
      await from(id, 1.95, 19.5)
    })

    it("should follow what can be chosen", async () => {
      const { id } = await create()
      const path = `/admin/products/${app.seeded.eggs.id}`
      await post(path, { status: "draft" })
      await from(id, 2.1, 21)
      await post(path, { status: "published" })
      await from(id, 1.35, 13.5)
    })

    it("should follow price lists, also those that end by the clock", async () => {
      const { id } = await create()
      const { price_list } = await post("/admin/price-lists", {
        title: "Sale",
        description: "Sale",
        status: "active",
        prices: [{ variant_id: bread(), currency_code: "sar", amount: 2 }],
      })
      await from(id, 1.35, 10.5)
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      await knex("price_list")
        .where({ id: String(price_list.id) })
        .update({ ends_at: new Date(Date.now() - 1000) })
      await comboSweep(app.container)
      await from(id, 1.35, 13.5)
    })

    it("should leave one price a currency when many change at a time", async () => {
      const { id, variant_id } = await create()
      await Promise.all(
        [5, 6, 7, 8].map((amount) => priceBread(["sar", amount], ["kwd", 1]))
      )
      await eventually(async () => {
        const { insights, prices } = await read(id)
        const figures = insights.figures.map((figure) => figure.price)
        expect(prices.map(({ amount }) => amount)).toEqual(figures.reverse())
      })
      const { data } = await app.container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "product_variant",
          fields: ["price_set.prices.currency_code"],
          filters: { id: variant_id },
        })
      expect(data[0].price_set?.prices).toHaveLength(2)
    })

    it("should leave a fixed price alone", async () => {
      const prices = [{ currency_code: "sar", amount: 15 }]
      const { id } = await create({ pricing: "fixed", prices })
      await comboSweep(app.container)
      expect((await read(id)).prices).toEqual(prices)
    })
  })

  describe("the core", () => {
    it("should not sell the combo's own variant", async () => {
      const { variant_id } = await create()
      const { errors } = await createOrderWorkflow(app.container).run({
        input: {
          region_id: app.shop.regionId,
          sales_channel_id: app.shop.salesChannelId,
          email: "guest@example.com",
          items: [{ variant_id, quantity: 1, title: "Deal", unit_price: 1 }],
        },
        throwOnError: false,
      })
      expect(errors?.map(({ error }) => String(error.message))).toEqual([
        expect.stringMatching(/stock location|inventory/),
      ])
      const orders = app.container.resolve(Modules.ORDER)
      expect(await orders.listOrders({})).toEqual([])
    })

    it("should not put it into a draft order", async () => {
      const { variant_id } = await create()
      const { status } = await app.call(
        "admin",
        "POST",
        "/admin/draft-orders",
        {
          body: {
            region_id: app.shop.regionId,
            sales_channel_id: app.shop.salesChannelId,
            email: "guest@example.com",
            items: [{ variant_id, quantity: 1 }],
          },
        }
      )
      expect(status).toBe(400)
    })

    it("should take the combo along when it deletes the product", async () => {
      const { id, product_id } = await create()
      await app.call("admin", "DELETE", `/admin/products/${product_id}`)
      await eventually(async () => {
        expect(await comboService(app.container).listCombos({ id })).toEqual([])
      })
    })
  })
})
