import { Modules } from "@medusajs/framework/utils"
import { contracts } from "../../../src/api/contracts"
import type { RouteContract } from "../../../src/lib/http/contract"
import { CASH_PROVIDER_ID } from "../../../src/modules/delivery/constants"
import type { ActorName } from "../../support/actors"
import { suiteTest } from "../../support/app"
import { ALL_OFF, FEATURES, isScheduled, suiteSubscribers } from "./registered"

suiteTest({ env: ALL_OFF }, (app) => {
  describe("A feature that is switched off", () => {
    it.each(FEATURES)("should answer 404 on every route of %s", async (off) => {
      const resting = contracts.filter(({ feature }) => feature === off)

      const statuses = await Promise.all(
        resting.map(async (contract) => [contract.id, await statusOf(contract)])
      )

      expect(statuses).toEqual(resting.map(({ id }) => [id, 404]))
    })

    it("should neither listen nor work by the clock", () => {
      expect(suiteSubscribers(app.container)).toEqual([])
      expect(isScheduled("saptmarkets-stock-sweep")).toBe(false)
      expect(isScheduled("saptmarkets-combo-sweep")).toBe(false)
      expect(isScheduled("saptmarkets-content-sales")).toBe(false)
      expect(isScheduled("saptmarkets-search-sweep")).toBe(false)
      for (const job of ["tracks", "position-retention", "cash-sweep"]) {
        expect(isScheduled(`saptmarkets-delivery-${job}`)).toBe(false)
      }
    })

    it("should add no payment provider", async () => {
      const providers = await app.container
        .resolve(Modules.PAYMENT)
        .listPaymentProviders({ is_enabled: true })
      expect(providers.map(({ id }) => id)).not.toContain(CASH_PROVIDER_ID)
    })

    it("should close the product index of the core's search", async () => {
      const body = { entity: "product", filters: { q: "rice" } }
      const shopper = await app.call("guest", "POST", "/store/search", { body })
      const merchant = await app.call("admin", "GET", "/admin/search?q=rice")

      expect([shopper.status, merchant.status]).toEqual([404, 200])
    })

    it("should leave the core's routes alone", async () => {
      const store = await app.call("guest", "GET", "/store/products")
      const admin = await app.call("admin", "GET", "/admin/products")

      expect([store.status, admin.status]).toEqual([200, 200])
    })
  })

  /** A call that the feature would refuse or answer, were it there. */
  async function statusOf({ method, path, actor, body }: RouteContract) {
    const { status } = await app.call(
      caller(actor),
      method,
      path.replace(/:\w+/g, "some_id"),
      { body: body && {} }
    )
    return status
  }
})

function caller(actor: RouteContract["actor"]): ActorName {
  switch (actor) {
    case "public":
      return "nobody"
    case "store":
      return "guest"
    default:
      return actor
  }
}
