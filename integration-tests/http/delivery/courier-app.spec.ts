import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { covers } from "../../support/covers"
import { suiteTest } from "../../support/app"
import { createDeliveryRow, deliveries } from "../../support/delivery"

covers(
  "GET /courier/deliveries",
  "GET /courier/deliveries/:id",
  "POST /courier/deliveries/:id/accept",
  "POST /courier/deliveries/:id/decline",
  "POST /courier/deliveries/:id/pick-up",
  "POST /courier/deliveries/:id/arrive",
  "POST /courier/deliveries/:id/deliver",
  "POST /courier/deliveries/:id/fail",
  "POST /courier/deliveries/:id/proofs",
  "GET /courier/deliveries/:id/proofs/:proof_id",
  "GET /admin/deliveries/:id/proofs/:proof_id",
  "POST /admin/deliveries/:id/unlock-pin",
  "GET /courier/history"
)

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])

suiteTest({}, (app) => {
  const job = (given: Record<string, unknown> = {}) =>
    createDeliveryRow(app.container, app.shop, {
      courier_id: app.people.courier.id,
      status: "assigned",
      assigned_at: new Date(Date.now() - 8 * 3_600_000),
      ...given,
    })

  const step = (
    id: string,
    name: string,
    body: object = {},
    key?: string,
    actor: "courier" | "other_courier" = "courier"
  ) =>
    app.call(actor, "POST", `/courier/deliveries/${id}/${name}`, {
      body,
      headers: key ? { "idempotency-key": key } : {},
    })

  const send = (
    id: string,
    kind: string,
    content: Buffer,
    type = "image/jpeg"
  ) =>
    app.call(
      "courier",
      "POST",
      `/courier/deliveries/${id}/proofs?kind=${kind}`,
      {
        body: content,
        headers: { "content-type": type },
      }
    )

  const events = (delivery_id: string) =>
    deliveries(app.container).listDeliveryEvents({ delivery_id })

  describe("a courier's deliveries", () => {
    it("should show his stops with all he needs, and nothing more", async () => {
      const second = await job({
        stop: 1,
        pin: "4711",
        requirements: { pin: true, minimum_age: 18 },
        cash_due: "37.5",
        customer_note: "Second floor",
      })
      const first = await job({ stop: 0, latitude: null, longitude: null })
      await createDeliveryRow(app.container, app.shop)
      await job({ courier_id: app.people.otherCourier.id })
      await job({ status: "delivered", delivered_at: new Date() })

      const { data } = await app.call("courier", "GET", "/courier/deliveries")
      expect(data.count).toBe(2)
      const [one, two] = data.deliveries as unknown as Record<string, unknown>[]
      expect([one.id, two.id]).toEqual([first.id, second.id])
      expect(one.destination).toBeNull()
      expect(two).toMatchObject({
        branch: { name: "Riyadh" },
        destination: {
          navigation_url:
            "https://www.google.com/maps/dir/?api=1&destination=24.7097,46.6974",
        },
        address: { first_name: "Sara", phone: "+966500000099" },
        customer_note: "Second floor",
        requirements: { pin: true, photo: false, minimum_age: 18 },
        cash_due: 37.5,
      })
      expect(JSON.stringify(data)).not.toContain("4711")

      const done = await app.call(
        "courier",
        "GET",
        "/courier/deliveries?status=delivered,failed"
      )
      expect(done.data).toMatchObject({
        count: 1,
        deliveries: [{ status: "delivered", address: null }],
      })
      const wrong = await app.call(
        "courier",
        "GET",
        "/courier/deliveries?status=lost"
      )
      expect(wrong.status).toBe(400)
    })

    it("should be nobody else's", async () => {
      const { id } = await job()
      const get = await app.call(
        "other_courier",
        "GET",
        `/courier/deliveries/${id}`
      )
      expect(get.status).toBe(404)
      for (const name of ["accept", "decline", "deliver"]) {
        const { status } = await step(id, name, {}, undefined, "other_courier")
        expect(status).toBe(404)
      }
      expect(await events(id)).toEqual([])
    })

    it("should go from accepting to the door", async () => {
      const { id } = await job()
      for (const [name, status] of [
        ["accept", "accepted"],
        ["pick-up", "picked_up"],
        ["arrive", "arrived"],
        ["deliver", "delivered"],
      ]) {
        const { data } = await step(id, name)
        expect(data.delivery.status).toBe(status)
      }
      const late = await step(id, "fail", { reason: "damaged_goods" })
      expect(late.status).toBe(409)
      expect(late.data).toMatchObject({
        code: "delivery_state",
        details: { status: "delivered", courier_id: app.people.courier.id },
      })
      const history = await app.call("courier", "GET", "/courier/history")
      expect(history.data).toMatchObject({ count: 1, deliveries: [{ id }] })
    })

    it("should answer the same to a key, and 422 to another call of it", async () => {
      const { id } = await job()
      const answers = await Promise.all(
        [1, 2, 3].map(() => step(id, "decline", { reason: "Flat tyre" }, "k1"))
      )
      const later = await step(id, "decline", { reason: "Flat tyre" }, "k1")
      for (const { status, data } of [...answers, later]) {
        expect(status).toBe(200)
        expect(data).toEqual({ delivery: { id, status: "unassigned" } })
      }
      expect(await events(id)).toHaveLength(1)
      const other = await step(id, "accept", {}, "k1")
      expect([other.status, other.data.code]).toEqual([
        422,
        "idempotency_key_reused",
      ])
      // Without a key, too, a decline is known by its trace.
      expect((await step(id, "decline")).status).toBe(200)
    })

    it("should not give back what he carries", async () => {
      const { id } = await job({ status: "picked_up" })
      const { status, data } = await step(id, "decline")
      expect([status, data.details]).toMatchObject([
        409,
        { status: "picked_up" },
      ])
    })

    it("should take a day of a phone that was offline, in any order", async () => {
      const { id } = await job()
      const at = (hours: number) =>
        new Date(Date.now() - hours * 3_600_000).toISOString()
      const calls: [string, string, object][] = [
        ["deliver", at(1), {}],
        ["pick-up", at(3), { latitude: 24.7, longitude: 46.7 }],
        ["arrive", at(2), {}],
        ["accept", at(4), {}],
      ]
      for (const [name, occurred_at, more] of calls) {
        const { status } = await step(id, name, { occurred_at, ...more })
        expect([name, status]).toEqual([name, 200])
      }
      const { data } = await app.call(
        "courier",
        "GET",
        `/courier/deliveries/${id}`
      )
      expect(data.delivery).toMatchObject({
        status: "delivered",
        accepted_at: calls[3][1],
        picked_up_at: calls[1][1],
        arrived_at: calls[2][1],
        delivered_at: calls[0][1],
      })
      const types = (await events(id)).map(({ type }) => type).sort()
      expect(types).toEqual([
        "delivered",
        "late_report",
        "late_report",
        "late_report",
      ])
    })

    it("should fail with a reason that is on the list", async () => {
      const { id } = await job({ status: "arrived" })
      const wrong = await step(id, "fail", { reason: "rain" })
      expect(wrong.status).toBe(400)
      const { data } = await step(id, "fail", {
        reason: "customer_absent",
        note: "Called twice",
      })
      expect(data.delivery).toMatchObject({
        status: "failed",
        failure_reason: "customer_absent",
        failure_note: "Called twice",
      })
    })
  })

  describe("at the door", () => {
    it("should say all that is missing at once, and write nothing", async () => {
      const { id } = await job({
        status: "arrived",
        pin: "4711",
        cash_due: 20,
        requirements: {
          pin: true,
          photo: true,
          signature: true,
          recipient_name: true,
          minimum_age: 18,
        },
      })
      const { status, data } = await step(id, "deliver", {}, "door-1")
      expect(status).toBe(400)
      const missing = data.errors as unknown as { code: string }[]
      expect(missing.map(({ code }) => code)).toEqual([
        "door_pin_missing",
        "door_name_missing",
        "door_age_missing",
        "door_photo_missing",
        "door_signature_missing",
        "door_cash_missing",
      ])

      await send(id, "photo", JPEG)
      await send(id, "signature", Buffer.concat([JPEG, Buffer.from("s")]))
      const body = {
        pin: "4711",
        recipient_name: "Sara",
        age_confirmed: true,
        cash_received: 50,
        cash_change: "30",
      }
      const done = await step(id, "deliver", body, "door-2")
      expect(done.data.delivery).toMatchObject({
        status: "delivered",
        recipient_name: "Sara",
        cash_taken: 20,
      })
      const [entry] = await deliveries(app.container).listCashEntries({
        delivery_id: id,
      })
      expect(entry).toMatchObject({ kind: "collected" })
      expect(Number(entry.amount)).toBe(20)

      const again = await step(id, "deliver", body, "door-2")
      expect(again.data).toEqual(done.data)
      expect((await step(id, "deliver", {})).status).toBe(200)
      expect(
        await deliveries(app.container).listCashEntries({ delivery_id: id })
      ).toHaveLength(1)
    })

    it.each([
      [{ cash_received: 20, cash_change: 25 }, "cash_change"],
      [{ cash_received: 50 }, "cash_above_due"],
      [{ cash_received: "19.999" }, "price_decimals"],
    ])("should not take money that cannot be: %j", async (body, code) => {
      const { id } = await job({ status: "arrived", cash_due: 20 })
      const { status, data } = await step(id, "deliver", body)
      expect(status).toBe(400)
      expect(data.errors).toMatchObject([{ field: "cash_received", code }])
    })

    it("should lock a PIN that is guessed, also by guesses at once", async () => {
      const { id } = await job({
        status: "arrived",
        pin: "4711",
        requirements: { pin: true },
      })
      const guesses = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          step(id, "deliver", { pin: `000${index}` })
        )
      )
      const codes = guesses.map(({ data }) => String(data.code)).sort()
      expect(codes).toEqual([
        ...Array(3).fill("delivery_pin_locked"),
        ...Array(5).fill("delivery_pin_wrong"),
      ])
      const right = await step(id, "deliver", { pin: "4711" })
      expect([right.status, right.data.code]).toEqual([
        423,
        "delivery_pin_locked",
      ])
      await app.call("admin", "POST", `/admin/deliveries/${id}/unlock-pin`, {
        body: {},
      })
      expect((await step(id, "deliver", { pin: "4711" })).status).toBe(200)
    })
  })

  describe("proofs", () => {
    const picture = (
      actor: "courier" | "other_courier" | "admin",
      path: string
    ) => app.call(actor, "GET", path)

    it("should keep a picture privately and show it to whom it concerns", async () => {
      const { id } = await job()
      const sent = await send(id, "photo", JPEG)
      expect(sent.status).toBe(200)
      expect(sent.data.proof).toMatchObject({
        kind: "photo",
        mime_type: "image/jpeg",
        size: JPEG.length,
      })
      const again = await send(id, "photo", JPEG)
      expect(again.data).toEqual(sent.data)

      const path = `deliveries/${id}/proofs/${sent.data.proof.id}`
      const own = await picture("courier", `/courier/${path}`)
      expect([own.status, own.headers["content-type"]]).toEqual([
        200,
        "image/jpeg",
      ])
      expect(own.headers["cache-control"]).toBe("private, no-store")
      const admins = await picture("admin", `/admin/${path}`)
      expect(admins.status).toBe(200)
      const other = await picture("other_courier", `/courier/${path}`)
      expect(other.status).toBe(404)

      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const { file_id } = await knex("delivery_proof").first("file_id")
      expect(file_id).toMatch(/^private-/)
      const open = await app.call("nobody", "GET", `/static/${file_id}`)
      expect(open.status).toBe(404)
      expect(
        (await app.container.resolve(Modules.FILE).getAsBuffer(file_id)).equals(
          JPEG
        )
      ).toBe(true)
    })

    it("should believe bytes, not names", async () => {
      const { id } = await job()
      const page = Buffer.from("<svg onload=alert(1)>")
      const named = await send(id, "photo", page)
      expect([named.status, named.data.code]).toEqual([400, "picture_type"])
      const typed = await send(id, "photo", JPEG, "text/html")
      expect([typed.status, typed.data.code]).toEqual([400, "body_type"])
      const huge = await send(
        id,
        "photo",
        Buffer.concat([JPEG, Buffer.alloc(4 * 1024 * 1024)])
      )
      expect(huge.status).toBe(413)
    })

    it("should bound their number, also when they come at once", async () => {
      const { id } = await job()
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          send(id, "photo", Buffer.concat([JPEG, Buffer.from([index])]))
        )
      )
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses).toEqual([...Array(10).fill(200), 409, 409])
    })
  })
})
