import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { odooBesideApplication } from "../../support/odoo"

covers("GET /admin/odoo/status", "POST /admin/odoo/test-connection")

type Check = { name: string; ok: boolean; code: string | null }
type Connection = {
  connection: { ok: boolean; checks: Check[] } & Record<string, unknown>
}

const beside = odooBesideApplication({ ODOO_MAX_RETRIES: "0" })

suiteTest({}, (app) => {
  const test = async (locale = "en") => {
    const { status, data } = await app.call<Connection>(
      "admin",
      "POST",
      "/admin/odoo/test-connection",
      { headers: { "x-medusa-locale": locale } }
    )
    expect(status).toBe(200)
    return data.connection
  }
  const failed = (checks: Check[]) =>
    checks.filter(({ ok }) => !ok).map(({ name, code }) => [name, code])

  afterEach(() => {
    beside.odoo.chaos = {}
  })

  describe("Connection to Odoo", () => {
    it("should say that it is ready, without the password", async () => {
      const { status, data } = await app.call(
        "admin",
        "GET",
        "/admin/odoo/status"
      )

      expect(status).toBe(200)
      expect(data.odoo).toMatchObject({
        configured: true,
        state: "ready",
        missing: [],
        database: "shop",
        circuit: "closed",
        webhook: false,
      })
      expect(JSON.stringify(data)).not.toContain("sync-pass-1")
    })

    it("should test version, languages and rights", async () => {
      const connection = await test()

      expect(connection).toMatchObject({
        ok: true,
        version: "17.0-20240709",
        transport: "xmlrpc",
        database: "shop",
      })
      expect(connection.languages).toContainEqual({
        code: "ar_001",
        name: "Arabic / الْعَرَبيّة",
      })
      expect(failed(connection.checks)).toEqual([])
    })

    it("should say when one side's prices include tax, the other's not", async () => {
      const { odoo } = beside
      odoo.sellIn("SAR")
      odoo.world.change("res.company", 1, { account_sale_tax_id: 1 })
      odoo.world.change("account.tax", 1, { price_include: true })
      expect(failed((await test()).checks)).toEqual([])

      odoo.world.change("account.tax", 1, { price_include: false })
      const { ok, checks } = await test()

      odoo.world.change("res.company", 1, { account_sale_tax_id: false })
      expect(ok).toBe(true)
      expect(failed(checks)).toEqual([["tax", "odoo_prices_without_tax"]])
    })

    it("should answer what is wrong instead of failing", async () => {
      beside.odoo.chaos = { badGateway: 1 }

      const english = await test()
      const arabic = await test("ar-SA")

      expect(english.ok).toBe(false)
      expect(failed(english.checks)).toEqual([["connection", "odoo_transient"]])
      expect(JSON.stringify(arabic.checks)).toContain("أودو لا يُجيب")
    })
  })
})
