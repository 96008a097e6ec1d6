import { Modules } from "@medusajs/framework/utils"
import { forgetAnswers } from "../../../src/lib/cache/answers"
import { transitionDelivery } from "../../../src/workflows/delivery/transition-delivery"
import type { ActorName } from "../../support/actors"
import { suiteTest } from "../../support/app"
import { ARABIC, fieldsSaidIn, leaksIn } from "../../support/arabic"
import { listen, readStream } from "../../support/live"
import { readLines, seedLanguages, type Languages } from "./support/seed"
import { headers, ourRoutes, walker } from "./support/walk"

/** Texts of models that no route of a shopper or courier shows. */
const NOT_SHOWN = ["refund_reason.description", "refund_reason.label"]

suiteTest<Languages>({ seed: seedLanguages }, (app) => {
  beforeEach(() => forgetAnswers(app.container, "homepage"))

  const { walkCore, walkSuite } = walker(app)

  describe("Everything that is translated, asked for in Arabic", () => {
    // Nothing is written, so that one test may call them all.
    it("should be Arabic on every route of the core", async () => {
      const wrong = [...(await walkCore())].flatMap(([folder, answer]) =>
        answer.leaks.length || answer.status !== 200
          ? [{ folder, ...answer }]
          : []
      )
      expect(wrong).toEqual([
        // The customer has no address: there is nothing to say.
        expect.objectContaining({
          folder: "customers/me/addresses/[address_id]",
          status: 404,
          leaks: [],
        }),
      ])
    })

    it("should be Arabic on every route of the suite", async () => {
      expect(ourRoutes.length).toBeGreaterThan(15)
      const wrong = [...(await walkSuite())].flatMap(([route, answer]) =>
        answer.leaks.length || answer.status !== answer.wanted
          ? [{ route, ...answer }]
          : []
      )
      expect(wrong).toEqual([])
    })

    it("should show each translatable field of each model somewhere", async () => {
      const answers = [
        ...(await walkCore()).values(),
        ...(await walkSuite()).values(),
      ]
      const said = new Set(answers.flatMap(({ said }) => [...said]))
      const written = [...app.seeded.arabic.byId.values()].flatMap(
        ({ reference, texts }) =>
          Object.keys(texts).map((field) => `${reference}.${field}`)
      )
      const silent = [...new Set(written)].filter((field) => !said.has(field))
      expect(silent.sort()).toEqual(NOT_SHOWN)
    })

    it("should be Arabic in the hits of a search", async () => {
      const { arabic, title, records } = app.seeded
      // Events of the seed may come after the database was put back.
      await app.container.resolve(Modules.SEARCH).reindex({ index: "product" })
      const { status, data } = await app.call(
        "guest",
        "POST",
        "/store/search",
        { headers, body: { entity: "product", filters: { q: title } } }
      )
      expect({ status, leaks: leaksIn(data, arabic) }).toEqual({
        status: 200,
        leaks: [],
      })
      expect(JSON.stringify(data)).toContain(records.productId)
      expect([...fieldsSaidIn(data, arabic)]).toEqual(
        expect.arrayContaining(["product.title", "product_category.name"])
      )
    })

    it("should be Arabic in what is heard live", async () => {
      const { arabic, records } = app.seeded
      const { courier, customer, admin } = app.people
      await app.call("nobody", "GET", "/docs/openapi.json")
      const clients = await Promise.all(
        [courier, customer, admin].map(({ headers }) =>
          listen(app.url, {
            token: headers.authorization.replace("Bearer ", ""),
            locale: ARABIC,
          })
        )
      )
      await transitionDelivery(app.container, {
        delivery_id: records.deliveryId,
        to: "picked_up",
        actor: { type: "courier", id: courier.id },
      })
      const note = await clients[1].wait("customer_notification")
      expect(note.title).toMatch(/^الطلب رقم \d+ في الطريق إليك$/)
      const { data } = await app.call(
        "customer",
        "POST",
        "/store/realtime/tickets",
        { headers, body: {} }
      )
      const [snapshot] = clients[1].bodies("snapshot")
      const { text } = await readStream(
        `${app.url}/events?ticket=${String(data.ticket)}`,
        { "last-event-id": String(snapshot.id) },
        (heard) => heard.includes(String(note.notification_id))
      )
      const streamed = text
        .split("\n")
        .flatMap((line) =>
          line.startsWith("data: ")
            ? [JSON.parse(line.slice(6)) as Record<string, unknown>]
            : []
        )
      expect(streamed.map(({ title }) => title)).toContain(note.title)
      expect(streamed.flatMap((body) => leaksIn(body, arabic))).toEqual([])
      await app.settle()
      for (const client of clients) {
        await client.wait("delivery_status")
        client.close()
        expect(client.heard.map(({ body }) => leaksIn(body, arabic))).toEqual(
          client.heard.map(() => [])
        )
      }
    })

    it("should be seen by this test when it is not", async () => {
      const path = `/store/products/${app.seeded.records.productId}`
      const { data } = await app.call("guest", "GET", path)
      expect(leaksIn(data, app.seeded.arabic).length).toBeGreaterThan(3)
    })
  })

  describe("Carts and orders", () => {
    const read = async (actor: ActorName, path: string, locale?: string) =>
      (
        await readLines(
          app.call,
          actor,
          path,
          app.seeded.records.variantId,
          locale
        )
      )[0]
    const english = ["Rice", "One", "One", "Rice"]
    const arabic = () => {
      const { records, arabic } = app.seeded
      const product = arabic.byId.get(records.productId)?.texts.title
      const variant = arabic.byId.get(records.variantId)?.texts.title
      return [product, variant, variant, product]
    }
    const newCart = async (locale?: string) => {
      const { data } = await app.call("guest", "POST", "/store/carts", {
        headers: locale ? { "x-medusa-locale": locale } : {},
        body: {
          region_id: app.shop.regionId,
          items: [{ variant_id: app.seeded.records.variantId, quantity: 1 }],
        },
      })
      return `/store/carts/${String(data.cart.id)}`
    }

    it("should say lines made before the locale in the asked language", async () => {
      const cart = await newCart()
      expect(await read("guest", cart)).toEqual(english)
      expect(await read("guest", cart, ARABIC)).toEqual(arabic())

      await app.call("guest", "POST", cart, { body: { locale: ARABIC } })
      expect(await read("guest", cart)).toEqual(arabic())
      expect(await read("guest", cart, "en-US")).toEqual(english)
    })

    it("should make a cart in the language of its request", async () => {
      const cart = await newCart(ARABIC)
      expect(await read("guest", cart)).toEqual(arabic())
    })

    it("should keep an order's language and read it to each in his own", async () => {
      const { orderId } = app.seeded
      const [store, admin] = ["store", "admin"].map(
        (area) => `/${area}/orders/${orderId}`
      )
      expect(await read("guest", store)).toEqual(english)
      expect(await read("guest", store, ARABIC)).toEqual(arabic())
      expect(await read("admin", admin, ARABIC)).toEqual(arabic())
      expect(await read("admin", `${admin}?locale=${ARABIC}`)).toEqual(arabic())
      const { data } = await app.call<{
        order: { items: { title: string }[] }
      }>("admin", "GET", admin, { headers: { cookie: "lng=ar" } })
      const titles = data.order.items.map(({ title }) => title)
      expect(titles).toContain(arabic()[0])
      expect(await read("guest", store)).toEqual(english)
    })

    it("should give English where the Arabic is missing, field by field", async () => {
      const knex = app.container.resolve("__pg_connection__")
      await knex("translation")
        .where("reference_id", app.seeded.records.variantId)
        .update({ translations: { title: " " } })
      const cart = await newCart(ARABIC)
      const [product] = arabic()
      expect(await read("guest", cart, ARABIC)).toEqual([
        product,
        "One",
        "One",
        product,
      ])
    })
  })

  describe("The core's statistics of translations", () => {
    it("should count every model of the suite, nothing of it missing", async () => {
      const types = [
        ...new Set(
          [...app.seeded.arabic.byId.values()].map(({ reference }) => reference)
        ),
      ].filter((type) => /^(unit|combo|content|delivery)/.test(type))
      expect(types).toEqual(
        expect.arrayContaining([
          "unit",
          "combo_slot",
          "content_banner",
          "content_section",
          "content_setting",
          "content_product",
          "delivery_branch",
          "delivery_zone",
        ])
      )
      const query = types.map((type) => `&entity_types=${type}`).join("")
      const { status, data } = await app.call<{
        statistics: Record<string, { expected: number; translated: number }>
      }>(
        "admin",
        "GET",
        `/admin/translations/statistics?locales=${ARABIC}${query}`
      )
      expect(status).toBe(200)
      for (const type of types) {
        expect(data.statistics[type].translated).toBeGreaterThan(0)
      }
    })
  })
})
