import { sign } from "jsonwebtoken"
import { covers } from "../../support/covers"
import { bearer } from "../../support/actors"
import { suiteTest } from "../../support/app"
import { createCourier, deliveries } from "../../support/delivery"

covers("GET /courier/me")

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
})
