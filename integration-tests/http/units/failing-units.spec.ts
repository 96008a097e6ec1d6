import { Modules } from "@medusajs/framework/utils"
import { UNIT_MODULE } from "../../../src/modules/unit/constants"
import type UnitModuleService from "../../../src/modules/unit/service"
import { difference, whatCounts } from "../storefront/support/database"
import { inventoryItems, stockUp } from "../storefront/support/products"
import { suiteTest } from "../../support/app"
import {
  seedProducts,
  unitShop,
  sar,
  RICE,
  whileBroken,
} from "./support/unit-shop"

suiteTest({ seed: seedProducts }, (app) => {
  const { set, ok, variants, order, riyadhLevel } = unitShop(app)

  describe("a failure half way", () => {
    /** Brings vocabulary and gate into being, which live on by design. */
    async function prime() {
      const { units } = await ok(app.seeded.plain, {
        ...RICE,
        units: RICE.units.map((unit) => ({
          ...unit,
          sku: null,
          barcode: null,
        })),
      })
      await order(units[0].variant_id, 1)
      await ok(app.seeded.plain, {
        basic_unit: "g",
        units: [
          { unit: "kg", unit_value: 5, is_default: true },
          { unit: "kg", unit_value: 2, prices: sar(20) },
        ],
      })
    }

    it("should leave nothing of new units behind", async () => {
      await prime()
      await app.settle()
      const before = await whatCounts(app.container)
      const service = app.container.resolve<UnitModuleService>(UNIT_MODULE)
      const { status } = await whileBroken(service, "createProductUnits", () =>
        set(app.seeded.bare, RICE)
      )
      await app.settle()

      expect(status).toBe(500)
      expect(difference(before, await whatCounts(app.container))).toEqual([])
      await ok(app.seeded.bare, RICE)
    })

    it("should put an adopted product back as it was", async () => {
      await prime()
      const items = await inventoryItems(app.container, app.seeded.flavoured)
      await stockUp(app.container, app.seeded.market, items, {
        riyadh: 10,
        kuwait: 3,
      })
      const [variant] = await variants(app.seeded.flavoured)
      await order(variant.id, 2)
      await app.settle()
      const before = await whatCounts(app.container)
      const service = app.container.resolve<UnitModuleService>(UNIT_MODULE)
      const body = {
        basic_unit: "g",
        units: [
          { unit: "g", unit_value: 500, prices: sar(3) },
          { unit: "kg", unit_value: 5, prices: sar(33), is_default: true },
        ],
      }
      const { status } = await whileBroken(service, "createProductUnits", () =>
        set(app.seeded.flavoured, body)
      )
      await app.settle()

      expect(status).toBe(500)
      expect(difference(before, await whatCounts(app.container))).toEqual([])
      await ok(app.seeded.flavoured, body)
      expect(
        await riyadhLevel(variant.inventory_items[0].inventory_item_id)
      ).toEqual({ stocked: 50_000, reserved: 10_000 })
    })

    it("should put back a product that was sold by unit before", async () => {
      await prime()
      const { units } = await ok(app.seeded.bare, RICE)
      const [item] = await inventoryItems(app.container, app.seeded.bare)
      await stockUp(app.container, app.seeded.market, [item], {
        riyadh: 50_000,
        kuwait: 0,
      })
      await order(units[1].variant_id, 1)
      await app.settle()
      const before = await whatCounts(app.container)
      const translations = app.container.resolve(Modules.TRANSLATION)
      // 5 kg is retired, 500 g deleted, 2 kg made, 1 kg changed.
      const body = {
        basic_unit: "g",
        units: [
          { unit: "kg", prices: sar(99), sku: "R-5", max: 7 },
          { unit: "kg", unit_value: 2, prices: sar(20), is_default: true },
        ],
      }
      const { status } = await whileBroken(
        translations,
        "createTranslations",
        () => set(app.seeded.bare, body)
      )
      await app.settle()

      expect(status).toBe(500)
      expect(difference(before, await whatCounts(app.container))).toEqual([])
      const after = await ok(app.seeded.bare, body)
      expect(
        after.units.map((unit) => [unit.label, !!unit.retired_at])
      ).toEqual([
        ["1 kg", false],
        ["2 kg", false],
        ["5 kg", true],
      ])
    })
  })
})
