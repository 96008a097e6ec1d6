import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { deliveryFee, missingToMinimum, type FeeInput } from "../fee"

const tariff = {
  base: "10",
  included_km: "3",
  per_km: "1.5",
  included_kg: "5",
  per_kg: "0.25",
  minimum_order: "40",
  free_above: "200",
  peaks: [{ hours: { "4": [["17:00", "20:00"]] as const }, surcharge: "4" }],
  cash_surcharge: "2",
}

const input = (given: Partial<FeeInput> = {}): FeeInput => ({
  distance: 2500,
  weight: "4",
  subtotal: "100",
  decimals: 2,
  time: { weekday: 4, minutes: 12 * 60 },
  cash: false,
  ...given,
})

describe("deliveryFee", () => {
  it.each<[string, Partial<FeeInput>, string]>([
    ["what the base pays for", {}, "10"],
    ["kilometres beyond it", { distance: 5100 }, "13.15"],
    ["kilograms beyond it", { weight: "7.5" }, "10.63"],
    ["the peak", { time: { weekday: 4, minutes: 17 * 60 } }, "14"],
    ["the end of the peak", { time: { weekday: 4, minutes: 20 * 60 } }, "10"],
    ["cash", { cash: true }, "12"],
    ["goods that make it free", { subtotal: "200", distance: 9000 }, "0"],
    ["free, and cash", { subtotal: "200", cash: true }, "2"],
  ])("should charge for %s", (_name, given, expected) => {
    expect(deliveryFee(tariff, input(given)).amount).toBe(expected)
  })

  it("should round to the currency's minor unit", () => {
    const kuwait = { base: "0.5", per_km: "0.1234" }
    const at = (decimals: number) =>
      deliveryFee(kuwait, input({ decimals, distance: 1000 })).amount
    expect([at(3), at(2), at(0)]).toEqual(["0.623", "0.62", "1"])
  })

  const amount = fc
    .integer({ min: 0, max: 1_000_000 })
    .map((value) => (value / 1000).toString())
  const anyTariff = fc.record({
    base: amount,
    included_km: amount,
    per_km: amount,
    included_kg: amount,
    per_kg: amount,
    cash_surcharge: amount,
  })
  const anyInput = fc.record({
    distance: fc.integer({ min: 0, max: 100_000 }),
    weight: amount,
    subtotal: amount,
    decimals: fc.constantFrom(0, 2, 3),
    time: fc.record({
      weekday: fc.integer({ min: 0, max: 6 }),
      minutes: fc.integer({ min: 0, max: 1439 }),
    }),
    cash: fc.boolean(),
  })

  it("should be the sum of its parts, in whole minor units", () => {
    fc.assert(
      fc.property(anyTariff, anyInput, (rules, given) => {
        const fee = deliveryFee(rules, given)
        const sum = MathBN.sum(0, ...fee.parts.map((part) => part.amount))
        expect(sum.toFixed()).toBe(fee.amount)
        expect(MathBN.convert(fee.amount).decimalPlaces()).toBeLessThanOrEqual(
          given.decimals
        )
        expect(MathBN.gte(fee.amount, 0)).toBe(true)
      })
    )
  })

  it("should not fall with distance, weight or cash", () => {
    fc.assert(
      fc.property(
        anyTariff,
        anyInput,
        fc.integer({ min: 0, max: 50_000 }),
        (rules, given, more) => {
          const fee = deliveryFee(rules, given).amount
          const dearer = [
            { ...given, distance: given.distance + more },
            { ...given, weight: MathBN.add(given.weight, more).toFixed() },
            { ...given, cash: true },
          ]
          for (const each of dearer) {
            expect(MathBN.gte(deliveryFee(rules, each).amount, fee)).toBe(true)
          }
        }
      )
    )
  })
})

describe("missingToMinimum", () => {
  it.each([
    ["39.99", "0.01"],
    ["40", null],
    ["41", null],
  ])("should compare %s", (subtotal, missing) => {
    expect(missingToMinimum(tariff, subtotal)).toBe(missing)
  })

  it("should know that there may be none", () => {
    expect(missingToMinimum({ base: "1" }, "0")).toBeNull()
  })
})
