import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { cashOfDelivery, cashOutstanding } from "../cash-due"

const money = (decimals: number) =>
  fc
    .integer({ min: 0, max: 10_000_000 })
    .map((minor) => MathBN.convert(minor).shiftedBy(-decimals).toFixed())

describe("cashOutstanding", () => {
  const cash = (amount: string, captured = "0") => ({
    is_cash: true,
    amount,
    captured,
  })
  const card = (amount: string) => ({ is_cash: false, amount, captured: "0" })
  const order = { total: "26.972", taken: "0", decimals: 2 }

  it("should be the order's total in whole minor units", () => {
    expect(cashOutstanding({ ...order, payments: [cash("26.972")] })).toBe(
      "26.97"
    )
  })

  it("should be nothing for an order that is paid otherwise", () => {
    expect(cashOutstanding({ ...order, payments: [card("26.972")] })).toBe("0")
    expect(cashOutstanding({ ...order, payments: [] })).toBe("0")
  })

  it("should leave out what a card pays and what was taken", () => {
    const payments = [cash("16.97"), card("10")]
    expect(cashOutstanding({ ...order, payments })).toBe("16.97")
    expect(cashOutstanding({ ...order, payments, taken: "6.97" })).toBe("10")
  })

  it("should fall with an order that became cheaper", () => {
    expect(
      cashOutstanding({ ...order, total: "20", payments: [cash("26.97")] })
    ).toBe("20")
  })

  it("should never be below 0", () => {
    expect(
      cashOutstanding({ ...order, total: "20", payments: [cash("27", "27")] })
    ).toBe("0")
  })
})

describe("cashOfDelivery", () => {
  it("should sum up to the outstanding amount, however it is split", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 2, 3).chain((decimals) =>
          fc.record({
            decimals: fc.constant(decimals),
            outstanding: money(decimals),
            goods: fc.array(money(decimals), { minLength: 1, maxLength: 6 }),
          })
        ),
        ({ decimals, outstanding, goods }) => {
          const dues: string[] = []
          goods.forEach((cost, index) => {
            dues.push(
              cashOfDelivery({
                outstanding,
                elsewhere: MathBN.sum(0, ...dues),
                goods: cost,
                is_last: index === goods.length - 1,
                decimals,
              })
            )
          })
          expect(MathBN.sum(0, ...dues).toFixed()).toBe(
            MathBN.convert(outstanding).toFixed()
          )
          expect(dues.every((due) => MathBN.gte(due, 0))).toBe(true)
        }
      )
    )
  })
})
