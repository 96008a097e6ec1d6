import { createHmac } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import { PASSWORD, type ActorName } from "../../support/actors"
import { suiteTest } from "../../support/app"

type Json = Record<string, unknown>

const encode = (value: Json) =>
  Buffer.from(JSON.stringify(value)).toString("base64url")

/** As `jsonwebtoken` writes it, by a secret of one's own. */
function sign(claims: Json, secret: string, header: Json = { alg: "HS256" }) {
  const told = `${encode({ typ: "JWT", ...header })}.${encode(claims)}`
  const mark = createHmac("sha256", secret).update(told).digest("base64url")
  return `${told}.${mark}`
}

suiteTest({}, (app) => {
  const signIn = (email: string, password = PASSWORD) =>
    app.call("guest", "POST", "/auth/customer/emailpass", {
      body: { email, password },
    })
  const me = async (token: string) => {
    const { status } = await app.call("guest", "GET", "/store/customers/me", {
      headers: { authorization: `Bearer ${token}` },
    })
    return status
  }
  const claimsOf = (token: string): Json =>
    JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString())

  describe("tokens", () => {
    it("should be taken when they are ours, and no others", async () => {
      const { email } = app.people.customer
      const token = String((await signIn(email)).data.token)
      const claims = claimsOf(token)
      const [told] = token.split(/\.[^.]*$/)
      const secret = process.env.JWT_SECRET ?? ""

      expect(await me(token)).toBe(200)
      expect(await me(sign(claims, secret))).toBe(200)
      for (const forged of [
        sign(claims, "another-secret-of-sixteen"),
        `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`,
        `${told}.`,
        sign(claims, secret, { alg: "HS512" }),
        sign({ ...claims, exp: 1 }, secret),
      ]) {
        expect(await me(forged)).toBe(401)
      }
    })

    it("should let a forgotten password be set anew, once", async () => {
      const { email } = app.people.customer
      const events = app.container.resolve(Modules.EVENT_BUS)
      const sent = new Promise<string>((resolve) => {
        events.subscribe("auth.password_reset", async ({ data }) => {
          resolve(String((data as { token: string }).token))
        })
      })
      const asked = await app.call(
        "guest",
        "POST",
        "/auth/customer/emailpass/reset-password",
        { body: { identifier: email } }
      )
      expect(asked.status).toBe(201)
      const authorization = `Bearer ${await sent}`
      const set = (actor: ActorName, password: string) =>
        app.call(actor, "POST", "/auth/customer/emailpass/update", {
          body: { password },
          headers: { authorization },
        })

      expect((await set("guest", "another-secret-2")).status).toBe(200)
      expect((await signIn(email)).status).toBe(401)
      expect((await signIn(email, "another-secret-2")).status).toBe(200)
    })

    it("should invite a colleague", async () => {
      const email = "colleague@example.com"
      const made = await app.call("admin", "POST", "/admin/invites", {
        body: { email },
      })
      expect(made.status).toBe(200)
      const registered = await app.call(
        "nobody",
        "POST",
        "/auth/user/emailpass/register",
        { body: { email, password: PASSWORD } }
      )
      const { token } = made.data.invite
      const accepted = await app.call(
        "nobody",
        "POST",
        `/admin/invites/accept?token=${String(token)}`,
        {
          body: { email },
          headers: { authorization: `Bearer ${String(registered.data.token)}` },
        }
      )
      expect(accepted.status).toBe(200)
    })
  })
})
