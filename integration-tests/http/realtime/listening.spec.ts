import {
  generateJwtToken,
  ContainerRegistrationKeys,
} from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../../src/modules/realtime"
import type RealtimeModuleService from "../../../src/modules/realtime/service"
import { hashOf } from "../../../src/lib/secrets"
import { suiteTest, type TestContext } from "../../support/app"
import { covers } from "../../support/covers"
import { listen, readStream, type LiveClient } from "../../support/live"

covers(
  "POST /store/realtime/tickets",
  "POST /admin/realtime/tickets",
  "POST /courier/realtime/tickets",
  "GET /events"
)

const FAR = new Date(Date.now() + 3_600_000)

suiteTest({}, (app) => {
  const open: LiveClient[] = []
  const listenAs = async (auth: Record<string, unknown>) => {
    // The server is found by the first request where nobody announced it.
    await app.call("nobody", "GET", "/docs/openapi.json")
    const client = await listen(app.url, auth)
    open.push(client)
    return client
  }
  afterEach(() => {
    open.splice(0).forEach((client) => client.close())
  })

  describe("who may listen", () => {
    it("should be somebody with a sound token, and nobody else", async () => {
      const { customer } = app.people
      const client = await listenAs({ token: tokenOf(customer.headers) })
      expect(client.bodies("snapshot")).toEqual([
        expect.objectContaining({ deliveries: [], unread: 0 }),
      ])

      const refused: [Record<string, unknown>, string][] = [
        [{}, "unauthorized"],
        [{ token: "nonsense" }, "unauthorized"],
        [{ token: signed(app, {}, "-1s") }, "unauthorized"],
        [{ token: signed(app, { actor_id: "cus_none" }) }, "unauthorized"],
        [{ token: signed(app, { actor_type: "seller" }) }, "unauthorized"],
        [{ token: signed(app, { mfa_enabled: true }) }, "mfa_required"],
        [{ ticket: "no-such-ticket-at-all" }, "unauthorized"],
        [{ tracking: "no-such-link-at-all" }, "unauthorized"],
      ]
      for (const [auth, code] of refused) {
        await expect(listenAs(auth)).rejects.toThrow(code)
      }
      const done = { mfa_enabled: true, mfa_challenge_completed_at: new Date() }
      await listenAs({ token: signed(app, done) })
    })

    it("should be cut when the token ends, and when he is suspended", async () => {
      const short = await listenAs({ token: signed(app, {}, "2s") })
      expect(await short.closed).toBe("io server disconnect")

      const { token } = await courierOf(app, "cour_live")
      const courier = await listenAs({ token })
      hubOf(app).cut({ kind: "courier", id: "cour_live" })
      expect(await courier.closed).toBe("io server disconnect")
      await knexOf(app)("delivery_courier")
        .where({ id: "cour_live" })
        .update({ status: "suspended" })
      await expect(listenAs({ token })).rejects.toThrow("unauthorized")
    })

    it("should bring a ticket that works once, for the one who asked", async () => {
      const { status, data } = await app.call<{ ticket: string }>(
        "admin",
        "POST",
        "/admin/realtime/tickets",
        { body: {} }
      )
      expect(status).toBe(201)
      const admin = await listenAs({ ticket: data.ticket })
      await expect(listenAs({ ticket: data.ticket })).rejects.toThrow(
        "unauthorized"
      )
      hubOf(app).publish(message("5001", ["admin"]))
      await admin.wait("stock_updated")

      const old = await app.call<{ ticket: string }>(
        "customer",
        "POST",
        "/store/realtime/tickets",
        { body: {} }
      )
      await knexOf(app)("realtime_ticket").update({
        expires_at: new Date(Date.now() - 1000),
      })
      await expect(listenAs({ ticket: old.data.ticket })).rejects.toThrow(
        "unauthorized"
      )
      const foreign = await app.call(
        "admin",
        "POST",
        "/admin/realtime/tickets",
        {
          body: {},
          headers: { origin: "https://somebody-elses.example" },
        }
      )
      expect([foreign.status, foreign.data.code]).toEqual([403, "forbidden"])
    })

    it("should not have more connections than his share", async () => {
      const token = tokenOf(app.people.otherCustomer.headers)
      for (let n = 0; n < 10; n += 1) {
        await listenAs({ token })
      }
      await expect(listenAs({ token })).rejects.toThrow("too_many_connections")
      await listenAs({ token: tokenOf(app.people.customer.headers) })
    })

    it("should be cut when he floods, and not for a message too large to read", async () => {
      const token = tokenOf(app.people.customer.headers)
      const flooding = await listenAs({ token })
      for (let n = 0; n < 40; n += 1) {
        flooding.socket.emit("unfollow", { order_id: "order_none" })
      }
      expect(await flooding.closed).toBe("io server disconnect")
      expect(flooding.bodies("refused")).toEqual([
        { code: "too_many_messages" },
      ])

      const bulky = await listenAs({ token })
      bulky.socket.emit("follow", { order_id: "x".repeat(40_000) })
      await bulky.closed
    })
  })

  describe("rooms", () => {
    it("should bring every event to those who may see it alone", async () => {
      await courierOf(app, "cour_a")
      await knexOf(app)("delivery_tracking_link").insert({
        id: "dtrack_a",
        order_id: "order_a",
        token_hash: hashOf(LINK),
        expires_at: FAR,
      })
      const clients = {
        admin: await listenAs({
          token: tokenOf(app.people.admin.headers),
        }),
        customer: await listenAs({
          token: tokenOf(app.people.customer.headers),
        }),
        other: await listenAs({
          token: tokenOf(app.people.otherCustomer.headers),
        }),
        courier: await listenAs({ token: tokenFor(app, "courier", "cour_a") }),
        tracking: await listenAs({ tracking: LINK }),
      }
      const customer = `customer:${app.people.customer.id}`
      const rooms: Record<string, (keyof typeof clients)[]> = {
        admin: ["admin"],
        [customer]: ["customer"],
        "courier:cour_a": ["courier"],
        "order:order_a": ["tracking"],
        "order:order_b": [],
        "customer:somebody": [],
      }
      let id = 6_000
      for (const room of Object.keys(rooms)) {
        hubOf(app).publish(message(String((id += 1)), [room], { room }))
      }
      hubOf(app).publish(
        message(String((id += 1)), ["admin", customer], { room: "both" })
      )
      await clients.admin.wait("stock_updated", ({ room }) => room === "both")
      await clients.customer.wait(
        "stock_updated",
        ({ room }) => room === "both"
      )
      await clients.courier.wait("stock_updated")
      await clients.tracking.wait("stock_updated")
      for (const [name, client] of Object.entries(clients)) {
        const expected = Object.keys(rooms).filter((room) =>
          rooms[room].includes(name as keyof typeof clients)
        )
        const both = ["admin", "customer"].includes(name) ? ["both"] : []
        expect([
          name,
          client.bodies("stock_updated").map(({ room }) => room),
        ]).toEqual([name, [...expected, ...both]])
      }
    })

    it("should open an order to its customer and its courier of now", async () => {
      const mine = await order(app, "order_mine", app.people.customer.id)
      const theirs = await order(
        app,
        "order_theirs",
        app.people.otherCustomer.id
      )
      await courierOf(app, "cour_b")
      await delivery(app, {
        id: "deliv_b",
        order_id: mine,
        courier_id: "cour_b",
        status: "accepted",
      })
      const customer = await listenAs({
        token: tokenOf(app.people.customer.headers),
      })
      expect(await customer.follow(mine)).toMatchObject({
        ok: true,
        snapshot: { deliveries: [{ delivery_id: "deliv_b" }] },
      })
      const notFound = { ok: false, code: "not_found" }
      expect(await customer.follow(theirs)).toEqual(notFound)
      expect(await customer.follow("order_none")).toEqual(notFound)
      for (const nonsense of [undefined, 7, "order:*", "../admin", ""]) {
        expect(await customer.follow(nonsense)).toEqual({
          ok: false,
          code: "order_id_invalid",
        })
      }

      const courier = await listenAs({
        token: tokenFor(app, "courier", "cour_b"),
      })
      expect(await courier.follow(mine)).toMatchObject({ ok: true })
      expect(await courier.follow(theirs)).toEqual(notFound)
      hubOf(app).publish(message("7001", [`order:${mine}`]))
      await courier.wait("stock_updated", ({ id }) => id === "7001")
      hubOf(app).leaveToCourier(mine, "cour_other")
      hubOf(app).publish(message("7002", [`order:${mine}`]))
      await customer.wait("stock_updated", ({ id }) => id === "7002")
      expect(courier.bodies("stock_updated").map(({ id }) => id)).toEqual([
        "7001",
      ])
    })
  })

  describe("what was missed", () => {
    it("should come after `since`, once and in order, or a snapshot", async () => {
      const room = `customer:${app.people.customer.id}`
      const token = tokenOf(app.people.customer.headers)
      const first = await realtimeOf(app).tell(event([room], "one"))
      await Promise.all(
        ["two", "three", "two"].map((key) =>
          realtimeOf(app).tell(event([room], key))
        )
      )
      await realtimeOf(app).tell(event(["admin"], "not yours"))

      const back = await listenAs({ token, since: first.id })
      expect(back.bodies("resumed")).toEqual([{ count: 2 }])
      const ids = back.bodies("stock_updated").map(({ id }) => Number(id))
      expect(ids).toHaveLength(2)
      expect(ids[1]).toBeGreaterThan(ids[0])

      await knexOf(app)("realtime_event").where({ id: first.id }).delete()
      const tooLate = await listenAs({ token, since: "0" })
      expect(tooLate.bodies("stock_updated")).toEqual([])
      expect(tooLate.bodies("snapshot")).toEqual([
        expect.objectContaining({ id: expect.any(String) }),
      ])
      const nonsense = await listenAs({ token, since: "1; drop table" })
      expect(nonsense.bodies("snapshot")).toHaveLength(1)
    })
  })

  describe("GET /events", () => {
    it("should stream the same to those who bring a ticket or a link", async () => {
      const ticket = async () => {
        const { data } = await app.call<{ ticket: string }>(
          "customer",
          "POST",
          "/store/realtime/tickets",
          { body: {} }
        )
        return data.ticket
      }
      const room = `customer:${app.people.customer.id}`
      const before = await realtimeOf(app).tell(event([room], "a"))
      const after = await realtimeOf(app).tell(event([room], "b"))
      const resumed = await readStream(
        `${app.url}/events?ticket=${await ticket()}`,
        { "last-event-id": String(before.id) },
        (text) => text.includes(`id: ${after.id}`)
      )
      expect(resumed.status).toBe(200)
      expect(resumed.text).not.toContain("event: snapshot")

      const live = readStream(
        `${app.url}/events?ticket=${await ticket()}`,
        {},
        (text) => {
          if (text.includes("event: snapshot") && !text.includes("id: 8001")) {
            hubOf(app).publish(message("8001", [room]))
          }
          return text.includes("id: 8001")
        }
      )
      expect((await live).text).toContain("event: stock_updated")

      const used = await ticket()
      await listenAs({ ticket: used })
      for (const query of [
        `?ticket=${used}`,
        "",
        "?tracking=not-a-link-of-ours",
      ]) {
        const answer = await app.call("nobody", "GET", `/events${query}`)
        expect([answer.status, answer.data.code]).toEqual([401, "unauthorized"])
      }
      const invalid = await app.call(
        "nobody",
        "GET",
        "/events?since=-1&room=admin"
      )
      expect(invalid.status).toBe(400)
    })
  })
})

const LINK = "a-tracking-link-of-the-shop"

function realtimeOf(app: TestContext<undefined>): RealtimeModuleService {
  return app.container.resolve(REALTIME_MODULE)
}

function hubOf(app: TestContext<undefined>) {
  return realtimeOf(app).hub
}

function knexOf(app: TestContext<undefined>) {
  return app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
}

function message(id: string, rooms: string[], payload = {}) {
  const time = new Date().toISOString()
  return { id, name: "stock_updated" as const, time, rooms, payload }
}

function event(rooms: string[], key: string) {
  return { name: "stock_updated" as const, rooms, payload: { key }, key }
}

function tokenOf(headers: Record<string, string>): string {
  return headers.authorization.replace("Bearer ", "")
}

function signed(
  app: TestContext<undefined>,
  claims: object,
  expiresIn: "1h" | "2s" | "-1s" = "1h"
): string {
  const { http } = app.container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const whole = {
    actor_id: app.people.customer.id,
    actor_type: "customer",
    auth_identity_id: "authid_live",
    app_metadata: {},
    ...claims,
  }
  return generateJwtToken(whole, { secret: http.jwtSecret, expiresIn })
}

function tokenFor(
  app: TestContext<undefined>,
  actor_type: string,
  actor_id: string
): string {
  return signed(app, { actor_type, actor_id })
}

async function courierOf(app: TestContext<undefined>, id: string) {
  await knexOf(app)("delivery_courier").insert({
    id,
    first_name: "Omar",
    last_name: "Said",
    email: `${id}@example.com`,
    phone: "+966500000000",
    vehicle_type: "car",
    location_id: app.shop.locationId,
  })
  return { token: tokenFor(app, "courier", id) }
}

async function order(
  app: TestContext<undefined>,
  id: string,
  customer_id: string
): Promise<string> {
  await knexOf(app)("order").insert({ id, customer_id, currency_code: "sar" })
  return id
}

async function delivery(
  app: TestContext<undefined>,
  row: { id: string } & Record<string, unknown>
): Promise<void> {
  await knexOf(app)("delivery").insert({
    order_id: "order_a",
    fulfillment_id: `ful_${row.id}`,
    location_id: app.shop.locationId,
    currency_code: "sar",
    ...row,
  })
}
