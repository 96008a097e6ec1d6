import { Modules } from "@medusajs/framework/utils"
import { covers } from "../../support/covers"
import { bearer, PASSWORD } from "../../support/actors"
import { suiteTest } from "../../support/app"
import { createDeliveryRow, deliveries } from "../../support/delivery"

covers(
  "GET /admin/couriers",
  "POST /admin/couriers",
  "GET /admin/couriers/:id",
  "POST /admin/couriers/:id",
  "POST /admin/couriers/:id/suspend",
  "POST /admin/couriers/:id/reinstate",
  "POST /admin/couriers/:id/end-shift",
  "GET /admin/couriers/:id/history",
  "GET /admin/couriers/:id/shifts",
  "POST /admin/couriers/:id/shifts",
  "DELETE /admin/couriers/:id/shifts/:shift_id",
  "POST /courier/shifts/start",
  "POST /courier/shifts/end"
)

suiteTest({}, (app) => {
  const omar = (given: Record<string, unknown> = {}) => ({
    first_name: "Omar",
    last_name: "Haddad",
    email: "Omar@Example.com",
    password: PASSWORD,
    phone: "+966 50 000 0001",
    vehicle_type: "motorcycle",
    location_id: app.shop.locationId,
    ...given,
  })

  const create = (given: Record<string, unknown> = {}) =>
    app.call("admin", "POST", "/admin/couriers", { body: omar(given) })

  const signIn = (email: string, password: string) =>
    app.call("nobody", "POST", "/auth/courier/emailpass", {
      body: { email, password },
    })

  const admin = (
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: object
  ) => app.call("admin", method, `/admin/couriers${path}`, { body })

  describe("couriers of a merchant", () => {
    it("should make a courier who signs in and calls", async () => {
      const { status, data } = await create({ capacity_weight: "12.5" })
      expect(status).toBe(200)
      expect(data.courier).toMatchObject({
        email: "omar@example.com",
        phone: "+966500000001",
        capacity_weight: 12.5,
        capacity_orders: 1,
        status: "active",
      })

      const token = await signIn("OMAR@example.com", PASSWORD)
      expect(token.status).toBe(200)
      const me = await app.call("nobody", "GET", "/courier/me", {
        headers: { authorization: `Bearer ${token.data.token}` },
      })
      expect(me.data.courier).toMatchObject({ id: data.courier.id })
    })

    it("should name every wrong field at once", async () => {
      const { status, data } = await create({
        email: "no-address",
        phone: "x",
        vehicle_type: "camel",
        wings: 2,
      })
      expect(status).toBe(400)
      const fields = data.errors as unknown as { field: string }[]
      expect(fields.map(({ field }) => field).sort()).toEqual([
        "email",
        "phone",
        "vehicle_type",
        "wings",
      ])
      const nowhere = await create({ location_id: "sloc_none" })
      expect(nowhere.data).toMatchObject({
        errors: [{ field: "location_id", code: "courier_branch_unknown" }],
      })
    })

    it("should refuse an address and a number that another has", async () => {
      await create({ employee_number: "E-1" })
      const email = await create()
      expect([email.status, email.data.code]).toEqual([
        409,
        "courier_email_taken",
      ])
      const number = await create({
        email: "b@example.com",
        employee_number: "E-1",
      })
      expect([number.status, number.data.code]).toEqual([
        409,
        "courier_employee_taken",
      ])
      const made = await deliveries(app.container).listCouriers({
        email: "b@example.com",
      })
      expect(made).toEqual([])
    })

    it("should not make a courier of a customer unasked", async () => {
      const { email, password } = app.people.customer
      const refused = await create({ email })
      expect([refused.status, refused.data.code]).toEqual([
        409,
        "courier_email_has_account",
      ])
      expect(await deliveries(app.container).listCouriers({ email })).toEqual(
        []
      )

      const made = await create({ email, use_existing_account: true })
      expect(made.status).toBe(200)
      // His own password, not the merchant's, and he is a customer still.
      expect((await signIn(email, password)).status).toBe(200)
      const customer = await app.call(
        "nobody",
        "POST",
        "/auth/customer/emailpass",
        { body: { email, password } }
      )
      expect(customer.status).toBe(200)

      const changed = await admin("POST", `/${made.data.courier.id}`, {
        password: "another-password",
      })
      expect(changed.data).toMatchObject({ code: "courier_account_shared" })
      expect((await signIn(email, password)).status).toBe(200)
    })

    it("should not leave an address to who registered it idly", async () => {
      await app.container.resolve(Modules.AUTH).register("emailpass", {
        body: { email: "omar@example.com", password: "squatters-own" },
      })
      expect((await create()).status).toBe(200)

      expect((await signIn("omar@example.com", "squatters-own")).status).toBe(
        401
      )
      expect((await signIn("omar@example.com", PASSWORD)).status).toBe(200)
    })

    it("should change what he is and with what he signs in", async () => {
      const { id } = (await create()).data.courier
      const { status, data } = await admin("POST", `/${id}`, {
        email: "new@example.com",
        password: "brand-new-password",
        vehicle_type: "van",
        capacity_weight: null,
      })
      expect(status).toBe(200)
      expect(data.courier).toMatchObject({
        email: "new@example.com",
        vehicle_type: "van",
      })
      expect(
        (await signIn("new@example.com", "brand-new-password")).status
      ).toBe(200)
      expect((await signIn("omar@example.com", PASSWORD)).status).toBe(401)

      const taken = await admin("POST", `/${id}`, {
        email: app.people.customer.email,
        first_name: "Half",
      })
      expect(taken.data).toMatchObject({ code: "courier_email_has_account" })
      const now = await admin("GET", `/${id}`)
      expect(now.data.courier).toMatchObject({
        first_name: "Omar",
        email: "new@example.com",
      })
    })

    it("should find couriers", async () => {
      const { id } = (await create({ employee_number: "E-77" })).data.courier
      const ids = async (query: string) => {
        const { data } = await admin("GET", `?${query}`)
        const couriers = data.couriers as unknown as { id: string }[]
        return couriers.map((courier) => courier.id)
      }
      expect(await ids("q=E-77")).toEqual([id])
      expect(await ids("q=haddad")).toEqual([id])
      expect(await ids("status=suspended")).toEqual([])
      expect(await ids("on_duty=true")).toEqual([])
      expect(await ids(`location_id=${app.shop.locationId}`)).toContain(id)
      expect((await admin("GET", "/cour_none")).status).toBe(404)
    })
  })

  describe("a suspended courier", () => {
    it("should lose token, shift and what he has not picked up", async () => {
      const { courier } = app.people
      await app.call("courier", "POST", "/courier/shifts/start", { body: {} })
      const given = { courier_id: courier.id, assigned_at: new Date() }
      const waiting = await createDeliveryRow(app.container, app.shop, {
        ...given,
        status: "accepted",
      })
      const carried = await createDeliveryRow(app.container, app.shop, {
        ...given,
        status: "picked_up",
      })

      const { data } = await admin("POST", `/${courier.id}/suspend`, {
        reason: "Lost his licence",
      })
      expect(data.courier).toMatchObject({
        status: "suspended",
        suspended_reason: "Lost his licence",
        shift: null,
        open_deliveries: 1,
      })
      const service = deliveries(app.container)
      expect(await service.retrieveDelivery(waiting.id)).toMatchObject({
        status: "unassigned",
        courier_id: null,
        dispatch_reason: "courier_suspended",
      })
      expect(await service.retrieveDelivery(carried.id)).toMatchObject({
        status: "picked_up",
        courier_id: courier.id,
      })
      for (const path of ["/courier/me", "/courier/deliveries"]) {
        const { status } = await app.call("courier", "GET", path)
        expect(status).toBe(403)
      }

      await admin("POST", `/${courier.id}/reinstate`, {})
      const me = await app.call("courier", "GET", "/courier/me")
      expect(me.data.courier).toMatchObject({
        status: "active",
        suspended_reason: null,
      })
    })
  })

  describe("shifts", () => {
    const start = (body: object = {}) =>
      app.call("courier", "POST", "/courier/shifts/start", { body })
    const end = (body: object = {}) =>
      app.call("courier", "POST", "/courier/shifts/end", { body })
    const mine = () => `/${app.people.courier.id}/shifts`

    it("should begin once and end once, however often it is said", async () => {
      const starts = await Promise.all([start(), start(), start()])
      const ids = new Set(starts.map(({ data }) => data.shift.id))
      expect(ids.size).toBe(1)

      const first = await end()
      const again = await end()
      expect(first.status).toBe(200)
      expect(again.data).toEqual(first.data)
      expect(first.data.shift.ended_at).not.toBeNull()
    })

    it("should begin the one that is planned for now", async () => {
      const hour = 3_600_000
      const plan = (from: number, to: number) =>
        admin("POST", mine(), {
          planned_start: new Date(Date.now() + from * hour).toISOString(),
          planned_end: new Date(Date.now() + to * hour).toISOString(),
        })
      const now = (await plan(1, 9)).data.shift
      const tomorrow = (await plan(24, 32)).data.shift
      expect((await plan(8, 10)).data).toMatchObject({ code: "shift_overlaps" })
      expect((await plan(9, 8)).data).toMatchObject({
        errors: [{ field: "planned_end", code: "shift_order" }],
      })

      expect((await start()).data.shift.id).toBe(now.id)
      const begun = await admin("DELETE", `${mine()}/${now.id}`)
      expect(begun.data).toMatchObject({ code: "shift_begun" })
      const back = await admin("DELETE", `${mine()}/${tomorrow.id}`)
      expect(back.status).toBe(200)
      const { data } = await admin("GET", mine())
      expect(data.count).toBe(1)
    })

    it("should plan the same hours once, also when asked at once", async () => {
      const answers = await Promise.all(
        [8, 9, 10].map((hour) =>
          admin("POST", mine(), {
            planned_start: `2030-01-01T0${hour % 10}:00:00Z`,
            planned_end: "2030-01-01T16:00:00Z",
          })
        )
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 409, 409,
      ])
    })

    it("should leave free what a courier did not work", async () => {
      const hour = 3_600_000
      const at = (from: number) =>
        new Date(Date.now() + from * hour).toISOString()
      await admin("POST", mine(), {
        planned_start: at(-2),
        planned_end: at(6),
      })
      await start()
      await end()
      const again = await admin("POST", mine(), {
        planned_start: at(2),
        planned_end: at(4),
      })
      expect(again.status).toBe(200)
    })

    it("should take the phone's time, but none from the future", async () => {
      const at = new Date(Date.now() - 7_200_000).toISOString()
      const late = await start({ occurred_at: at })
      expect(late.data.shift.started_at).toBe(at)

      const { status, data } = await end({
        occurred_at: new Date(Date.now() + 3_600_000).toISOString(),
      })
      expect(status).toBe(400)
      expect(data).toMatchObject({
        errors: [{ field: "occurred_at", code: "occurred_in_future" }],
      })
    })

    it("should not end with deliveries on hand", async () => {
      await start()
      const { id } = await createDeliveryRow(app.container, app.shop, {
        courier_id: app.people.courier.id,
        status: "picked_up",
        assigned_at: new Date(),
      })
      expect((await end()).data).toMatchObject({
        code: "shift_deliveries_open",
      })
      const path = `/${app.people.courier.id}/end-shift`
      expect((await admin("POST", path, {})).status).toBe(409)

      await deliveries(app.container).updateDeliveries({
        id,
        status: "delivered",
        delivered_at: new Date(),
      })
      expect((await admin("POST", path, {})).status).toBe(200)
      const history = await admin("GET", `/${app.people.courier.id}/history`)
      expect(history.data).toMatchObject({
        count: 1,
        deliveries: [{ id, status: "delivered", city: "Riyadh" }],
      })
    })

    it("should tell who was never on duty", async () => {
      const stranger = bearer(app.container, "courier", app.people.courier.id)
      const { status, data } = await app.call(
        "nobody",
        "POST",
        "/courier/shifts/end",
        { body: {}, headers: stranger }
      )
      expect([status, data.code]).toEqual([409, "shift_none"])
    })
  })
})
