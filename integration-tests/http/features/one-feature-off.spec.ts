import { suiteTest } from "../../support/app"

suiteTest({ env: { SUITE_FEATURES_OFF: "units" } }, (app) => {
  it("should rest alone: units are off, the others go on", async () => {
    const units = await app.call("guest", "GET", "/store/units")
    const admin = await app.call("admin", "GET", "/admin/units")
    const document = await app.call("nobody", "GET", "/docs/openapi.json")

    expect([units.status, admin.status]).toEqual([404, 404])
    expect(document.status).toBe(200)
  })
})
