import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { suiteTest, type SeedContext } from "../../support/app"
import { odooBesideApplication } from "../../support/odoo"
import { Fault } from "../../support/odoo/double/fault"
import { importFewProducts } from "../../support/odoo/few-products"
import { odooShop, PIECE } from "../../support/odoo/few-sold"
import { runOdoo } from "../../support/odoo/running"

const beside = odooBesideApplication({
  BRANCH_LOCATION_IDS: "8:riyadh",
  ODOO_MAX_RETRIES: "2",
})

type Row = Record<string, unknown>

const seed = async (context: SeedContext) => {
  await createTaxRegionsWorkflow(context.container).run({
    input: [
      {
        country_code: "sa",
        provider_id: "tp_system",
        default_tax_rate: { name: "VAT", rate: 15, code: "VAT15" },
      },
    ],
  })
  return importFewProducts(beside.odoo, context)
}

suiteTest({ seed }, (app) => {
  const { world, stock, level, order, saleOrders } = odooShop(app, beside)
  const exported = async (id: string) => {
    const run = await runOdoo(app.call, "orders", "full")
    return { run, sale: saleOrders(id)[0] }
  }
  const codes = async () => {
    const { data } = await app.call<{ records: Row[] }>(
      "admin",
      "GET",
      "/admin/odoo/records?kind=orders"
    )
    return data.records.map(({ code }) => code)
  }
  const lines = (sale: Row) =>
    world()
      .rows("sale.order.line")
      .filter((row) => row.order_id === sale.id)

  const filled = async () => {
    stock(500)
    await runOdoo(app.call, "inventory")
  }
  afterEach(() => {
    beside.odoo.before = undefined
    beside.odoo.sellIn("SAR")
    world().change("product.product", 3, { active: true })
    for (const row of world().rows("res.partner")) {
      if (row.email === "guest@example.com") {
        world().table("res.partner").delete(row.id)
      }
    }
  })

  describe("Orders to an Odoo with other data", () => {
    beforeEach(filled)

    it("should keep the instant, whatever clock the user has", async () => {
      const placed = await order([[PIECE, 1]])

      const { sale } = await exported(placed.id)

      const at = new Date(`${String(sale.date_order).replace(" ", "T")}Z`)
      const apart = at.getTime() - new Date(placed.created_at).getTime()
      expect(Math.abs(apart)).toBeLessThan(1000)
    })

    it("should go there though a product was archived since", async () => {
      const placed = await order([[PIECE, 1]])
      world().change("product.product", 3, { active: false })

      const { run, sale } = await exported(placed.id)

      expect(run).toMatchObject({ created: 1, failed: 0 })
      expect(lines(sale)).toEqual(
        expect.arrayContaining([expect.objectContaining({ product_id: 3 })])
      )
    })

    it("should take the taxes of the user's own company", async () => {
      const own = world().find("account.tax", 1) as Row
      world().put("account.tax", { ...own, id: 99 })
      world().change("account.tax", 1, { company_id: 2 })
      const placed = await order([[PIECE, 1]])

      const { sale } = await exported(placed.id)

      world().change("account.tax", 1, { company_id: own.company_id })
      world().table("account.tax").delete(99)
      const taxes = lines(sale).flatMap(({ tax_id }) => tax_id)
      expect(new Set(taxes)).toEqual(new Set([99]))
    })

    it("should say that no tax has the rate, and keep what was paid", async () => {
      world().change("account.tax", 1, { amount: 5 })
      const placed = await order([[PIECE, 1]])

      const { sale } = await exported(placed.id)

      world().change("account.tax", 1, { amount: 15 })
      expect(sale.amount_total).toBe(placed.total)
      expect(await codes()).toEqual(["odoo_tax_missing"])
    })

    it("should leave the warehouse to Odoo where no branch is one", async () => {
      const [{ lot_stock_id }] = world().rows("stock.warehouse")
      world().change("stock.warehouse", 1, { lot_stock_id: 4711 })
      const placed = await order([[PIECE, 1]])

      const { sale } = await exported(placed.id)

      world().change("stock.warehouse", 1, { lot_stock_id })
      expect(sale).toMatchObject({ warehouse_id: 1, state: "sale" })
    })

    it("should not stand there in a currency that it was not paid in", async () => {
      const placed = await order([[PIECE, 1]])
      beside.odoo.sellIn("USD")

      const { run, sale } = await exported(placed.id)

      expect(sale).toBeUndefined()
      expect(run).toMatchObject({ failed: 1 })
      expect(await codes()).toEqual(["odoo_currency_missing"])
    })

    it("should be cancelled there though it is locked", async () => {
      const placed = await order([[PIECE, 1]])
      const { sale } = await exported(placed.id)
      world().change("sale.order", Number(sale.id), { locked: true })
      await cancelOrderWorkflow(app.container).run({
        input: { order_id: placed.id },
      })

      await runOdoo(app.call, "orders")

      expect(saleOrders(placed.id)).toMatchObject([{ state: "cancel" }])
    })

    it("should say what is to be made where the user may not", async () => {
      beside.odoo.before = ({ model, method }) => {
        if (model === "product.product" && method === "load") {
          throw new Fault(4, "odoo.exceptions.AccessError", "Not for you")
        }
      }
      for (const row of world().rows("product.product")) {
        if (row.default_code === "WEBSHOP-DELIVERY") {
          world().table("product.product").delete(row.id)
        }
      }
      await order([[PIECE, 1]])

      await runOdoo(app.call, "orders", "full")

      expect(await codes()).toEqual(["odoo_delivery_missing"])
    })

    it("should be of the customer itself where many have the e-mail", async () => {
      const email = "Guest@Example.com"
      const company = world().add("res.partner", { name: "Company" })
      const address = world().add("res.partner", {
        name: "An address",
        email,
        parent_id: company.id,
        type: "delivery",
      })
      const person = world().add("res.partner", {
        name: "A person",
        email,
        parent_id: company.id,
        type: "contact",
      })
      const first = await order([[PIECE, 1]])

      const { sale } = await exported(first.id)

      expect(sale.partner_id).toBe(person.id)
      // Merged with another, or deleted: the next order finds who is there.
      world().table("res.partner").delete(person.id)
      const second = await order([[PIECE, 1]])
      const { run, sale: next } = await exported(second.id)
      expect(run).toMatchObject({ created: 1, failed: 0 })
      expect(next.partner_id).not.toBe(address.id)
      world().table("res.partner").delete(address.id)
    })

    it("should leave an address as somebody mended it there", async () => {
      const first = await order([[PIECE, 1]])
      const { sale } = await exported(first.id)
      const address = Number(sale.partner_shipping_id)
      world().change("res.partner", address, { street: "Olaya 1, floor 2" })
      const second = await order([[PIECE, 1]])

      const { sale: next } = await exported(second.id)

      expect(next.partner_shipping_id).toBe(address)
      expect(world().find("res.partner", address)).toMatchObject({
        street: "Olaya 1, floor 2",
        type: "delivery",
      })
    })
  })

  describe("Stock of an Odoo with other data", () => {
    beforeEach(filled)

    it("should count what is picked for us on its way out, step by step", async () => {
      const before = (await level(PIECE)).stocked
      const placed = await order([[PIECE, 4]])
      const { sale } = await exported(placed.id)
      // Two steps: the picking to the gate is of the group, not of the line.
      const group = world().add("procurement.group", { sale_id: sale.id })
      for (const move of world().rows("stock.move")) {
        if (move.product_id === 3) {
          Object.assign(move, { sale_line_id: false, group_id: group.id })
        }
      }

      await runOdoo(app.call, "inventory")

      expect((await level(PIECE)).stocked).toBe(before)
    })

    it("should be counted where sales are not tied to stock", async () => {
      const client = await app.container
        .resolve<{ client(): Promise<{ fieldsOf: Map<string, unknown> }> }>(
          "odoo"
        )
        .client()
      const known = client.fieldsOf.get("stock.move")
      client.fieldsOf.set("stock.move", Promise.resolve(new Set(["state"])))
      const placed = await order([[PIECE, 4]])
      await exported(placed.id)

      const run = await runOdoo(app.call, "inventory")

      client.fieldsOf.set("stock.move", known)
      expect(run).toMatchObject({ status: "succeeded" })
    })
  })

  describe("Products of an Odoo with other data", () => {
    const knex = () =>
      app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const sold = async (template: number) => {
      const { rows } = await knex().raw<{ rows: Row[] }>(
        `select p.id, p.status, p.handle, v.title, v.sku, v.barcode,
           trim_scale(u.unit_value)::text as unit_value,
           pr.raw_amount->>'value' as price
         from odoo_binding b join product p on p.id = b.entity_id
         left join product_variant v on v.product_id = p.id
           and v.deleted_at is null
         left join product_unit u on u.variant_id = v.id
           and u.deleted_at is null and u.retired_at is null
         left join product_variant_price_set s on s.variant_id = v.id
         left join price pr on pr.price_set_id = s.price_set_id
           and pr.currency_code = 'sar' and pr.deleted_at is null
           and pr.price_list_id is null
         where b.model = 'product.template' and b.external_id = ?
         order by v.title, v.variant_rank`,
        [template]
      )
      return rows
    }
    const conflicts = async () => {
      const { data } = await app.call<{ records: Row[] }>(
        "admin",
        "GET",
        "/admin/odoo/records?kind=products&state=conflict"
      )
      return data.records.map(({ code, record_id }) => [code, record_id])
    }
    const pack = (product_id: number, qty: number, barcode: unknown = false) =>
      world().add("product.packaging", {
        name: `Box of ${qty}`,
        product_id,
        qty,
        barcode,
        sales: true,
      })
    const shirts = () =>
      world()
        .rows("product.product")
        .filter((row) => row.product_tmpl_id === 491)
    const made = (name: string, values: Row = {}) =>
      world().add("product.template", {
        name,
        list_price: 5,
        uom_id: 1,
        categ_id: 6,
        type: "product",
        detailed_type: "product",
        active: true,
        sale_ok: true,
        ...values,
      })

    it("should sell the boxes that every variant has, and list the others", async () => {
      const boxes = shirts().map(({ id }) => pack(id, 6, `BOX-${id}`))
      boxes.push(pack(shirts()[0].id, 24))

      const run = await runOdoo(app.call, "products", "delta")

      expect(run).toMatchObject({ failed: 0, conflicts: 1 })
      const units = await sold(491)
      const sixes = units.filter(({ unit_value }) => unit_value === "6")
      expect(units).toHaveLength(12)
      expect(sixes.map(({ barcode }) => barcode).sort()).toEqual(
        shirts()
          .map(({ id }) => `BOX-${id}`)
          .sort()
      )
      expect(sixes.map(({ price }) => Number(price))).toContain(63)
      expect(await conflicts()).toEqual([["odoo_packaging_left_out", "491"]])
      // Every variant has the bigger box now: nothing is left out.
      boxes.push(
        ...shirts()
          .slice(1)
          .map(({ id }) => pack(id, 24))
      )
      await runOdoo(app.call, "products", "delta")
      expect(await sold(491)).toHaveLength(18)
      expect(await conflicts()).toEqual([])
      boxes.forEach(({ id }) => world().table("product.packaging").delete(id))
    })

    it("should say that nothing is sold of what has no variant yet", async () => {
      const template = made("Made to order")

      const run = await runOdoo(app.call, "products", "delta")

      expect(run).toMatchObject({ failed: 0, created: 0 })
      expect(await conflicts()).toEqual([
        ["odoo_no_variant", String(template.id)],
      ])
      world().table("product.template").delete(template.id)
    })

    it("should take over what was deleted in Odoo and made anew there", async () => {
      const old = { ...made("Old") }
      const one = world().add("product.product", {
        product_tmpl_id: old.id,
        default_code: "ANEW-1",
        active: true,
      })
      await runOdoo(app.call, "products", "delta")
      const [before] = await sold(old.id)
      world().table("product.product").delete(one.id)
      world().table("product.template").delete(old.id)
      const id = 7001
      world().put("product.template", { ...old, name: "New", id })
      world().change("product.template", id, {})
      const again = world().add("product.product", {
        product_tmpl_id: id,
        default_code: "ANEW-1",
        active: true,
      })

      const run = await runOdoo(app.call, "products", "delta")

      expect(run).toMatchObject({ failed: 0 })
      expect(await sold(id)).toMatchObject([
        { id: before.id, sku: "ANEW-1", status: "published" },
      ])
      expect(await conflicts()).toEqual([])
      world().table("product.product").delete(again.id)
      world().table("product.template").delete(id)
    })

    it("should take a code as soon as the other one gives it up", async () => {
      const names = ["Holder", "Waiter"].map((name) => made(name))
      const variants = names.map(({ id }) =>
        world().add("product.product", {
          product_tmpl_id: id,
          barcode: "CODE-1",
          active: true,
        })
      )
      await runOdoo(app.call, "products", "delta")
      expect(await conflicts()).toEqual([
        ["odoo_barcode_taken", String(names[1].id)],
      ])
      world().change("product.product", variants[0].id, { barcode: false })
      world().change("product.template", names[0].id, {})

      await runOdoo(app.call, "products", "full")
      await runOdoo(app.call, "products", "full")

      expect(await sold(names[1].id)).toMatchObject([{ barcode: "CODE-1" }])
      expect(await conflicts()).toEqual([])
      names.forEach(({ id }) => world().table("product.template").delete(id))
      variants.forEach(({ id }) => world().table("product.product").delete(id))
    })

    it("should have a short address for a long name, and no drawing", async () => {
      const template = made("Long ".repeat(1000), {
        image_1920: Buffer.from("<svg></svg>").toString("base64"),
      })
      const only = world().add("product.product", {
        product_tmpl_id: template.id,
        default_code: " LONG-1 ",
        active: true,
      })

      const run = await runOdoo(app.call, "products", "delta")

      expect(run).toMatchObject({ failed: 0, created: 1 })
      const [row] = await sold(template.id)
      expect(row.sku).toBe("LONG-1")
      expect(String(row.handle).length).toBeLessThanOrEqual(100)
      expect(await conflicts()).toEqual([
        ["odoo_picture_type", String(template.id)],
      ])
      world().table("product.product").delete(only.id)
      world().table("product.template").delete(template.id)
    })
  })

  describe("Bindings", () => {
    it("should be taken over by the record that takes another's place", async () => {
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const bound = () =>
        knex("odoo_binding")
          .where({ model: "product.product", external_id: 3 })
          .first("entity_id")
      const { entity_id } = await bound()
      // Odoo made the variant anew: another id, the same reference.
      const old = world().find("product.product", 3) as Row
      world().table("product.product").delete(3)
      world().put("product.product", { ...old, id: 9003 })
      world().change("product.product", 9003, {})

      const run = await runOdoo(app.call, "products", "delta")

      world().table("product.product").delete(9003)
      world().put("product.product", { ...old, id: 3 })
      expect(run).toMatchObject({ failed: 0 })
      const [now] = await knex("odoo_binding").where({
        model: "product.product",
        entity_id,
      })
      expect(now.external_id).toBe(9003)
    })
  })
})
