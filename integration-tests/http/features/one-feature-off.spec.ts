import { suiteTest } from "../../support/app"
import { isScheduled, suiteSubscribers } from "./registered"

suiteTest({ env: { SUITE_FEATURES_OFF: "units" } }, (app) => {
  describe("Units switched off alone", () => {
    it("should answer 404 to customers and merchants", async () => {
      const store = await app.call("guest", "GET", "/store/units")
      const admin = await app.call("admin", "GET", "/admin/units")

      expect([store.status, admin.status]).toEqual([404, 404])
    })

    it("should leave subscribers and jobs of the others at work", () => {
      const listening = suiteSubscribers(app.container)

      expect(listening).toContain("saptmarkets-stock-levels-changed")
      expect(listening).not.toContain("saptmarkets-unit-order-lines")
      expect(isScheduled("saptmarkets-stock-sweep")).toBe(true)
    })
  })
})
