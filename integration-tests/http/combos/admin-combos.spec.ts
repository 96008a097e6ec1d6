import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { comboService } from "../../../src/workflows/combo/combo-rows"
import { NOT_FOR_SALE_SKU } from "../../../src/workflows/unit/not-for-sale"
import { suiteTest } from "../../support/app"
import {
  createCombo,
  onlyVariant,
  seedBreakfast,
  type AdminCombo,
  type NewCombo,
} from "../../support/combos"
import { covers } from "../../support/covers"

covers(
  "GET /admin/combos",
  "POST /admin/combos",
  "GET /admin/combos/:id",
  "POST /admin/combos/:id",
  "DELETE /admin/combos/:id",
  "POST /admin/combos/:id/duplicate"
)

type One = { combo: AdminCombo } & { code?: string; message?: string }
type List = { combos: AdminCombo[]; count: number }

const HOUR = 3_600_000

suiteTest({ seed: seedBreakfast }, (app) => {
  const bread = () => onlyVariant(app.seeded.bread)
  const honey = () => onlyVariant(app.seeded.honey)
  const dozen = () => app.seeded.eggs.variants.Dozen
  const breakfast = (own: Partial<NewCombo> = {}): NewCombo => ({
    title: "Breakfast box",
    pricing: "fixed",
    prices: [
      { currency_code: "sar", amount: "24.95" },
      { currency_code: "KWD", amount: "2.495" },
    ],
    sales_channel_ids: [app.shop.salesChannelId],
    slots: [
      { title: "Bread", choices: [{ variant_id: bread(), quantity: 2 }] },
      {
        title: "Spread",
        max: 2,
        choices: [
          { variant_id: honey() },
          {
            variant_id: dozen(),
            surcharges: [{ currency_code: "sar", amount: "1.5" }],
          },
        ],
      },
    ],
    ...own,
  })
  const create = (own?: Partial<NewCombo>) =>
    createCombo(app.call, breakfast(own))
  const read = (id: string) =>
    app.call<One>("admin", "GET", `/admin/combos/${id}`)
  const update = (id: string, body: unknown) =>
    app.call<One>("admin", "POST", `/admin/combos/${id}`, { body })
  const list = async (query = "") =>
    (await app.call<List>("admin", "GET", `/admin/combos${query}`)).data

  describe("POST /admin/combos", () => {
    it("should make a combo at a fixed price", async () => {
      const combo = await create({ limit_per_order: 2, limit_total: 100 })
      expect(combo).toMatchObject({
        id: expect.stringMatching(/^combo_/),
        handle: "breakfast-box",
        status: "active",
        pricing: "fixed",
        percent: null,
        amounts: [],
        prices: [
          { currency_code: "kwd", amount: 2.495 },
          { currency_code: "sar", amount: 24.95 },
        ],
        limit_per_order: 2,
        limit_total: 100,
        sold: 0,
        allow_promotions: false,
        sales_channel_ids: [app.shop.salesChannelId],
        slots: [
          {
            title: "Bread",
            min: 1,
            max: 1,
            rank: 0,
            choices: [{ variant_id: bread(), quantity: 2, is_offered: true }],
          },
          {
            title: "Spread",
            min: 1,
            max: 2,
            rank: 1,
            choices: [
              { variant_id: honey(), quantity: 1, surcharges: [] },
              {
                variant_id: dozen(),
                title: "eggs",
                variant_title: "Dozen",
                surcharges: [{ currency_code: "sar", amount: 1.5 }],
              },
            ],
          },
        ],
      })
      expect((await read(combo.id)).data.combo).toEqual(combo)
    })

    it("should make the variant one that the core never sells", async () => {
      const combo = await create()
      const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "product_variant",
        fields: [
          "manage_inventory",
          "allow_backorder",
          "inventory_items.inventory.sku",
        ],
        filters: { product_id: combo.product_id },
      })
      expect(data).toHaveLength(1)
      expect(data[0]).toMatchObject({
        manage_inventory: true,
        allow_backorder: false,
        inventory_items: [{ inventory: { sku: NOT_FOR_SALE_SKU } }],
      })
    })

    it("should keep a from price for percent off", async () => {
      const combo = await create({ pricing: "percent_off", percent: "25" })
      // 2 breads and the dozen at 7.50 + 1.50, which is less than honey's 15.
      expect(combo.prices).toEqual([
        { currency_code: "kwd", amount: 1.35 },
        { currency_code: "sar", amount: 15 },
      ])
      expect(combo.percent).toBe(25)
    })

    it("should keep a from price for amount off where there is one", async () => {
      const combo = await create({
        pricing: "amount_off",
        amounts: [{ currency_code: "sar", amount: "3.25" }],
      })
      expect(combo.prices).toEqual([{ currency_code: "sar", amount: 16.25 }])
      expect(combo.amounts).toEqual([{ currency_code: "sar", amount: 3.25 }])
    })

    it("should write texts in Arabic", async () => {
      const { id, slots, product_id } = await create({
        translations: {
          "ar-SA": { title: "صندوق الفطور", subtitle: "لشخصين" },
        },
        slots: [
          {
            title: "Bread",
            translations: { "ar-SA": { title: "الخبز" } },
            choices: [{ variant_id: bread() }],
          },
        ],
      })
      const { data } = await read(id)
      expect(data.combo.translations).toEqual({
        "ar-SA": { title: "صندوق الفطور", subtitle: "لشخصين" },
      })
      expect(slots[0].translations).toEqual({ "ar-SA": { title: "الخبز" } })
      const { data: store } = await app.call<{
        product: { title: string; subtitle: string }
      }>("guest", "GET", `/store/products/${product_id}?locale=ar-SA`)
      expect(store.product).toMatchObject({
        title: "صندوق الفطور",
        subtitle: "لشخصين",
      })
      const { data: list } = await app.call("admin", "GET", "/admin/combos", {
        headers: { "x-medusa-locale": "ar-SA" },
      })
      const titles = (list.combos as unknown as { title: string }[]).map(
        ({ title }) => title
      )
      expect(titles).toContain("صندوق الفطور")
    })

    it("should find a free handle, also for an Arabic title", async () => {
      expect((await create()).handle).toBe("breakfast-box")
      expect((await create()).handle).toBe("breakfast-box-2")
      const { id, handle } = await create({ title: "صندوق الفطور" })
      expect(handle).toBe(id.toLowerCase().replace("_", "-"))
    })

    it("should take a handle once when it is asked for twice at a time", async () => {
      const both = await Promise.all([create(), create()])
      expect(both.map((combo) => combo.handle).sort()).toEqual([
        "breakfast-box",
        "breakfast-box-2",
      ])
    })

    it("should leave nothing behind when it fails half way", async () => {
      const service = comboService(app.container)
      const failing = jest
        .spyOn(service, "createComboChoices")
        .mockRejectedValueOnce(new Error("The disk is full"))
      const { status } = await app.call("admin", "POST", "/admin/combos", {
        body: breakfast(),
      })
      failing.mockRestore()
      expect(status).toBe(500)
      expect((await list()).count).toBe(0)
      expect(await service.listCombos({})).toEqual([])
      expect(await service.listComboSlots({})).toEqual([])
      expect((await create()).handle).toBe("breakfast-box")
    })
  })

  describe("POST /admin/combos/:id", () => {
    it("should keep the ids of slots and choices that stay", async () => {
      const before = await create()
      const [first, second] = before.slots
      const { status, data } = await update(before.id, {
        title: "Brunch box",
        slots: [
          {
            id: second.id,
            title: "Extra",
            min: 1,
            max: 3,
            choices: [
              { id: second.choices[1].id, variant_id: dozen(), quantity: 2 },
              // Moves over from the slot that goes.
              { id: first.choices[0].id, variant_id: bread() },
            ],
          },
          { title: "Honey", choices: [{ variant_id: honey() }] },
        ],
      })
      expect(status).toBe(200)
      const { slots, title } = data.combo
      expect(title).toBe("Brunch box")
      expect(slots.map((slot) => [slot.title, slot.max])).toEqual([
        ["Extra", 3],
        ["Honey", 1],
      ])
      expect(slots[0].id).toBe(second.id)
      expect(
        slots[0].choices.map(({ id, quantity }) => [id, quantity])
      ).toEqual([
        [second.choices[1].id, 2],
        [first.choices[0].id, 1],
      ])
      expect(slots[0].choices[0].surcharges).toEqual([])
      const service = comboService(app.container)
      expect(await service.listComboSlots({})).toHaveLength(2)
      expect(await service.listComboChoices({})).toHaveLength(3)
    })

    it("should change only what is said", async () => {
      const before = await create({
        subtitle: "For two",
        limit_total: 5,
        translations: { "ar-SA": { title: "صندوق" } },
      })
      const { data } = await update(before.id, { rank: 9, status: "draft" })
      expect(data.combo).toEqual({
        ...before,
        rank: 9,
        status: "draft",
        updated_at: expect.any(String),
      })
    })

    it("should go over to another kind of pricing", async () => {
      const { id } = await create()
      const percent = await update(id, { pricing: "percent_off", percent: 50 })
      expect(percent.data.combo).toMatchObject({
        pricing: "percent_off",
        percent: 50,
        prices: [
          { currency_code: "kwd", amount: 0.9 },
          { currency_code: "sar", amount: 10.5 },
        ],
      })
      const fixed = await update(id, {
        pricing: "fixed",
        prices: [{ currency_code: "sar", amount: 30 }],
      })
      expect(fixed.data.combo).toMatchObject({
        pricing: "fixed",
        percent: null,
        prices: [{ currency_code: "sar", amount: 30 }],
      })
    })

    it("should change nothing when it fails half way", async () => {
      const before = await create()
      const failing = jest
        .spyOn(comboService(app.container), "createComboSlots")
        .mockRejectedValueOnce(new Error("The disk is full"))
      const { status } = await update(before.id, {
        title: "Brunch",
        slots: [{ title: "New", choices: [{ variant_id: honey() }] }],
      })
      failing.mockRestore()
      expect(status).toBe(500)
      expect((await read(before.id)).data.combo).toEqual({
        ...before,
        updated_at: expect.any(String),
      })
    })
  })

  describe("DELETE /admin/combos/:id", () => {
    it("should take the product along, and leave other combos unsold", async () => {
      const gone = await create()
      const other = await create()
      const { status, data } = await app.call(
        "admin",
        "DELETE",
        `/admin/combos/${gone.id}`
      )
      expect(status).toBe(200)
      expect(data).toEqual({ id: gone.id, object: "combo", deleted: true })
      const product = `/admin/products/${gone.product_id}`
      expect((await app.call("admin", "GET", product)).status).toBe(404)
      expect((await read(gone.id)).status).toBe(404)
      expect((await list()).combos.map(({ id }) => id)).toEqual([other.id])
      const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
      const { data: variants } = await query.graph({
        entity: "product_variant",
        fields: ["inventory_items.inventory.sku"],
        filters: { id: other.variant_id },
      })
      expect(variants[0].inventory_items?.[0]?.inventory?.sku).toBe(
        NOT_FOR_SALE_SKU
      )
    })
  })

  describe("POST /admin/combos/:id/duplicate", () => {
    it("should make a draft with slots of its own", async () => {
      const original = await create({
        subtitle: "For two",
        translations: { "ar-SA": { title: "صندوق", subtitle: "لشخصين" } },
      })
      const path = `/admin/combos/${original.id}/duplicate`
      const { status, data } = await app.call<One>("admin", "POST", path)
      expect(status).toBe(200)
      const { combo } = data
      expect(combo).toMatchObject({
        title: "Breakfast box (copy)",
        handle: "breakfast-box-copy",
        status: "draft",
        subtitle: "For two",
        translations: {
          "ar-SA": { title: "صندوق (نسخة)", subtitle: "لشخصين" },
        },
        prices: original.prices,
        sold: 0,
        sales_channel_ids: original.sales_channel_ids,
      })
      expect(combo.id).not.toBe(original.id)
      const plain = ({ slots }: AdminCombo) =>
        slots.map(({ title, min, max, choices }) => ({
          title,
          min,
          max,
          choices: choices.map(({ variant_id, quantity, surcharges }) => ({
            variant_id,
            quantity,
            surcharges,
          })),
        }))
      expect(plain(combo)).toEqual(plain(original))
      expect(combo.slots[0].id).not.toBe(original.slots[0].id)
      const again = await app.call<One>("admin", "POST", path, {
        body: { title: "Brunch" },
      })
      expect(again.data.combo).toMatchObject({
        title: "Brunch",
        handle: "breakfast-box-copy-2",
        translations: { "ar-SA": { subtitle: "لشخصين" } },
      })
    })
  })

  describe("GET /admin/combos", () => {
    it("should list by status and words, with the right count", async () => {
      const at = (hours: number) =>
        new Date(Date.now() + hours * HOUR).toISOString()
      await create({ title: "Plain" })
      await create({ title: "Hidden", status: "draft", ends_at: at(-1) })
      await create({ title: "Soon", starts_at: at(1), ends_at: at(2) })
      await create({ title: "Past 100%", ends_at: at(-1), handle: "old-one" })
      const titles = async (query: string) =>
        (await list(query)).combos.map((combo) => combo.title)
      expect(await titles("?status=active")).toEqual(["Plain"])
      expect(await titles("?status=draft")).toEqual(["Hidden"])
      expect(await titles("?status=scheduled")).toEqual(["Soon"])
      expect(await titles("?status=ended")).toEqual(["Past 100%"])
      expect(await titles("?q=OLD-o")).toEqual(["Past 100%"])
      expect(await titles("?q=0%25")).toEqual(["Past 100%"])
      expect(await titles("?q=lain&status=draft")).toEqual([])
      const page = await list("?limit=2&offset=1")
      expect(page).toMatchObject({ count: 4, limit: 2, offset: 1 })
      expect(page.combos.map((combo) => combo.title)).toEqual([
        "Soon",
        "Hidden",
      ])
    })

    it("should count what was sold and not given back", async () => {
      const { id } = await create()
      const use = (instance_id: string, quantity: number) => ({
        combo_id: id,
        instance_id,
        cart_id: "cart_1",
        quantity,
      })
      await comboService(app.container).createComboUses([
        use("one", 3),
        use("two", 4),
        { ...use("three", 5), released_at: new Date() },
      ])
      const { combos } = await list()
      expect(combos[0]).toMatchObject({
        sold: 7,
        slot_count: 2,
        figures: [
          { currency_code: "sar", price: 24.95, separate_price: 28 },
          { currency_code: "kwd", price: 2.495, separate_price: 1.8 },
        ],
      })
    })
  })

  it("should answer 404 for a combo that is not there", async () => {
    const path = "/admin/combos/combo_none"
    const answers = await Promise.all([
      app.call("admin", "GET", path),
      app.call("admin", "POST", path, { body: { rank: 1 } }),
      app.call("admin", "DELETE", path),
      app.call("admin", "POST", `${path}/duplicate`),
    ])
    for (const { status, data } of answers) {
      expect({ status, code: data.code }).toEqual({
        status: 404,
        code: "not_found",
      })
    }
  })
})
