import { Modules } from "@medusajs/framework/utils"
import { writeToInbox } from "../../../src/workflows/realtime/write-to-inbox"
import {
  suiteTest,
  type SeedContext,
  type TestContext,
} from "../../support/app"
import { covers } from "../../support/covers"
import { eventually } from "../../support/eventually"
import { listen } from "../../support/live"
import {
  complete,
  createDelivery,
  createSoldProduct,
  priced,
  readyCart,
} from "../../support/selling"

covers(
  "GET /store/notifications",
  "POST /store/notifications/read",
  "DELETE /store/notifications/:id",
  "GET /admin/inbox",
  "POST /admin/inbox/read",
  "DELETE /admin/inbox/:id",
  "GET /courier/notifications",
  "POST /courier/notifications/read",
  "DELETE /courier/notifications/:id"
)

type Inbox = {
  notifications: {
    id: string
    template: string
    title: string
    read_at: string | null
  }[]
  count: number
  unread: number
}

suiteTest({ seed: seedShop }, (app) => {
  const inbox = async (
    actor: "customer" | "other_customer" | "admin" | "courier",
    path: string,
    headers = {}
  ) => (await app.call<Inbox>(actor, "GET", path, { headers })).data

  describe("the inbox", () => {
    it("should be each reader's own, in his language, read and taken out", async () => {
      const { customer } = app.people
      await message(app, customer.id, "order_delivered", "one")
      await message(app, customer.id, "order_cancelled", "two")
      await message(app, customer.id, "order_cancelled", "two")

      const own = await inbox("customer", "/store/notifications")
      expect(own).toMatchObject({ count: 2, unread: 2 })
      expect(own.notifications.map(({ title }) => title)).toEqual([
        "Order #7 was cancelled",
        "Order #7 was delivered",
      ])
      const arabic = await inbox("customer", "/store/notifications", {
        "x-medusa-locale": "ar-SA",
      })
      expect(arabic.notifications[1].title).toBe("تم توصيل الطلب رقم 7")
      expect(
        await inbox("other_customer", "/store/notifications")
      ).toMatchObject({ count: 0, unread: 0 })

      const [newest, oldest] = own.notifications
      const stranger = await app.call(
        "other_customer",
        "POST",
        "/store/notifications/read",
        { body: { ids: [newest.id] } }
      )
      expect(stranger.data).toEqual({ unread: 0 })
      const theft = await app.call(
        "other_customer",
        "DELETE",
        `/store/notifications/${newest.id}`
      )
      expect(theft.status).toBe(404)

      const read = await app.call(
        "customer",
        "POST",
        "/store/notifications/read",
        {
          body: { ids: [newest.id] },
        }
      )
      expect(read.data).toEqual({ unread: 1 })
      const unread = await inbox("customer", "/store/notifications?unread=true")
      expect(unread.notifications.map(({ id }) => id)).toEqual([oldest.id])

      const gone = await app.call(
        "customer",
        "DELETE",
        `/store/notifications/${newest.id}`
      )
      expect(gone.data).toEqual({
        id: newest.id,
        object: "notification",
        deleted: true,
      })
      await app.call("customer", "POST", "/store/notifications/read", {
        body: {},
      })
      expect(await inbox("customer", "/store/notifications")).toMatchObject({
        count: 1,
        unread: 0,
      })
    })

    it("should tell an order once to its customer and the merchants, live", async () => {
      const token = app.people.customer.headers.authorization.replace(
        "Bearer ",
        ""
      )
      await app.call("nobody", "GET", "/docs/openapi.json")
      const client = await listen(app.url, { token, locale: "ar-SA" })
      const cart = await readyCart(
        app.call,
        app.shop,
        app.seeded.option,
        [{ variant_id: app.seeded.variant, quantity: 2 }],
        app.people.customer.headers
      )
      const { data } = await complete(
        app.call,
        cart,
        app.people.customer.headers
      )
      const order = String(data.order.id)
      const created = await client.wait("order_created")
      expect(created).toMatchObject({ order_id: order, currency_code: "sar" })
      const note = await client.wait("customer_notification")
      expect(note).toMatchObject({
        title: expect.stringContaining("استلمنا طلبك"),
        resource_id: order,
        unread: 1,
      })
      await app.settle()
      const bus = app.container.resolve(Modules.EVENT_BUS)
      await bus.emit({ name: "order.placed", data: { id: order } })
      await app.settle()

      await eventually(async () => {
        const merchants = await inbox("admin", "/admin/inbox")
        expect(merchants.notifications).toEqual([
          expect.objectContaining({ template: "order_placed" }),
        ])
      })
      expect(client.bodies("order_created")).toHaveLength(1)
      expect((await inbox("customer", "/store/notifications")).count).toBe(1)

      await app.call("admin", "POST", `/admin/orders/${order}/cancel`)
      expect(await client.wait("order_status_changed")).toMatchObject({
        order_id: order,
        order_state: "cancelled",
      })
      client.close()

      const [note1] = (await inbox("admin", "/admin/inbox")).notifications
      await app.call("admin", "DELETE", `/admin/inbox/${note1.id}`)
      expect((await inbox("admin", "/admin/inbox")).count).toBe(0)
    })

    it("should refuse what is no page and no id", async () => {
      const page = await app.call("admin", "GET", "/admin/inbox?limit=0&who=me")
      expect([page.status, page.data.code]).toEqual([400, "validation_failed"])
      const ids = await app.call(
        "courier",
        "POST",
        "/courier/notifications/read",
        {
          body: { ids: [] },
        }
      )
      expect(ids.status).toBe(400)
      expect(await inbox("courier", "/courier/notifications")).toMatchObject({
        count: 0,
      })
      const none = await app.call(
        "courier",
        "DELETE",
        "/courier/notifications/noti_none"
      )
      expect(none.status).toBe(404)
    })
  })
})

type Context = TestContext<{ option: string; variant: string }>

function message(
  app: Context,
  customerId: string,
  template: "order_delivered" | "order_cancelled",
  key: string
): Promise<void> {
  return writeToInbox(app.container, {
    to: { kind: "customer", id: customerId },
    template,
    data: { display_id: 7 },
    resource_type: "order",
    resource_id: "order_7",
    key,
  })
}

async function seedShop({
  container,
  shop,
}: SeedContext): Promise<Context["seeded"]> {
  const product = await createSoldProduct(container, shop, {
    handle: "live-rice",
    basic_unit: "g",
    units: [
      { unit: "kg", unit_value: "1", is_default: true, prices: priced("10") },
    ],
    stock: 100_000,
  })
  return {
    option: await createDelivery(container, shop),
    variant: Object.values(product.variants)[0],
  }
}
