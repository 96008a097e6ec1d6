import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { odooBesideApplication } from "../../support/odoo"
import { recordedRows } from "../../support/odoo/exchanges"
import { endOfRun, runOdoo } from "../../support/odoo/running"

covers(
  "POST /admin/odoo/sync/:kind",
  "GET /admin/odoo/runs",
  "GET /admin/odoo/runs/:id",
  "POST /admin/odoo/runs/:id/cancel",
  "GET /admin/odoo/records",
  "POST /admin/odoo/records/:id/retry"
)

const beside = odooBesideApplication({ ODOO_BATCH_SIZE: "100" })

type Row = Record<string, unknown>

suiteTest(
  {
    // The index follows 497 products by events, for longer than the tests.
    env: { SUITE_FEATURES_OFF: "search" },
    seed: async ({ call }) => {
      beside.odoo.sellIn("SAR")
      return runOdoo(call, "products", "full")
    },
  },
  (app) => {
    const rows = async (sql: string, bindings: unknown[] = []) => {
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const answer = await knex.raw<{ rows: Row[] }>(sql, bindings as never)
      return answer.rows
    }
    const product = async (templateId: number) => {
      const [row] = await rows(
        `select p.*, b.hash from product p
         join odoo_binding b on b.entity_id = p.id
         where b.model = 'product.template' and b.external_id = ?`,
        [templateId]
      )
      return row
    }
    const variants = (templateId: number) =>
      rows(
        `select v.sku, v.barcode, v.title, pr.raw_amount->>'value' as price,
           trim_scale(l.required_quantity)::text as required
         from odoo_binding b
         join product_variant v on v.product_id = b.entity_id
           and v.deleted_at is null
         left join product_variant_inventory_item l on l.variant_id = v.id
         left join product_variant_price_set s on s.variant_id = v.id
         left join price pr on pr.price_set_id = s.price_set_id
           and pr.currency_code = 'sar' and pr.deleted_at is null
         where b.model = 'product.template' and b.external_id = ?
         order by v.variant_rank, v.title`,
        [templateId]
      )

    describe("Products of Odoo", () => {
      it("should all be there after a full run", () => {
        const templates = beside.odoo.world.rows("product.template")
        const sold = templates.filter(
          (row) => row.active !== false && row.sale_ok !== false
        )

        expect(app.seeded).toMatchObject({
          status: "succeeded",
          mode: "full",
          created: sold.length,
          archived: templates.length - sold.length,
          failed: 0,
          total: templates.length,
          read: templates.length,
        })
      })

      it("should carry name, Arabic name, codes, price and category", async () => {
        const row = await product(2)
        const [translation] = await rows(
          "select * from translation where reference_id = ?",
          [row.id]
        )
        const [category] = await rows(
          `select c.name from product_category_product pc
           join product_category c on c.id = pc.product_category_id
           where pc.product_id = ?`,
          [row.id]
        )

        expect(row).toMatchObject({
          title: "Organic Canned Food 002",
          status: "published",
          external_id: "odoo:product.template:2",
        })
        expect(translation).toMatchObject({
          locale_code: "ar-SA",
          translations: { title: "معلبات عضوي 002" },
        })
        expect(category).toEqual({ name: "Canned Food" })
        expect(await variants(2)).toEqual([
          {
            sku: "SKU-0002",
            barcode: "6290000000023",
            title: "Default",
            price: "4.75",
            required: "1",
          },
        ])
      })

      it("should sell by unit what has packagings or is weighed", async () => {
        const cartons = await variants(3)
        const weighed = await variants(1)

        expect(cartons).toMatchObject([
          { barcode: "6290000000030", price: "6.5", required: "1" },
          { barcode: "6290000007008", price: "78", required: "12" },
          { barcode: "6290000007015", price: "3120", required: "480" },
        ])
        expect(weighed).toMatchObject([{ price: "3", required: "1" }])
      })

      it("should have options and surcharges of variants", async () => {
        const shirts = await variants(491)

        expect(shirts.map(({ title, price }) => [title, price])).toEqual(
          expect.arrayContaining([
            ["S / Red", "10.5"],
            ["L / Red", "13"],
          ])
        )
        expect(shirts).toHaveLength(6)
      })

      it("should keep the tree of categories", async () => {
        const [row] = await rows(
          `select c.name, p.name as parent, g.name as grandparent
           from product_category c
           join product_category p on p.id = c.parent_category_id
           join product_category g on g.id = p.parent_category_id
           where c.name = 'Spices'`
        )

        expect(row).toEqual({
          name: "Spices",
          parent: "Grocery",
          grandparent: "All",
        })
      })

      it("should write nothing when nothing has changed", async () => {
        const stamps = () =>
          rows(
            `select max(updated_at) as at, count(*) as n from product
             union all select max(updated_at), count(*) from product_variant
             union all select max(updated_at), count(*) from odoo_binding`
          )
        const before = await stamps()

        const run = await runOdoo(app.call, "products", "full")

        expect(run).toMatchObject({
          status: "succeeded",
          created: 0,
          updated: 0,
          failed: 0,
        })
        expect(await stamps()).toEqual(before)
      })

      it("should bring changes, new ones and archived ones by delta", async () => {
        const { world } = beside.odoo
        world.change("product.template", 5, {
          name: "Renamed",
          list_price: 8.875,
        })
        world.change("product.template", 6, { active: false })
        const template = world.add("product.template", {
          name: "Fresh",
          list_price: 2,
          uom_id: 1,
          categ_id: 6,
          type: "product",
          detailed_type: "product",
          active: true,
          sale_ok: true,
        })
        world.add("product.product", {
          product_tmpl_id: template.id,
          active: true,
          default_code: "NEW-1",
        })

        const run = await runOdoo(app.call, "products", "delta")

        expect(run).toMatchObject({ status: "succeeded", failed: 0 })
        expect(run.created).toBe(1)
        expect((await product(5)).title).toBe("Renamed")
        expect((await variants(5))[0].price).toBe("8.88")
        expect((await product(6)).status).toBe("draft")
        expect((await product(template.id)).title).toBe("Fresh")
      })

      it("should make a draft of what was deleted in Odoo", async () => {
        const { world } = beside.odoo
        world.table("product.product").delete(9)
        world.table("product.template").delete(9)

        const run = await runOdoo(app.call, "products", "census")

        expect(run).toMatchObject({ archived: 1, status: "succeeded" })
        expect((await product(9)).status).toBe("draft")
      })

      it("should adopt a product by its SKU, and not double it", async () => {
        const { world } = beside.odoo
        const { data } = await app.call<{ product: { id: string } }>(
          "admin",
          "POST",
          "/admin/products",
          {
            body: {
              title: "Made by hand",
              options: [{ title: "Default option", values: ["Default"] }],
              variants: [
                {
                  title: "Default",
                  sku: "HAND-1",
                  options: { "Default option": "Default" },
                  prices: [{ currency_code: "sar", amount: 1 }],
                },
              ],
            },
          }
        )
        const template = world.add("product.template", {
          name: "From Odoo",
          list_price: 3,
          uom_id: 1,
          categ_id: 6,
          detailed_type: "product",
          active: true,
          sale_ok: true,
        })
        world.add("product.product", {
          product_tmpl_id: template.id,
          active: true,
          default_code: "HAND-1",
        })

        await runOdoo(app.call, "products", "delta")

        const adopted = await product(template.id)
        expect(adopted).toMatchObject({
          id: data.product.id,
          title: "From Odoo",
        })
      })

      it("should log one bad record, bring the others, and retry it", async () => {
        const { world } = beside.odoo
        world.change("product.template", 7, { name: "x".repeat(10) })
        world.change("product.template", 8, { list_price: 77 })
        // The store cannot sell a negative packaging.
        world.add("product.packaging", {
          name: "Broken",
          product_id: 7,
          qty: 0.0000001,
          sales: true,
        })

        const run = await runOdoo(app.call, "products", "delta")
        expect(run).toMatchObject({ status: "partly", failed: 1 })
        expect((await variants(8))[0].price).toBe("77")
        const { data } = await app.call<{
          records: { id: string; record_id: string; reason: string }[]
        }>("admin", "GET", "/admin/odoo/records?state=failed")
        expect(data.records).toMatchObject([{ record_id: "7" }])
        for (const row of world.rows("product.packaging")) {
          if (row.name === "Broken") {
            world.table("product.packaging").delete(row.id)
          }
        }

        const retried = await app.call(
          "admin",
          "POST",
          `/admin/odoo/records/${data.records[0].id}/retry`
        )

        expect(retried.data.record).toMatchObject({ state: "done" })
        expect((await product(7)).title).toBe("xxxxxxxxxx")
      })

      it("should log with both values what was changed on both sides", async () => {
        const before = await product(5)
        await app.call("admin", "POST", `/admin/products/${before.id}`, {
          body: { title: "Named here", description: "Told here" },
        })
        beside.odoo.world.change("product.template", 5, {
          name: "Named in Odoo",
          description_sale: "Told in Odoo",
        })

        const run = await runOdoo(app.call, "products", "delta")

        expect(run).toMatchObject({ failed: 0, conflicts: 2 })
        // By default the name is Odoo's, the description the store's.
        expect(await product(5)).toMatchObject({
          title: "Named in Odoo",
          description: "Told here",
        })
        const { data } = await app.call(
          "admin",
          "GET",
          "/admin/odoo/records?state=conflict"
        )
        expect(data.records).toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              record_id: "5",
              code: "odoo_conflict_title",
              details: {
                field: "title",
                store: "Named here",
                odoo: "Named in Odoo",
                winner: "odoo",
              },
            }),
            expect.objectContaining({
              record_id: "5",
              code: "odoo_conflict_description",
              details: expect.objectContaining({ winner: "store" }),
            }),
          ])
        )
      })

      it("should bring a picture once, and again when it is another", async () => {
        const [{ id, image_128 }] = await recordedRows<{
          id: number
          image_128: string
        }>("product-image-tiny")
        const thumbnail = async () => (await product(id)).thumbnail
        const first = await thumbnail()
        expect(first).toEqual(expect.any(String))
        await runOdoo(app.call, "products", "full")
        expect(await thumbnail()).toBe(first)

        const bytes = Buffer.concat([
          Buffer.from(image_128, "base64"),
          Buffer.from("another"),
        ])
        beside.odoo.world.change("product.template", id, {
          image_1920: bytes.toString("base64"),
        })
        await runOdoo(app.call, "products", "delta")
        expect(await thumbnail()).not.toBe(first)
      })

      it("should leave a record to people that failed too often", async () => {
        const { world } = beside.odoo
        world.change("product.template", 7, { name: "Too often" })
        const broken = world.add("product.packaging", {
          name: "Broken",
          product_id: 7,
          qty: 0.0000001,
          sales: true,
        })
        const states: string[] = []
        for (let tries = 0; tries < 5; tries++) {
          await runOdoo(app.call, "products", "delta")
          const [{ state }] = await rows(
            "select state from odoo_record where record_id = '7'"
          )
          states.push(String(state))
        }
        expect(states).toEqual(["failed", "failed", "failed", "failed", "dead"])
        world.table("product.packaging").delete(broken.id)
        const [{ id }] = await rows("select id from odoo_record")
        const retried = await app.call(
          "admin",
          "POST",
          `/admin/odoo/records/${String(id)}/retry`
        )
        expect(retried.data.record).toMatchObject({ state: "done" })
      })

      it("should finish what a process left half made when it died", async () => {
        const { world } = beside.odoo
        const template = world.add("product.template", {
          name: "Half made",
          list_price: 4,
          uom_id: 1,
          categ_id: 6,
          detailed_type: "product",
          active: true,
          sale_ok: true,
        })
        world.add("product.product", {
          product_tmpl_id: template.id,
          active: true,
          default_code: "HALF-1",
        })
        const external_id = `odoo:product.template:${template.id}`
        const [half] = await app.container
          .resolve(Modules.PRODUCT)
          .createProducts([{ title: "Half made", external_id }])
        await app.container
          .resolve(Modules.INVENTORY)
          .createInventoryItems([{ sku: "HALF-1" }])

        const run = await runOdoo(app.call, "products", "delta")

        expect(run).toMatchObject({ status: "succeeded", failed: 0 })
        const whole = await product(template.id)
        expect(whole.id).not.toBe(half.id)
        expect(await variants(template.id)).toMatchObject([
          { sku: "HALF-1", price: "4", required: "1" },
        ])
        const left = await rows(
          `select id from product
           where external_id = ? and deleted_at is null`,
          [external_id]
        )
        expect(left).toHaveLength(1)
      })

      it("should make anew what died while it got its units", async () => {
        const { world } = beside.odoo
        const weighed = world
          .rows("product.template")
          .find((row) => world.find("uom.uom", row.uom_id)?.name === "kg")
        const id = Number(weighed?.id)
        const before = await product(id)
        await rows("delete from odoo_binding where entity_id = ?", [before.id])
        await rows(
          `update product_variant_inventory_item set required_quantity = 1
           where variant_id in (
             select id from product_variant where product_id = ?
           )`,
          [before.id]
        )
        world.change("product.template", id, { name: "Weighed anew" })

        await runOdoo(app.call, "products", "delta")

        const after = await product(id)
        expect(after).toMatchObject({ title: "Weighed anew" })
        expect(after.id).not.toBe(before.id)
        expect(await variants(id)).toMatchObject([{ required: "1000" }])
      })

      it("should list runs and refuse a second one of a kind", async () => {
        beside.odoo.chaos = { slowMs: 50 }
        const answers = await Promise.all(
          [1, 2].map(() =>
            app.call("admin", "POST", "/admin/odoo/sync/products", {
              body: { mode: "full" },
            })
          )
        )
        const started = answers.find(({ status }) => status === 202)
        const id = (started?.data.run as unknown as { id: string }).id
        const cancelled = await app.call(
          "admin",
          "POST",
          `/admin/odoo/runs/${id}/cancel`
        )
        beside.odoo.chaos = {}

        expect(answers.map(({ status }) => status).sort()).toEqual([202, 409])
        expect(cancelled.status).toBe(200)
        const ended = await endOfRun(app.call, id)
        expect(ended.status).toBe("cancelled")
        const { data } = await app.call<{ runs: Row[] }>(
          "admin",
          "GET",
          "/admin/odoo/runs?kind=products"
        )
        expect(data.runs.length).toBeGreaterThan(1)
      })
    })
  }
)
