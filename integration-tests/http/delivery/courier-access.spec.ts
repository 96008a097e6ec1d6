import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { sign } from "jsonwebtoken"
import { contracts } from "../../../src/api/contracts"
import { covers } from "../../support/covers"
import { bearer } from "../../support/actors"
import { suiteTest } from "../../support/app"
import { createCourier, deliveries } from "../../support/delivery"

covers(
  "GET /courier/me",
  "GET /courier/me/photo",
  "GET /admin/couriers/:id/photo",
  "POST /admin/couriers/:id/photo",
  "DELETE /admin/couriers/:id/photo"
)

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])
const PNG = Buffer.from([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0])

suiteTest({}, (app) => {
  describe("who may call the courier API", () => {
    const me = (headers: Record<string, string>) =>
      app.call("nobody", "GET", "/courier/me", { headers })

    it("should know the courier of a token", async () => {
      const { status, data } = await app.call("courier", "GET", "/courier/me")

      expect(status).toBe(200)
      expect(data.courier).toMatchObject({
        id: app.people.courier.id,
        first_name: "Omar",
        location_name: "Riyadh",
        shift: null,
        open_deliveries: 0,
      })
    })

    it("should refuse a customer, a user, and a token of nobody", async () => {
      const answers = [
        await me({}),
        await me(app.people.customer.headers),
        await me(app.people.admin.headers),
        await me(bearer(app.container, "courier", "cour_none")),
        await me({ authorization: "Bearer not-a-token" }),
      ]
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(401))
      expect(answers[0].data).toMatchObject({ code: "unauthorized" })
    })

    it("should refuse an expired and a forged token", async () => {
      const claims = {
        actor_id: app.people.courier.id,
        actor_type: "courier",
        auth_identity_id: "authid_x",
        app_metadata: {},
      }
      const tokens = [
        sign(claims, "suite-tests-jwt-secret", { expiresIn: -10 }),
        sign(claims, "somebody-elses-secret", { expiresIn: "1h" }),
      ]
      for (const token of tokens) {
        const { status } = await me({ authorization: `Bearer ${token}` })
        expect(status).toBe(401)
      }
    })

    it("should ask for the second factor where there is one", async () => {
      const token = sign(
        {
          actor_id: app.people.courier.id,
          actor_type: "courier",
          auth_identity_id: "authid_x",
          app_metadata: {},
          mfa_enabled: true,
        },
        "suite-tests-jwt-secret",
        { expiresIn: "1h" }
      )
      const { status } = await me({ authorization: `Bearer ${token}` })
      expect(status).toBe(401)
    })

    it("should stop a suspended courier's token at once", async () => {
      const courier = await createCourier(app.container, app.shop)
      expect((await me(courier.headers)).status).toBe(200)

      await deliveries(app.container).updateCouriers({
        id: courier.id,
        status: "suspended",
      })

      const { status, data } = await me({
        ...courier.headers,
        "x-medusa-locale": "ar-SA",
      })
      expect(status).toBe(403)
      expect(data).toMatchObject({ code: "courier_suspended" })
      expect(data.message).toMatch(/موقوف/)
    })

    it("should be true of every route of the courier's app", async () => {
      const courier = await createCourier(app.container, app.shop)
      await deliveries(app.container).updateCouriers({
        id: courier.id,
        status: "suspended",
      })
      const routes = contracts.filter(({ actor }) => actor === "courier")
      expect(routes.length).toBeGreaterThan(15)
      for (const { method, path } of routes) {
        const call = (headers: Record<string, string>) =>
          app.call("nobody", method, path.replace(/:\w+/g, "x"), { headers })
        const suspended = await call(courier.headers)
        expect([path, suspended.status]).toEqual([path, 403])
        const stranger = await call(app.people.customer.headers)
        expect([path, stranger.status]).toEqual([path, 401])
      }
    })

    it("should let nobody register himself as a courier", async () => {
      const { status, data } = await app.call(
        "nobody",
        "POST",
        "/auth/courier/emailpass/register",
        { body: { email: "me@example.com", password: "supersecret-1" } }
      )
      expect(status).toBe(403)
      expect(data).toMatchObject({ code: "courier_registration_closed" })
    })

    it("should answer a browser's preflight of an allowed origin", async () => {
      const ask = (origin: string) =>
        app.call("nobody", "OPTIONS" as "GET", "/courier/me", {
          headers: { origin, "access-control-request-method": "GET" },
        })
      const ours = await ask("http://localhost:8000")
      expect(ours.status).toBe(204)
      expect(ours.headers["access-control-allow-origin"]).toBe(
        "http://localhost:8000"
      )
      const theirs = await ask("http://evil.example")
      expect(theirs.headers["access-control-allow-origin"]).toBeUndefined()
    })
  })

  describe("a courier's photo", () => {
    const path = () => `/admin/couriers/${app.people.courier.id}/photo`

    const send = (content: Buffer, type = "image/jpeg", to = path()) =>
      app.call("admin", "POST", to, {
        body: content,
        headers: { "content-type": type },
      })

    const see = (actor: "courier" | "other_courier") =>
      app.call(actor, "GET", "/courier/me/photo")

    it("should be stored privately, for merchants and himself", async () => {
      expect((await see("courier")).status).toBe(404)
      const sent = await send(JPEG)
      expect(sent.status).toBe(200)
      expect(sent.data.courier).toMatchObject({ has_photo: true })

      const own = await see("courier")
      expect([own.status, own.headers["content-type"]]).toEqual([
        200,
        "image/jpeg",
      ])
      expect(own.headers["cache-control"]).toBe("private, no-store")
      const merchants = await app.call("admin", "GET", path())
      expect(merchants.status).toBe(200)
      expect((await see("other_courier")).status).toBe(404)
      const open = await app.call("nobody", "GET", `/static/${await file()}`)
      expect(open.status).toBe(404)
    })

    it("should leave no file behind when it is replaced or taken away", async () => {
      await send(JPEG)
      const first = await file()
      await send(PNG, "image/png")
      const second = await file()
      expect((await see("courier")).headers["content-type"]).toBe("image/png")
      await expect(stored(first)).rejects.toThrow()

      const { data } = await app.call("admin", "DELETE", path())
      expect(data.courier).toMatchObject({ has_photo: false })
      expect((await see("courier")).status).toBe(404)
      await expect(stored(second)).rejects.toThrow()
    })

    it("should believe bytes, bound their size, and know the courier", async () => {
      const page = await send(Buffer.from("<svg onload=alert(1)>"))
      expect([page.status, page.data.code]).toEqual([400, "picture_type"])
      const huge = await send(
        Buffer.concat([JPEG, Buffer.alloc(4 * 1024 * 1024)])
      )
      expect(huge.status).toBe(413)
      const nobody = await send(
        JPEG,
        "image/jpeg",
        "/admin/couriers/cour_none/photo"
      )
      expect(nobody.status).toBe(404)
      expect(await file()).toBeNull()
    })

    async function file(): Promise<string> {
      const courier = await app.container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)("delivery_courier")
        .where({ id: app.people.courier.id })
        .first("photo_file_id")
      return courier.photo_file_id
    }

    function stored(fileId: string) {
      return app.container.resolve(Modules.FILE).getAsBuffer(fileId)
    }
  })
})
