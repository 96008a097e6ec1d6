import { createHmac } from "node:crypto"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import { odooBesideApplication } from "../../support/odoo"
import { Fault } from "../../support/odoo/double/fault"
import { listedPrice } from "../../support/odoo/double/price-lists"
import { validatePicking } from "../../support/odoo/double/sales"
import { endOfRun, runOdoo } from "../../support/odoo/running"
import { importFewProducts } from "../../support/odoo/few-products"
import { CARTON, odooShop, PIECE } from "../../support/odoo/few-sold"
import {
  askReturn,
  fulfil,
  linesOf,
  receive,
  refundOrder,
  ship,
} from "../../support/orders"

covers(
  "POST /hooks/odoo",
  "GET /admin/odoo/lots",
  "GET /admin/odoo/mappings",
  "POST /admin/odoo/mappings/:type/:external_id",
  "DELETE /admin/odoo/mappings/:type/:external_id"
)

const SECRET = "a-secret-of-the-webhook"
const beside = odooBesideApplication({
  BRANCH_LOCATION_IDS: "8:riyadh",
  ODOO_WEBHOOK_SECRET: SECRET,
  ODOO_MAX_RETRIES: "8",
})

type Row = Record<string, unknown>

const seed = (context: SeedContext) => importFewProducts(beside.odoo, context)

suiteTest({ seed }, (app) => {
  const { variant, world, level, stock, order, saleOrders } = odooShop(
    app,
    beside
  )
  const available = async (barcode: string) => {
    const { stocked, reserved } = await level(barcode)
    return stocked - reserved
  }

  afterEach(() => {
    beside.odoo.chaos = {}
    beside.odoo.before = undefined
  })

  describe("Stock of Odoo", () => {
    it("should come over in the basic unit, and absent is zero", async () => {
      stock(50)

      const run = await runOdoo(app.call, "inventory")

      expect(run).toMatchObject({ status: "succeeded", failed: 0 })
      expect((await level(PIECE)).stocked).toBe(50)
      const again = await runOdoo(app.call, "inventory")
      expect(again).toMatchObject({ updated: 0 })
      stock(0)
      world()
        .rows("stock.quant")
        .filter((row) => row.product_id === 3)
        .forEach(({ id }) => world().table("stock.quant").delete(id))
      await runOdoo(app.call, "inventory")
      expect((await level(PIECE)).stocked).toBe(0)
    })

    it("should stay as available through place, export, pick and fulfil", async () => {
      stock(50)
      await runOdoo(app.call, "inventory")
      const placed = await order([
        [PIECE, 3],
        [CARTON, 1],
      ])
      const look = async (state: string) => {
        await runOdoo(app.call, "inventory")
        return { state, available: await available(PIECE) }
      }
      const seen = [await look("placed")]
      await runOdoo(app.call, "orders", "full")
      seen.push(await look("exported and confirmed"))
      const [sale] = saleOrders(placed.id)
      const [picking] = world()
        .rows("stock.picking")
        .filter((row) => row.sale_id === sale.id)
      validatePicking(world(), picking.id)
      seen.push(await look("picked there"))
      const lines = await linesOf(app.container, placed.id)
      await fulfil(app.container, placed.id, app.shop, lines)
      seen.push(await look("fulfilled here"))
      await runOdoo(app.call, "order_state")
      seen.push(await look("settled"))

      expect(seen.map((one) => one.available)).toEqual([35, 35, 35, 35, 35])
      expect((await level(PIECE)).stocked).toBe(35)
    })

    it("should stay as available when it is fulfilled here first", async () => {
      stock(50)
      await runOdoo(app.call, "inventory")
      const placed = await order([[CARTON, 2]])
      await runOdoo(app.call, "orders", "full")
      const lines = await linesOf(app.container, placed.id)
      await fulfil(app.container, placed.id, app.shop, lines)
      await runOdoo(app.call, "inventory")

      expect(await available(PIECE)).toBe(26)
    })

    it("should list what expires", async () => {
      stock(0)
      const lot = world().add("stock.lot", {
        name: "L-1",
        product_id: 3,
        expiration_date: "2020-01-01 00:00:00",
      })
      world().add("stock.quant", {
        product_id: 3,
        location_id: 8,
        quantity: 7,
        reserved_quantity: 0,
        lot_id: lot.id,
      })
      await runOdoo(app.call, "inventory")

      const { status, data } = await app.call(
        "admin",
        "GET",
        "/admin/odoo/lots"
      )

      expect(status).toBe(200)
      expect(data.lots).toMatchObject([{ name: "L-1", quantity: 7 }])
    })
  })

  describe("Orders to Odoo", () => {
    beforeEach(async () => {
      stock(500)
      await runOdoo(app.call, "inventory")
    })

    it("should be there once, confirmed, at what was paid", async () => {
      const placed = await order([
        [PIECE, 2],
        [CARTON, 1],
      ])

      const run = await runOdoo(app.call, "orders", "full")
      await runOdoo(app.call, "orders", "full")

      expect(run).toMatchObject({ created: 1, failed: 0 })
      const [sale, ...more] = saleOrders(placed.id)
      expect(more).toEqual([])
      expect(sale).toMatchObject({
        state: "sale",
        amount_total: placed.total,
      })
      const lines = world()
        .rows("sale.order.line")
        .filter((row) => row.order_id === sale.id)
      const pieces = lines
        .filter((row) => row.product_id === 3)
        .reduce((sum, row) => sum + Number(row.product_uom_qty), 0)
      expect(pieces).toBe(14)
      const partner = world().find("res.partner", sale.partner_id)
      expect(partner).toMatchObject({ email: "guest@example.com" })
    })

    it("should be there once when connections are cut and calls collide", async () => {
      const placed = []
      for (let at = 0; at < 3; at++) {
        placed.push(await order([[PIECE, 1 + at]]))
      }
      beside.odoo.chaos = { cut: 0.1, serialization: 0.3 }

      await runOdoo(app.call, "orders", "full")
      await runOdoo(app.call, "orders", "full")

      beside.odoo.chaos = {}
      await runOdoo(app.call, "orders", "full")
      for (const { id } of placed) {
        expect(saleOrders(id).map(({ state }) => state)).toEqual(["sale"])
      }
      const emails = world()
        .rows("res.partner")
        .filter((row) => row.email === "guest@example.com")
      expect(emails).toHaveLength(1)
    })

    it("should be cancelled there when they are cancelled here", async () => {
      const placed = await order([[PIECE, 1]])
      await runOdoo(app.call, "orders", "full")
      await cancelOrderWorkflow(app.container).run({
        input: { order_id: placed.id },
      })

      await runOdoo(app.call, "orders", "full")

      expect(saleOrders(placed.id)).toMatchObject([{ state: "cancel" }])
    })

    it("should take back there what came back here, once", async () => {
      const placed = await order([
        [PIECE, 3],
        [CARTON, 1],
      ])
      await runOdoo(app.call, "orders", "full")
      const [sale] = saleOrders(placed.id)
      const pickings = () =>
        world()
          .rows("stock.picking")
          .filter((row) => row.sale_id === sale.id || !row.sale_id)
      // It leaves in two steps: by the gate, which is no branch's.
      world().put("stock.location", {
        id: 4712,
        name: "Gate",
        usage: "internal",
        location_id: 7,
      })
      Object.assign(pickings()[0], { location_id: 4712 })
      validatePicking(world(), pickings()[0].id)
      const lines = await linesOf(app.container, placed.id)
      const parcel = await fulfil(app.container, placed.id, app.shop, lines)
      await ship(app.container, placed.id, parcel, lines)
      await runOdoo(app.call, "order_state")
      await runOdoo(app.call, "inventory")
      const before = await level(PIECE)
      const carton = lines.filter(
        ({ variant_id }) => variant_id === variant(CARTON).id
      )
      const returned = await askReturn(
        app.container,
        placed.id,
        app.shop,
        app.seeded.returns,
        carton
      )
      await receive(app.container, returned, carton)
      await app.settle()

      const run = await runOdoo(app.call, "orders")
      await runOdoo(app.call, "orders")
      await runOdoo(app.call, "inventory")

      expect(run).toMatchObject({ updated: 1, failed: 0 })
      const back = pickings().filter(({ sale_id }) => !sale_id)
      expect(back).toMatchObject([
        { state: "done", picking_type_id: 1, location_dest_id: 8 },
      ])
      world().table("stock.location").delete(4712)
      const [sold] = world()
        .rows("sale.order.line")
        .filter((row) => row.order_id === sale.id && row.product_uom_qty === 12)
      expect(sold).toMatchObject({ qty_delivered: 0 })
      expect((await level(PIECE)).stocked - before.stocked).toBe(12)
    })

    it("should say which product Odoo does not have, and go on", async () => {
      const placed = await order([[PIECE, 1]])
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      await knex("odoo_binding")
        .where({ model: "product.product", external_id: 3 })
        .update({ entity_id: "elsewhere" })

      const run = await runOdoo(app.call, "orders", "full")

      expect(run).toMatchObject({ status: "partly", failed: 1 })
      const { data } = await app.call(
        "admin",
        "GET",
        "/admin/odoo/records?kind=orders"
      )
      expect(data.records).toMatchObject([
        { record_id: placed.id, code: "odoo_line_unbound", state: "failed" },
      ])
    })
  })

  describe("Refunds to Odoo", () => {
    beforeEach(async () => {
      stock(500)
      await runOdoo(app.call, "inventory")
    })

    const refund = async (orderId: string, amount: number, note: string) => {
      await refundOrder(app.call, orderId, { amount, note })
      await app.settle()
    }
    const notes = (sale: Row) =>
      world()
        .rows("mail.message")
        .filter(({ res_id }) => res_id === sale.id)
        .map(({ body }) => String(body))
    const due = async () => {
      const { data } = await app.call<{ records: Row[] }>(
        "admin",
        "GET",
        "/admin/odoo/records?kind=orders&state=conflict"
      )
      return data.records.filter(({ code }) => code === "odoo_credit_note_due")
    }

    it("should be noted at the sale order, each once, though calls are cut", async () => {
      const placed = await order([[PIECE, 4]])
      await runOdoo(app.call, "orders", "full")
      const [sale] = saleOrders(placed.id)
      await refund(placed.id, 5, "Two were <b>bad</b>")
      await refund(placed.id, 2.5, "One more")

      beside.odoo.cutAfter("message_post")
      const cut = await runOdoo(app.call, "orders")
      await runOdoo(app.call, "orders")
      await runOdoo(app.call, "orders")

      expect(cut).toMatchObject({ failed: 1, updated: 1 })
      expect(notes(sale)).toEqual([
        expect.stringMatching(/5\.00 SAR of order #\d+ \(Two were  b bad/),
        expect.stringMatching(/2\.50 SAR of order #\d+ \(One more\)/),
      ])
      expect(await due()).toEqual([])
    })

    it("should be listed while Odoo has invoiced what was refunded", async () => {
      const placed = await order([[PIECE, 4]])
      await runOdoo(app.call, "orders", "full")
      const [sale] = saleOrders(placed.id)
      const whole = await order([[PIECE, 1]])
      await runOdoo(app.call, "orders", "full")
      const [other] = saleOrders(whole.id)
      const invoiced = ({ id }: Row, share: number) => {
        for (const line of world().rows("sale.order.line")) {
          if (line.order_id === id) {
            const amount = Number(line.price_subtotal) * share
            world().change("sale.order.line", line.id, {
              untaxed_amount_invoiced: amount,
            })
          }
        }
      }
      await refund(placed.id, 9, "Broken")
      await runOdoo(app.call, "orders")
      expect(await due()).toEqual([])

      invoiced(sale, 1)
      await runOdoo(app.call, "orders")
      expect(await due()).toMatchObject([
        {
          record_id: placed.id,
          label: sale.name,
          details: { due: "9.00", currency: "sar" },
        },
      ])
      invoiced(other, 1)
      await cancelOrderWorkflow(app.container).run({
        input: { order_id: whole.id },
      })
      await runOdoo(app.call, "orders")
      expect((await due()).map(({ record_id }) => record_id).sort()).toEqual(
        [placed.id, whole.id].sort()
      )
      invoiced(other, 0)
      // The credit notes were made there.
      invoiced(
        sale,
        (Number(sale.amount_total) - 9) / Number(sale.amount_total)
      )
      await runOdoo(app.call, "orders")
      expect(await due()).toEqual([])
    })
  })

  describe("Price lists of Odoo", () => {
    it("should be amounts for a customer group, with quantities", async () => {
      const run = await runOdoo(app.call, "pricing", "full")
      expect(run).toMatchObject({ status: "succeeded", failed: 0 })
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const { rows } = await knex.raw<{ rows: Row[] }>(
        `select t.title, v.barcode, p.raw_amount->>'value' as amount,
           p.min_quantity::int as least
         from price p join price_list t on t.id = p.price_list_id
         join product_variant_price_set s on s.price_set_id = p.price_set_id
         join product_variant v on v.id = s.variant_id
         where p.deleted_at is null and t.deleted_at is null
           and t.title = 'Wholesale'`
      )

      expect(rows).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ amount: "2", least: 24 }),
        ])
      )
      // Weighed, but not counted.
      const barcode = world().find("product.product", 217)?.barcode
      const due = listedPrice(world(), 3, 217, 1, new Date())
      const weighed = rows.filter((row) => row.barcode === barcode)
      expect([...new Set(weighed.map(({ amount }) => amount))]).toEqual([
        String(Number(due.toFixed(2))),
      ])
      const again = await runOdoo(app.call, "pricing", "full")
      expect(again).toMatchObject({ created: 0, updated: 0 })
    })
  })

  describe("Price lists in another currency", () => {
    const knex = () =>
      app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const amounts = async (title: string) => {
      const { rows } = await knex().raw<{ rows: Row[] }>(
        `select v.barcode, p.currency_code, p.raw_amount->>'value' as amount
         from price p join price_list t on t.id = p.price_list_id
         join product_variant_price_set s on s.price_set_id = p.price_set_id
         join product_variant v on v.id = s.variant_id
         where p.deleted_at is null and t.deleted_at is null and t.title = ?`,
        [title]
      )
      return rows
    }
    const skipped = async () => {
      const { data } = await app.call<{ records: Row[] }>(
        "admin",
        "GET",
        "/admin/odoo/records?kind=pricing&state=conflict"
      )
      return data.records
    }

    it("should be amounts of it, those in no currency of the store be named", async () => {
      const kuwait = world().add("product.pricelist", {
        name: "Kuwait",
        currency_id: 90,
        active: true,
      })
      const japan = world().add("product.pricelist", {
        name: "Japan",
        currency_id: 91,
        active: true,
      })
      world().add("product.pricelist.item", {
        pricelist_id: kuwait.id,
        applied_on: "1_product",
        product_tmpl_id: 3,
        compute_price: "fixed",
        fixed_price: 0.475,
        min_quantity: 0,
      })

      const run = await runOdoo(app.call, "pricing", "full")

      expect(run).toMatchObject({ status: "succeeded", conflicts: 1 })
      const rows = await amounts("Kuwait")
      expect(new Set(rows.map((row) => row.currency_code))).toEqual(
        new Set(["kwd"])
      )
      const of = (barcode: unknown) =>
        rows.find((row) => row.barcode === barcode)?.amount
      expect([of(PIECE), of(CARTON)]).toEqual(["0.475", "5.7"])
      // No rule speaks of it: its list price of 4.75, converted.
      expect(of(world().find("product.product", 2)?.barcode)).toBe("0.39")
      expect(await skipped()).toMatchObject([
        {
          code: "odoo_list_currency",
          label: "Japan",
          record_id: String(japan.id),
          details: { currency: "jpy" },
        },
      ])
      world().change("res.currency", 90, { rate: 0.1 })
      world().table("product.pricelist").delete(japan.id)
      await runOdoo(app.call, "pricing", "full")
      world().change("res.currency", 90, { rate: 0.0821 })
      world().table("product.pricelist").delete(kuwait.id)
      const anew = await amounts("Kuwait")
      expect(anew).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ barcode: PIECE, amount: "0.475" }),
          expect.objectContaining({ currency_code: "kwd", amount: "0.475" }),
        ])
      )
      expect(await skipped()).toEqual([])
    })

    it("should keep its customers when it is renamed, and its own of two", async () => {
      const groups = async () => {
        const named = await knex()("customer_group")
          .whereNull("deleted_at")
          .select("id", "name")
        return new Map(named.map(({ id, name }) => [name, id]))
      }
      await runOdoo(app.call, "pricing", "full")
      const before = await groups()
      world().change("product.pricelist", 3, { name: "Resellers" })
      const twin = world().add("product.pricelist", {
        name: "Resellers",
        currency_id: 90,
        active: true,
      })

      await runOdoo(app.call, "pricing", "full")

      world().change("product.pricelist", 3, { name: "Wholesale" })
      world().table("product.pricelist").delete(twin.id)
      const after = await groups()
      expect(after.get("Odoo: Resellers (SAR)")).toBe(
        before.get("Odoo: Wholesale")
      )
      expect(after.has("Odoo: Resellers (KWD)")).toBe(true)
      expect(after.has("Odoo: Wholesale")).toBe(false)
    })
  })

  describe("Mapping", () => {
    type Mapping = {
      type: string
      external_id: number
      name: string
      entity_id: string | null
      active: boolean
      source: string
    }
    const mappings = async () => {
      const { status, data } = await app.call<{ mappings: Mapping[] }>(
        "admin",
        "GET",
        "/admin/odoo/mappings"
      )
      expect(status).toBe(200)
      return data.mappings
    }
    const mapping = async (type: string, id: number) =>
      (await mappings()).find(
        (row) => row.type === type && row.external_id === id
      )
    const choose = (path: string, body: object) =>
      app.call("admin", "POST", `/admin/odoo/mappings/${path}`, { body })

    it("should say what is what, and follow a choice until it is forgotten", async () => {
      stock(50)
      expect(await mapping("location", 8)).toMatchObject({
        name: "WH/Stock",
        entity_id: app.shop.locationId,
        active: true,
        source: "settings",
      })
      expect(await mapping("location", 20)).toMatchObject({
        entity_id: null,
        active: false,
      })

      const answers = [
        await choose("location/8", { entity_id: null, active: false }),
        await choose("location/20", { entity_id: app.shop.locationId }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(await mapping("location", 8)).toMatchObject({
        active: false,
        source: "page",
      })
      const there = world()
        .rows("stock.quant")
        .filter((row) => row.product_id === 3 && row.location_id === 20)
        .reduce((sum, row) => sum + Number(row.quantity), 0)
      await runOdoo(app.call, "inventory")
      expect((await level(PIECE)).stocked).toBe(there)

      for (const id of [8, 20]) {
        const path = `/admin/odoo/mappings/location/${id}`
        const { status } = await app.call("admin", "DELETE", path)
        expect(status).toBe(200)
      }
      await runOdoo(app.call, "inventory")
      expect((await level(PIECE)).stocked).toBe(50)
    })

    it("should leave out a price list, and refuse what is not there", async () => {
      await runOdoo(app.call, "pricing")
      await choose("price_list/3", { entity_id: null, active: false })
      const run = await runOdoo(app.call, "pricing")
      expect(run.archived).toBeGreaterThan(0)

      const refused = [
        await choose("location/8", { entity_id: null }),
        await choose("location/8", { entity_id: "sloc_none" }),
        await choose("price_list/3", { entity_id: "cusgroup_none" }),
      ]
      expect(refused.map(({ status, data }) => [status, data.code])).toEqual([
        [400, "odoo_mapping_branch"],
        [404, "not_found"],
        [404, "not_found"],
      ])
    })

    it("should say why Odoo cannot be asked", async () => {
      beside.odoo.before = () => {
        throw new Fault(4, "odoo.exceptions.AccessError", "Not for you")
      }
      const { status, data } = await app.call(
        "admin",
        "GET",
        "/admin/odoo/mappings"
      )
      expect([status, data.code]).toEqual([422, "odoo_failed"])
    })
  })

  describe("Alerts after an inventory run", () => {
    it("should raise stock.low once for what fell below its threshold", async () => {
      stock(50)
      await runOdoo(app.call, "inventory")
      const [{ product_id }] = await app.container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)("product_variant")
        .where({ id: variant(PIECE).id })
        .select("product_id")
      const set = await app.call(
        "admin",
        "POST",
        `/admin/products/${product_id}/basic-stock`,
        {
          body: {
            rules: [
              {
                location_id: app.shop.locationId,
                low_stock_threshold: "20",
              },
            ],
          },
        }
      )
      expect(set.status).toBe(200)
      const heard: unknown[] = []
      app.container
        .resolve(Modules.EVENT_BUS)
        .subscribe("stock.low", async (event) => void heard.push(event.data))
      stock(10)
      await runOdoo(app.call, "inventory")
      stock(9)
      await runOdoo(app.call, "inventory")
      await app.settle()

      expect(heard).toHaveLength(1)
    })
  })

  describe("Hook of Odoo", () => {
    const send = (body: string, timestamp: number, secret = SECRET) =>
      app.call("nobody", "POST", "/hooks/odoo", {
        body,
        headers: {
          "content-type": "application/json",
          "x-odoo-timestamp": String(timestamp),
          "x-odoo-signature": `sha256=${createHmac("sha256", secret)
            .update(`${timestamp}.${body}`)
            .digest("hex")}`,
        },
      })
    const now = () => Math.floor(Date.now() / 1000)

    it("should begin a run for a signed call, and for no other", async () => {
      const body = JSON.stringify({ model: "product.template" })
      const good = await send(body, now())
      const { data } = await app.call<{ runs: { id: string }[] }>(
        "admin",
        "GET",
        "/admin/odoo/runs?kind=products"
      )
      const ended = await Promise.all(
        data.runs.map(({ id }) => endOfRun(app.call, id))
      )
      const statuses = [
        await send(body, now(), "another-secret-altogether"),
        await send(body, now() - 3600),
        await send(JSON.stringify({ model: "mail.message" }), now()),
      ].map(({ status, data }) => [status, data.code])

      expect([good.status, good.data.kind]).toEqual([202, "products"])
      expect(ended.map(({ status }) => status)).toEqual([
        "succeeded",
        "succeeded",
      ])
      expect(statuses).toEqual([
        [401, "odoo_signature"],
        [401, "odoo_signature"],
        [400, "odoo_hook_model"],
      ])
    })
  })
})
