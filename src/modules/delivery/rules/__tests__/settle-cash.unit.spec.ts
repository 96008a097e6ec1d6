import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { capturable, cashAtDoor } from "../settle-cash"

/** An amount of a currency with so many decimals, as text. */
const amountOf = (decimals: number) =>
  fc
    .bigInt({ min: 0n, max: 10n ** 9n })
    .map((minor) =>
      MathBN.convert(minor.toString()).shiftedBy(-decimals).toFixed()
    )

describe("cashAtDoor", () => {
  it("should keep what was taken and what is short to the minor unit", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 2, 3).chain((decimals) =>
          fc.record({
            decimals: fc.constant(decimals),
            due: amountOf(decimals),
            received: amountOf(decimals),
            change: amountOf(decimals),
          })
        ),
        ({ decimals, due, received, change }) => {
          const outcome = cashAtDoor(due, { received, change }, decimals)
          const taken = MathBN.sub(received, change)
          if (taken.isNegative()) {
            expect(outcome).toEqual({ problem: "cash_change" })
          } else if (MathBN.gt(taken, due)) {
            expect(outcome).toEqual({ problem: "cash_above_due" })
          } else if ("taken" in outcome) {
            expect(MathBN.add(outcome.taken, outcome.short)).toEqual(
              MathBN.convert(due)
            )
          } else {
            throw new Error(outcome.problem)
          }
        }
      )
    )
  })

  it("should refuse an amount that the currency does not know", () => {
    const half = { received: "10.005", change: "0" }
    expect(cashAtDoor("20", half, 2)).toEqual({ problem: "price_decimals" })
    expect(cashAtDoor("20", half, 3)).toEqual({
      taken: "10.005",
      short: "9.995",
    })
    expect(cashAtDoor("20", { received: "20", change: "0.5" }, 0)).toEqual({
      problem: "price_decimals",
    })
  })
})

describe("capturable", () => {
  it("should never capture more than a payment has left", () => {
    fc.assert(
      fc.property(
        amountOf(2),
        amountOf(2),
        amountOf(2),
        (taken, amount, captured) => {
          const more = capturable(taken, { amount, captured }, 2)
          expect(MathBN.lte(more, taken)).toBe(true)
          expect(MathBN.gte(more, 0)).toBe(true)
          expect(
            MathBN.lte(MathBN.add(captured, more), MathBN.max(amount, captured))
          ).toBe(true)
        }
      )
    )
  })

  it("should settle a total that the core left unrounded", () => {
    const payment = { amount: "26.978", captured: 0 }
    expect(capturable("26.98", payment, 2)).toBe("26.98")
    const below = { amount: "26.972", captured: "10" }
    expect(capturable("16.97", below, 2)).toBe("16.97")
    expect(capturable("17", below, 2)).toBe("16.97")
  })
})
