import { describe, expect, it } from "@jest/globals"
import { drawCombo } from "../../combos"
import { planOrders } from "../../order-plan"
import { demoCombos } from "../combos"
import { demoCustomers } from "../customers"
import { demoProducts } from "../products"
import type { Bilingual, DemoCombo, DemoPrices } from "../types"

const CURRENCIES: (keyof DemoPrices)[] = ["sar", "kwd", "inr"]
const BRANCHES = ["riyadh-olaya", "kuwait-salmiya"] as const

const packs = new Map(
  demoProducts.flatMap((product) =>
    product.units.map((unit) => [unit.sku, { product, unit }] as const)
  )
)

const pack = (sku: string) => {
  const found = packs.get(sku)
  if (!found) {
    throw new Error(`There is no pack ${sku}.`)
  }
  return found
}

const expectBilingual = ({ en, ar }: Bilingual): void => {
  expect(en).toMatch(/[A-Za-z0-9]/)
  expect(ar).toMatch(/[\u0621-\u064a]/)
  expect(ar).not.toMatch(/[A-Za-z]/)
}

const expectPrices = (amounts: DemoPrices): void => {
  expect(amounts.sar).toMatch(/^\d+\.\d{2}$/)
  expect(amounts.kwd).toMatch(/^\d+\.\d{3}$/)
  expect(amounts.inr).toMatch(/^\d+\.\d{2}$/)
}

/** What the least number of the cheapest picks costs bought singly. */
const singly = (combo: DemoCombo, currency: keyof DemoPrices): number =>
  combo.slots.reduce((sum, { min, choices }) => {
    const costs = choices.map(
      ({ sku, quantity }) => Number(pack(sku).unit.prices[currency]) * quantity
    )
    return sum + min * Math.min(...costs)
  }, 0)

describe("the demo combos", () => {
  it("are at least six, of all kinds of pricing", () => {
    expect(demoCombos.length).toBeGreaterThanOrEqual(6)
    const kinds = new Set(demoCombos.map(({ pricing }) => pricing))
    expect([...kinds].sort()).toEqual(["amount_off", "fixed", "percent_off"])
  })

  it("show choices, surcharges, windows, limits and a draft", () => {
    const choices = demoCombos.flatMap(({ slots }) =>
      slots.flatMap((slot) => slot.choices)
    )
    expect(choices.some(({ surcharge }) => surcharge)).toBe(true)
    const have = (key: keyof DemoCombo, as: (value: unknown) => boolean) =>
      demoCombos.some((combo) => as(combo[key]))
    expect(have("starts_in_days", (days) => Number(days) > 0)).toBe(true)
    expect(have("ends_in_days", (days) => Number(days) < 0)).toBe(true)
    expect(have("is_draft", Boolean)).toBe(true)
    expect(have("limit_per_order", Boolean)).toBe(true)
    expect(have("limit_total", Boolean)).toBe(true)
    expect(have("allow_promotions", Boolean)).toBe(true)
  })

  it("have handles of their own and speak both languages", () => {
    const handles = [...demoCombos, ...demoProducts].map(({ handle }) => handle)
    expect(new Set(handles).size).toBe(handles.length)
    for (const { handle, title, subtitle, description, slots } of demoCombos) {
      expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      for (const words of [title, subtitle, description]) {
        expectBilingual(words)
      }
      slots.forEach((slot) => expectBilingual(slot.title))
    }
  })

  it("have slots that can be filled in both branches", () => {
    for (const { slots } of demoCombos) {
      expect(slots.some(({ min }) => min > 0)).toBe(true)
      for (const { min, max, choices } of slots) {
        expect(min).toBeLessThanOrEqual(max)
        for (const branch of BRANCHES) {
          const stocked = choices.filter(
            ({ sku }) => Number(pack(sku).product.stock[branch]) > 0
          )
          expect(stocked.length).toBeGreaterThan(0)
        }
      }
    }
  })

  it("cost less than their parts, in every currency", () => {
    for (const combo of demoCombos) {
      for (const slot of combo.slots) {
        slot.choices.forEach(({ surcharge }) => {
          if (surcharge) {
            expectPrices(surcharge)
          }
        })
      }
      if (combo.pricing === "percent_off") {
        expect(Number(combo.percent)).toBeGreaterThan(0)
        continue
      }
      const amounts = combo.pricing === "fixed" ? combo.prices : combo.amounts
      expectPrices(amounts)
      for (const currency of CURRENCIES) {
        expect(Number(amounts[currency])).toBeLessThan(singly(combo, currency))
      }
    }
  })

  it("have small pictures of their own", () => {
    const pictures = demoCombos.map(drawCombo)
    expect(new Set(pictures).size).toBe(pictures.length)
    for (const picture of pictures) {
      expect(picture).toMatch(/^<svg .*<\/svg>$/s)
      expect(picture).not.toMatch(/NaN|undefined/)
    }
  })
})

describe("the demo orders", () => {
  const combos = planOrders(demoCustomers).flatMap((order) =>
    order.combos.map((combo) => ({ ...combo, branch: order.branch }))
  )

  it("contain combos in some of them", () => {
    expect(combos.length).toBeGreaterThanOrEqual(6)
    const handles = new Set(combos.map(({ handle }) => handle))
    expect(handles.size).toBeGreaterThanOrEqual(5)
  })

  it("fill each slot with what the branch has", () => {
    for (const { handle, picks, quantity, branch } of combos) {
      const combo = demoCombos.find((one) => one.handle === handle)
      expect(quantity).toBeLessThanOrEqual(combo?.limit_per_order ?? 99)
      combo?.slots.forEach(({ min, choices }, at) => {
        const ofSlot = picks.filter(({ slot }) => slot === at)
        const picked = ofSlot.reduce((sum, pick) => sum + pick.quantity, 0)
        expect(picked).toBe(choices.length > 1 ? min : 0)
        for (const { choice } of ofSlot) {
          const { sku } = choices[choice]
          expect(Number(pack(sku).product.stock[branch])).toBeGreaterThan(0)
        }
      })
    }
  })
})
