import { contracts } from "../../../src/api/contracts"
import { suiteTest } from "../../support/app"
import { ALL_OFF } from "../features/registered"

suiteTest({ env: ALL_OFF }, (app) => {
  describe("with every feature and the docs switched off", () => {
    it("should answer 404 at every route of the suite", async () => {
      const statuses: Record<string, number> = {}
      for (const { actor, method, path } of contracts) {
        const caller = actor === "admin" ? "admin" : "customer"
        const url = path.replace(/:\w+/g, "any")
        const { status } = await app.call(caller, method, url)
        statuses[`${method} ${path}`] = status
      }

      expect(statuses).toEqual(
        Object.fromEntries(
          contracts.map(({ method, path }) => [`${method} ${path}`, 404])
        )
      )
    })

    it("should leave the core's routes as they are", async () => {
      const products = await app.call("guest", "GET", "/store/products")
      const orders = await app.call("admin", "GET", "/admin/orders")

      expect([products.status, orders.status]).toEqual([200, 200])
    })
  })
})
