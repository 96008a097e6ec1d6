import { PASSWORD } from "../../support/actors"
import { suiteTest, type Answer } from "../../support/app"

const STORE = 8
const SIGN_INS = 6

suiteTest(
  {
    env: {
      RATE_LIMIT: "true",
      RATE_LIMIT_STORE: String(STORE),
      RATE_LIMIT_ADMIN: "10",
      RATE_LIMIT_AUTH: String(SIGN_INS),
    },
  },
  (app) => {
    // Counters live in the process, not in the database: every test comes
    // from an address of its own.
    let last = 0
    let from: Record<string, string>
    beforeEach(() => {
      last += 1
      from = { "x-forwarded-for": `203.0.113.${last}` }
    })

    const ask = (
      actor: Parameters<typeof app.call>[0],
      path = "/store/units",
      headers: Record<string, string> = {}
    ) => app.call(actor, "GET", path, { headers: { ...from, ...headers } })

    const signIn = (email: string, password: string, headers = from) =>
      app.call("nobody", "POST", "/auth/customer/emailpass", {
        body: { email, password },
        headers,
      })

    const statusesOf = async (
      times: number,
      send: (index: number) => Promise<Answer<unknown>>
    ) => {
      const statuses: number[] = []
      for (let index = 0; index < times; index += 1) {
        statuses.push((await send(index)).status)
      }
      return statuses
    }

    describe("limits", () => {
      it("should count down and refuse with Retry-After", async () => {
        const first = await ask("guest")
        expect(first.status).toBe(200)
        expect(first.headers).toMatchObject({
          "ratelimit-limit": String(STORE),
          "ratelimit-remaining": String(STORE - 1),
        })

        await statusesOf(STORE - 1, () => ask("guest"))
        const refused = await ask("guest")

        expect(refused.status).toBe(429)
        const seconds = Number(refused.headers["retry-after"])
        expect(seconds).toBeGreaterThan(0)
        expect(seconds).toBeLessThanOrEqual(60)
        expect(refused.data).toEqual({
          type: "too_many_requests",
          code: "too_many_requests",
          message: `Too many requests. Try again in ${seconds} seconds.`,
        })
      })

      it("should refuse in the request's language, core routes too", async () => {
        await statusesOf(STORE, () => ask("guest", "/store/regions"))
        const refused = await ask("guest", "/STORE/regions", {
          "x-medusa-locale": "ar-SA",
        })

        expect(refused.status).toBe(429)
        expect(refused.data.message).toMatch(/^طلبات كثيرة جدًا/)
      })

      it("should count a signed-in customer by himself", async () => {
        const together = await statusesOf(STORE + 1, () => ask("guest"))
        expect(together.at(-1)).toBe(429)

        expect((await ask("customer")).status).toBe(200)
        expect((await ask("other_customer")).status).toBe(200)
        await statusesOf(STORE, () => ask("customer"))
        // Another address does not help him, and hurts nobody else.
        const elsewhere = { "x-forwarded-for": "198.51.100.7" }
        expect((await ask("customer", undefined, elsewhere)).status).toBe(429)
        expect((await ask("other_customer")).status).toBe(200)
      })

      it("should count a whole IPv6 network as one caller", async () => {
        const statuses = await statusesOf(STORE + 1, (index) =>
          ask("guest", undefined, {
            "x-forwarded-for": `2001:db8:1:2::${index + 1}`,
          })
        )

        expect(statuses.at(-1)).toBe(429)
      })

      it("should count store and admin apart", async () => {
        await statusesOf(STORE + 1, () => ask("guest"))

        expect((await ask("admin", "/admin/units")).status).toBe(200)
      })

      it("should shut out who keeps knocking without rights", async () => {
        const statuses = await statusesOf(12, () =>
          ask("nobody", "/admin/units", { authorization: "Basic c2tfeA==" })
        )

        expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
        expect(statuses.slice(10)).toEqual([429, 429])
      })

      it("should shut out who keeps coming without a key", async () => {
        const statuses = await statusesOf(STORE + 1, () => ask("nobody"))

        expect(statuses).toEqual([...Array(STORE).fill(400), 429])
      })
    })

    describe("sign-in", () => {
      it("should be stricter by address and account", async () => {
        const { email } = app.people.customer
        const statuses = await statusesOf(4, () => signIn(email, "wrong"))

        expect(statuses).toEqual([401, 401, 401, 429])
      })

      it("should be limited by address over all accounts", async () => {
        const statuses = await statusesOf(SIGN_INS + 1, (index) =>
          signIn(`nobody${index}@example.com`, "wrong")
        )

        expect(statuses).toEqual([...Array(SIGN_INS).fill(401), 429])
      })

      it("should not add up for who knows the password", async () => {
        const { email } = app.people.customer
        const statuses = [
          ...(await statusesOf(2, () => signIn(email, "wrong"))),
          ...(await statusesOf(1, () => signIn(email, PASSWORD))),
          ...(await statusesOf(2, () => signIn(email, "wrong"))),
        ]

        expect(statuses).toEqual([401, 401, 200, 401, 401])
      })

      it("should limit registration and password reset, too", async () => {
        const statuses = await statusesOf(SIGN_INS + 1, (index) =>
          app.call(
            "nobody",
            "POST",
            `/auth/customer/emailpass/${index % 2 ? "register" : "reset-password"}`,
            {
              body:
                index % 2
                  ? { email: `new${index}@example.com`, password: PASSWORD }
                  : { identifier: `new${index}@example.com` },
              headers: from,
            }
          )
        )

        expect(statuses.at(-1)).toBe(429)
        expect(statuses.slice(0, -1)).not.toContain(429)
      })
    })

    describe("headers", () => {
      const SECURE = {
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "cross-origin-resource-policy": "cross-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      }

      it("should protect every answer of the API", async () => {
        const answers = [
          await ask("guest"),
          await ask("guest", "/store/regions"),
          // Refused before any middleware of ours runs.
          await ask("nobody", "/admin/units"),
        ]

        expect(answers.map(({ status }) => status)).toEqual([200, 200, 401])
        for (const { headers } of answers) {
          expect(headers).toMatchObject(SECURE)
          expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/)
          expect(headers["x-powered-by"]).toBeUndefined()
          expect(headers["strict-transport-security"]).toBeUndefined()
        }
      })

      it("should leave pages that are not the API's alone", async () => {
        const { headers } = await ask("nobody", "/health")

        expect(headers["x-content-type-options"]).toBe("nosniff")
        expect(headers["content-security-policy"]).toBeUndefined()
        expect(headers["x-request-id"]).toBeDefined()
      })

      it("should keep the caller's request id when it is harmless", async () => {
        const idOf = async (given: string) => {
          const answer = await ask("nobody", "/admin/units", {
            "x-request-id": given,
          })
          return answer.headers["x-request-id"]
        }

        expect(await idOf("checkout-4711_a")).toBe("checkout-4711_a")
        for (const bad of ["short", "x".repeat(65), 'a"},{"level":"http']) {
          expect(await idOf(bad)).toMatch(/^[0-9a-f-]{36}$/)
        }
      })
    })
  }
)
