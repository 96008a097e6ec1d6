import type { AdminProductUnit, ProductUnits, Unit } from "../../../lib/types"
import { entryOf, fieldNamer, formOf, newForm } from "../form-state"
import { moved, nextDefault, soldUnits, toBody, without } from "../model"

const gram: Unit = {
  id: "unit_g",
  code: "g",
  name: "Gram",
  symbol: "g",
  type: "weight",
  conversion: 1,
  is_basic: true,
  rank: 10,
}
const kilogram: Unit = { ...gram, id: "unit_kg", code: "kg", conversion: 1000 }

function productUnit(given: Partial<AdminProductUnit>): AdminProductUnit {
  return {
    id: "punit_1",
    variant_id: "variant_1",
    product_id: "prod_1",
    label: "1 kg",
    unit: kilogram,
    unit_value: 1,
    conversion: 1000,
    basic_unit_code: "g",
    options: {},
    sku: null,
    barcode: null,
    is_default: false,
    is_active: true,
    min: null,
    max: null,
    step: null,
    rank: 0,
    retired_at: null,
    prices: [],
    reference_prices: [],
    inventory_item_id: null,
    available_quantity: null,
    ...given,
  } as AdminProductUnit
}

function answer(
  units: AdminProductUnit[],
  flavours: string[] = []
): ProductUnits {
  const all = flavours.length ? flavours.map((Flavour) => ({ Flavour })) : [{}]
  return {
    product_id: "prod_1",
    basic_unit: gram,
    combinations: all.map((options) => ({
      options,
      inventory_item_id: null,
      stock: [],
    })),
    units,
    count: units.length,
  }
}

const bag = productUnit({ unit_value: 5, rank: 1, label: "5 kg", sku: "BAG" })
const kilo = productUnit({ is_default: true, rank: 0 })
const old = productUnit({ unit_value: 9, retired_at: "2026-01-01T00:00:00Z" })

describe("soldUnits", () => {
  it("should order by rank and keep the retired ones apart", () => {
    const { sold, retired } = soldUnits(answer([bag, old, kilo]))

    expect(sold.map(({ label }) => label)).toEqual(["1 kg", "5 kg"])
    expect(retired).toEqual([old])
  })

  it("should make one unit of its combinations", () => {
    const units = ["Mango", "Guava"].map((Flavour) =>
      productUnit({ id: Flavour, options: { Flavour }, sku: Flavour })
    )
    const { sold } = soldUnits(answer(units, ["Mango", "Guava"]))

    expect(sold).toHaveLength(1)
    expect(toBody("g", sold).units[0].variants).toEqual([
      { options: { Flavour: "Mango" }, sku: "Mango", barcode: null },
      { options: { Flavour: "Guava" }, sku: "Guava", barcode: null },
    ])
  })
})

describe("The changes of the list", () => {
  const { sold } = soldUnits(answer([kilo, bag]))
  const [first, second] = sold

  it("should move a unit and number the list anew", () => {
    const { units } = toBody("g", moved(sold, second.key, -1))

    expect(units).toMatchObject([
      { unit: "kg", unit_value: 5, rank: 0, sku: "BAG" },
      { unit: "kg", unit_value: 1, rank: 1 },
    ])
  })

  it("should stay as it is when the first one is moved up", () => {
    expect(moved(sold, first.key, -1)).toEqual(sold)
  })

  it("should pass the default on when it is removed", () => {
    expect(nextDefault(sold, first.key)?.label).toBe("5 kg")
    expect(without(sold, first.key)).toMatchObject([
      { label: "5 kg", isDefault: true },
    ])
  })

  it("should send no prices, so that they stay", () => {
    expect(toBody("g", sold).units[0]).not.toHaveProperty("prices")
  })
})

describe("The form of one unit", () => {
  it("should give back what it was made of", () => {
    const priced = productUnit({
      barcode: "628",
      max: 10,
      prices: [{ currency_code: "sar", amount: 9.5 }],
    })
    const [sold] = soldUnits(answer([priced])).sold

    expect(entryOf(formOf(sold, "g", [{}]), 0, false)).toEqual({
      unit: "kg",
      unit_value: "1",
      is_default: false,
      is_active: true,
      min: null,
      max: 10,
      step: null,
      rank: 0,
      sku: null,
      barcode: "628",
      prices: [{ currency_code: "sar", amount: "9.5" }],
    })
  })

  it("should leave a plain product's codes and prices alone", () => {
    const entry = entryOf({ ...newForm("g", [{}], true), unit: "kg" }, 0, true)

    expect(entry).toMatchObject({ is_default: true, unit_value: "1" })
    expect([entry.sku, entry.barcode, entry.prices]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it("should find the field that the backend speaks of", () => {
    const form = newForm(
      "g",
      [{ Flavour: "Mango" }, { Flavour: "Guava" }],
      false
    )
    form.cells[1].prices = { sar: "5", kwd: "0.1255" }
    const fieldOf = fieldNamer(form, 2)

    expect(fieldOf("units.2.unit_value")).toBe("unit_value")
    expect(fieldOf("units.2.variants.1.prices.1.amount")).toBe(
      "cells.1.prices.kwd"
    )
    expect(fieldOf("units.2.variants.0.sku")).toBe("cells.0.sku")
    expect(fieldOf("units.0.sku")).toBeUndefined()
  })
})
