import { Modules } from "@medusajs/framework/utils"
import { createProduct, inventoryItems } from "../storefront/support/products"
import { suiteTest } from "../../support/app"
import {
  seedProducts,
  unitShop,
  sar,
  RICE,
  withoutCodes,
} from "./support/unit-shop"

suiteTest({ seed: seedProducts }, (app) => {
  const { set, get, ok, variants, riyadhLevel, expectOptionValues } =
    unitShop(app)

  describe("labels", () => {
    it("should be Arabic for whom they are, digits included", async () => {
      await ok(app.seeded.flavoured, {
        basic_unit: "g",
        units: [{ unit: "kg", unit_value: 5, prices: sar(1) }],
      })
      const arabic = { headers: { "x-medusa-locale": "ar-SA" } }
      const { data } = await app.call<{
        units: { label: string; unit: { name: string } }[]
      }>(
        "guest",
        "GET",
        `/store/products/${app.seeded.flavoured}/units`,
        arabic
      )
      expect(data.units.map((unit) => [unit.label, unit.unit.name])).toEqual([
        ["٥ كغ", "كيلوغرام"],
        ["٥ كغ", "كيلوغرام"],
      ])
      const core = await app.call<{
        product: {
          options: { title: string; values: { value: string }[] }[]
          variants: { title: string; options: { value: string }[] }[]
        }
      }>(
        "guest",
        "GET",
        `/store/products/${app.seeded.flavoured}?fields=*options,*options.values,*variants,*variants.options`,
        arabic
      )
      const { options, variants: shown } = core.data.product
      expect(
        options
          .map((option) => [
            option.title,
            option.values.map((value) => value.value).sort(),
          ])
          .sort()
      ).toEqual([
        ["Flavour", ["Mango", "Orange"]],
        ["الوحدة", ["٥ كغ"]],
      ])
      expect(shown.map((variant) => variant.title).sort()).toEqual([
        "Mango / ٥ كغ",
        "Orange / ٥ كغ",
      ])
      expect(
        shown.flatMap((variant) => variant.options.map((o) => o.value)).sort()
      ).toEqual(["Mango", "Orange", "٥ كغ", "٥ كغ"])
      expect(
        (await get(app.seeded.flavoured, "?locale=ar-SA")).units[0].label
      ).toBe("٥ كغ")
    })

    it("should follow when a unit gets another name", async () => {
      await app.call("admin", "POST", "/admin/units", {
        body: {
          code: "crate",
          name: "Crate",
          symbol: "crate",
          type: "piece",
          conversion: 1,
        },
      })
      const body = {
        basic_unit: "piece",
        units: [
          { unit: "piece", prices: sar(1) },
          { unit: "crate", unit_value: 24, prices: sar(20) },
        ],
      }
      const before = await ok(app.seeded.bare, body)
      expect(before.units.map((unit) => unit.label)).toEqual([
        "Piece",
        "Crate 24",
      ])
      const { data } = await app.call<{ units: { id: string }[] }>(
        "admin",
        "GET",
        "/admin/units?q=crate"
      )
      await app.call("admin", "POST", `/admin/units/${data.units[0].id}`, {
        body: { name: "Box" },
      })
      const after = await ok(app.seeded.bare, body)
      expect(after.units.map((unit) => [unit.label, unit.variant_id])).toEqual([
        ["Piece", before.units[0].variant_id],
        ["Box 24", before.units[1].variant_id],
      ])
      await expectOptionValues(app.seeded.bare, { Unit: ["Box 24", "Piece"] })
    })
  })

  describe("two calls at once", () => {
    it("should take turns on one product", async () => {
      const bodies = [
        RICE,
        {
          ...RICE,
          units: [RICE.units[1], { ...RICE.units[0], is_default: false }],
        },
        RICE,
      ]
      const answers = await Promise.all(
        bodies.map((body) => set(app.seeded.plain, withoutCodes(body)))
      )
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])

      const { units, combinations } = await get(app.seeded.plain)
      const living = units.filter((unit) => !unit.retired_at)
      const labels = living.map((unit) => unit.label)
      expect([
        ["1 kg", "5 kg", "500 g"],
        ["5 kg", "1 kg"],
      ]).toContainEqual(labels)
      expect(living.filter((unit) => unit.is_default)).toHaveLength(1)
      expect(combinations).toHaveLength(1)
      const now = await variants(app.seeded.plain)
      expect(now).toHaveLength(units.length)
      expect(
        await inventoryItems(app.container, app.seeded.plain)
      ).toHaveLength(1)
      await expectOptionValues(app.seeded.plain, { Unit: [...labels].sort() })
      expect(
        await riyadhLevel(now[0].inventory_items[0].inventory_item_id)
      ).toEqual({
        stocked: units.some((u) => u.variant_id && u.conversion)
          ? expect.any(Number)
          : 0,
        reserved: 0,
      })
    })

    it("should share the option's values over products", async () => {
      const ids = await Promise.all(
        [1, 2, 3, 4].map((n) =>
          createProduct(app.container, app.seeded.market, {
            title: `Shared ${n}`,
            bare: true,
          })
        )
      )
      const answers = await Promise.all(
        ids.map((id, n) =>
          set(id, {
            basic_unit: "g",
            units: [
              { unit: "g", unit_value: 100 + n, prices: sar(1) },
              { unit: "kg", unit_value: 3, prices: sar(1) },
            ],
          })
        )
      )
      expect(answers.map((answer) => answer.status)).toEqual([
        200, 200, 200, 200,
      ])
      for (const [n, id] of ids.entries()) {
        await expectOptionValues(id, { Unit: [`${100 + n} g`, "3 kg"] })
      }
      const options = await app.container
        .resolve(Modules.PRODUCT)
        .listProductOptions({ title: "Unit" }, { relations: ["values"] })
      expect(options).toHaveLength(1)
      const values = options[0].values.map((value) => value.value)
      expect(new Set(values).size).toBe(values.length)
    })
  })
})
