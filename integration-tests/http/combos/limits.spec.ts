import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { suiteTest } from "../../support/app"
import { createCombo, type NewCombo } from "../../support/combos"
import { eventually } from "../../support/eventually"
import { complete, levelOf, payFor, readyCart } from "../../support/selling"
import { createDeli } from "./support/deli"
import { shopping } from "./support/shopping"

/** `npm run prove:combos` lets forty race, `npm test` a part of them. */
const CARTS = Number(process.env.COMBO_RACE_CARTS ?? 12)

suiteTest({ seed: createDeli }, (app) => {
  const { newCart, addCombo, refresh, merchant } = shopping(app)

  const limited = (body: Partial<NewCombo>) =>
    createCombo(app.call, {
      title: "Limited",
      status: "published",
      sales_channel_ids: [app.shop.salesChannelId],
      pricing: "percent_off",
      percent: "10",
      slots: [
        {
          title: "Bread",
          choices: [{ variant_id: app.seeded.parts[0].variant_id }],
        },
        {
          title: "Eggs",
          choices: [{ variant_id: app.seeded.parts[4].variant_id }],
        },
      ],
      ...body,
    })
  const readyWith = (combo: { variant_id: string }, quantity = 1) =>
    readyCart(app.call, app.shop, app.seeded.delivery, [
      { variant_id: combo.variant_id, quantity },
    ])
  const remaining = async (id: string) => {
    const path = `/store/combos/${id}?region_id=${app.shop.regionId}`
    const { data } = await app.call("guest", "GET", path)
    return data.combo as unknown as {
      remaining: number | null
      is_purchasable: boolean
      unavailable_reason: string | null
    }
  }

  it("should hold the limit of one order, over all its instances", async () => {
    const combo = await limited({ limit_per_order: 3 })
    const cartId = await newCart()
    const { instance } = await addCombo(cartId, combo, 2)
    const path = `/store/carts/${cartId}/combos`
    const more = await app.call("guest", "POST", path, {
      body: { combo_id: combo.id, quantity: 2 },
    })
    expect(more.status).toBe(400)
    expect(more.data.code).toBe("combo_limit_order")
    await addCombo(cartId, combo, 1)
    const raised = await app.call("guest", "POST", `${path}/${instance}`, {
      body: { quantity: 3 },
    })
    expect(raised.status).toBe(400)

    // Lowered afterwards, one call makes the cart fit.
    await merchant(`/admin/combos/${combo.id}`, { limit_per_order: 2 })
    const { data } = await refresh(cartId)
    expect(data.removed).toMatchObject([{ code: "combo_limit_order" }])
    expect(data.cart.items.length).toBeGreaterThan(0)
  })

  it(`should sell exactly 7 when ${CARTS} carts complete at once`, async () => {
    const combo = await limited({ limit_total: 7 })
    const carts: string[] = []
    for (let index = 0; index < CARTS; index++) {
      carts.push(await readyWith(combo))
    }
    const answers = await Promise.all(carts.map((id) => complete(app.call, id)))
    for (const { status } of answers) {
      expect([200, 400, 409]).toContain(status)
    }
    const orders = answers.flatMap(({ data }) =>
      String(data.type) === "order" ? [String(data.order.id)] : []
    )
    const refused = answers.filter(({ status }) => status === 400)
    expect(refused.length).toBeGreaterThan(0)
    for (const { data } of refused) {
      expect(data.message).toContain("Limited: 0 left, 1 asked for")
    }
    // Who was asked to try again may have been one of the seven.
    for (const [index, id] of carts.entries()) {
      if (answers[index].status === 409) {
        const { data } = await complete(app.call, id)
        if (String(data.type) === "order") {
          orders.push(String(data.order.id))
        }
      }
    }
    expect(orders).toHaveLength(7)
    expect(await remaining(combo.id)).toMatchObject({
      remaining: 0,
      is_purchasable: false,
      unavailable_reason: "sold_out",
    })

    await cancelOrderWorkflow(app.container).run({
      input: { order_id: orders[0] },
    })
    await eventually(async () => {
      expect(await remaining(combo.id)).toMatchObject({
        remaining: 1,
        is_purchasable: true,
      })
    })
    const last = carts[answers.findIndex(({ status }) => status === 400)]
    expect((await complete(app.call, last)).data.type).toBe("order")
    expect(await remaining(combo.id)).toMatchObject({ remaining: 0 })
  })

  it("should count a cart once, however often it is completed", async () => {
    const combo = await limited({ limit_total: 5 })
    const cartId = await readyWith(combo, 2)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => complete(app.call, cartId))
    )
    const orders = answers.map(({ data }) => data.order?.id)
    expect(new Set(orders).size).toBe(1)
    expect((await complete(app.call, cartId)).data.type).toBe("order")
    expect(await remaining(combo.id)).toMatchObject({ remaining: 3 })
  })

  it.each([
    ["payment", Modules.PAYMENT, "authorizePaymentSession"],
    ["reservation", Modules.INVENTORY, "createReservationItems"],
  ] as const)(
    "should give its claim back when the %s fails",
    async (_what, module, method) => {
      const combo = await limited({ limit_total: 2 })
      const cartId = await readyWith(combo, 2)
      const failing = jest
        .spyOn(app.container.resolve(module) as never, method as never)
        .mockRejectedValueOnce(new Error("Down for a moment") as never)
      const { data } = await complete(app.call, cartId)
      expect(failing).toHaveBeenCalled()
      failing.mockRestore()
      expect(data.type).not.toBe("order")
      await app.settle()
      await eventually(async () => {
        expect(await remaining(combo.id)).toMatchObject({ remaining: 2 })
      })
      const other = await readyWith(combo, 2)
      expect((await complete(app.call, other)).data.type).toBe("order")
    }
  )

  it("should give its claim back when the stock is short", async () => {
    const combo = await limited({ limit_total: 2 })
    const cartId = await readyWith(combo, 2)
    const { eggs } = app.seeded.items
    const knex = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex("inventory_level")
      .where({ inventory_item_id: eggs.inventory_item_id })
      .update({
        stocked_quantity: 23,
        raw_stocked_quantity: { value: "23", precision: 20 },
      })
    const { status, data } = await complete(app.call, cartId)
    expect(status).toBe(400)
    expect(data.message).toContain("Limited")
    expect(await remaining(combo.id)).toMatchObject({ remaining: 2 })
  })

  it("should never oversell when deals and plain lines race for one stock", async () => {
    const { items, parts, combos, delivery } = app.seeded
    const { locationId } = app.shop
    const item = items.eggs.inventory_item_id
    const knex = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex("inventory_level")
      .where({ inventory_item_id: item, location_id: locationId })
      .update({
        stocked_quantity: 100,
        raw_stocked_quantity: { value: "100", precision: 20 },
      })
    // 12, 6, 7 and 18 eggs.
    const shapes = [
      [{ variant_id: combos.breakfast.variant_id, quantity: 1 }],
      [{ variant_id: combos.pair.variant_id, quantity: 1 }],
      [
        { variant_id: combos.pair.variant_id, quantity: 1 },
        { variant_id: parts[3].variant_id, quantity: 1 },
      ],
      [
        { variant_id: parts[4].variant_id, quantity: 1 },
        { variant_id: combos.pair.variant_id, quantity: 1 },
      ],
    ]
    const eggs = [12, 6, 7, 18]
    const carts: string[] = []
    for (let index = 0; index < 12; index++) {
      const lines = shapes[index % shapes.length]
      carts.push(await readyCart(app.call, app.shop, delivery, lines))
    }
    const answers = await Promise.all(carts.map((id) => complete(app.call, id)))
    for (const { status } of answers) {
      expect([200, 400, 409]).toContain(status)
    }
    const sum = (statuses: typeof answers) =>
      statuses.reduce(
        (all, { data }, index) =>
          all + (String(data.type) === "order" ? eggs[index % 4] : 0),
        0
      )
    const level = await levelOf(app.container, item, locationId)
    expect(level.promised).toBe(sum(answers))
    expect(level.reserved).toBe(level.promised)
    expect(level.promised).toBeLessThanOrEqual(100)

    // One by one until nothing fits any more.
    const left: number[] = []
    for (const [index, id] of carts.entries()) {
      if (String(answers[index].data.type) !== "order") {
        await payFor(app.call, id)
        const { data } = await complete(app.call, id)
        if (String(data.type) !== "order") {
          left.push(eggs[index % 4])
        }
      }
    }
    const { promised } = await levelOf(app.container, item, locationId)
    expect(promised).toBeLessThanOrEqual(100)
    expect(Math.min(...left)).toBeGreaterThan(100 - promised)
  })
})
