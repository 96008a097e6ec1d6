import { withoutClosedCombos } from "../../../src/workflows/hooks/cart-promotion-context"
import { validateUpdateLineItem } from "../../../src/workflows/hooks/update-line-item-validate"
import { suiteTest } from "../../support/app"
import { isScheduled, suiteSubscribers } from "./registered"

const line = {
  id: "cali_1",
  title: "Bread",
  variant_id: "variant_1",
  quantity: 1,
  unit_price: 4,
  is_custom_price: true,
  is_discountable: false,
  metadata: {
    combo: {
      instance_id: "cinst_1",
      combo_id: "combo_1",
      slot_id: "cslot_1",
      per_combo: 1,
    },
  },
}

suiteTest({ env: { SUITE_FEATURES_OFF: "combos" } }, (app) => {
  describe("Combos switched off alone", () => {
    it("should answer 404 to customers and merchants", async () => {
      const statuses = await Promise.all([
        app.call("guest", "GET", "/store/combos"),
        app.call("guest", "POST", "/store/carts/cart_1/combos", { body: {} }),
        app.call("admin", "GET", "/admin/combos"),
      ])

      expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404])
    })

    it("should leave subscribers and jobs of the others at work", () => {
      const listening = suiteSubscribers(app.container)

      expect(listening).toContain("saptmarkets-stock-levels-changed")
      expect(listening).toContain("saptmarkets-unit-order-lines")
      expect(listening.filter((id) => id.includes("-combo-"))).toEqual([])
      expect(isScheduled("saptmarkets-stock-sweep")).toBe(true)
      expect(isScheduled("saptmarkets-combo-sweep")).toBe(false)
    })

    it("should let the hooks pass", async () => {
      const change = { item_id: line.id, update: { quantity: 2 } }

      expect(withoutClosedCombos({ items: [line] })).toBeUndefined()
      await expect(
        validateUpdateLineItem(change, { items: [line] }, app.container)
      ).resolves.toBeUndefined()
    })

    it("should drop their fields as unknown ones", async () => {
      const { status, data } = await app.call(
        "guest",
        "GET",
        "/store/products?fields=id,%2Bcombo.id"
      )

      expect(status).toBe(200)
      expect(data.products).toEqual([])
    })
  })
})
