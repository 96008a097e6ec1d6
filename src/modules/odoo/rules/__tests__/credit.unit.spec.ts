import fc from "fast-check"
import { creditDue } from "../credit"

describe("credit notes that are due", () => {
  const sold = (invoiced: number) => ({ total: 115, untaxed: 100, invoiced })

  it.each([
    ["nothing is invoiced", 0, "23", "0"],
    ["all is invoiced", 100, "23", "23.00"],
    ["all is invoiced, and refunded", 100, "115", "115.00"],
    ["less is invoiced than is left", 80, "23", "0"],
    ["some of the refund is invoiced", 90, "23", "11.50"],
    ["a credit note was made", 80, "23", "0"],
    ["a part was credited", 95, "23", "17.25"],
    ["a cent is rounding", 80.005, "23", "0"],
  ])("when %s", (_name, invoiced, refunded, due) => {
    expect(creditDue(sold(invoiced), refunded, 2)).toBe(due)
  })

  it("should never be more than was refunded, and none without an invoice", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (total, invoiced, refunded) => {
          const order = {
            total: total / 100,
            untaxed: total / 100,
            invoiced: Math.min(invoiced, total) / 100,
          }
          const money = Math.min(refunded, total) / 100
          const due = Number(creditDue(order, money.toFixed(2), 2))
          expect(due).toBeGreaterThanOrEqual(0)
          expect(due).toBeLessThanOrEqual(money)
          const uninvoiced = { ...order, invoiced: 0 }
          expect(creditDue(uninvoiced, money.toFixed(2), 2)).toBe("0")
        }
      )
    )
  })
})
