import { suiteTest } from "../../support/app"

suiteTest({}, (app) => {
  describe("Odoo that is not connected", () => {
    it("should rest and name what is not set", async () => {
      const { status, data } = await app.call(
        "admin",
        "GET",
        "/admin/odoo/status"
      )

      expect(status).toBe(200)
      expect(data.odoo).toMatchObject({
        configured: false,
        state: "resting",
        code: "odoo_not_configured",
        missing: [
          "ODOO_URL",
          "ODOO_DATABASE",
          "ODOO_USERNAME",
          "ODOO_PASSWORD",
        ],
      })
      expect(String(data.odoo.message)).toContain("ODOO_URL")
    })

    it("should refuse what needs a connection", async () => {
      const { status, data } = await app.call(
        "admin",
        "POST",
        "/admin/odoo/test-connection"
      )

      expect([status, data.code]).toEqual([400, "odoo_not_configured"])
    })
  })
})
