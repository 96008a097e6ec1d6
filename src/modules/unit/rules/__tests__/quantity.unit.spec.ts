import fc from "fast-check"
import { checkQuantity, type QuantityRule } from "../quantity"

const free: QuantityRule = { min: null, max: null, step: null }

const bound = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null })
const rules = fc.record({ min: bound, max: bound, step: bound })

describe("checkQuantity", () => {
  it.each([0.5, 2.7, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "should take whole numbers only, not %p",
    (quantity) => {
      expect(checkQuantity(quantity, free)).toEqual({ rule: "whole" })
    }
  )

  it.each([
    [1, { min: 2 }, { rule: "min", bound: 2 }],
    [2, { min: 2 }, null],
    [11, { max: 10 }, { rule: "max", bound: 10 }],
    [10, { max: 10 }, null],
    [7, { step: 5 }, { rule: "step", bound: 5 }],
    [10, { step: 5 }, null],
    [5, { min: 10, step: 5 }, { rule: "min", bound: 10 }],
    [12, { min: 10, max: 20, step: 5 }, { rule: "step", bound: 5 }],
    [25, { min: 10, max: 20, step: 5 }, { rule: "max", bound: 20 }],
  ] as const)("should check %d against %j", (quantity, rule, expected) => {
    expect(checkQuantity(quantity, { ...free, ...rule })).toEqual(expected)
  })

  it("should take exactly the quantities within the bounds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        rules,
        (quantity, rule) => {
          const allowed =
            (rule.min === null || quantity >= rule.min) &&
            (rule.max === null || quantity <= rule.max) &&
            (rule.step === null || quantity % rule.step === 0)
          expect(checkQuantity(quantity, rule) === null).toBe(allowed)
        }
      )
    )
  })

  it("should name a rule that is broken, with its own bound", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -5, max: 2000 }), fc.double()),
        rules,
        (quantity, rule) => {
          const problem = checkQuantity(quantity, rule)
          if (problem && problem.rule !== "whole") {
            expect(problem.bound).toBe(rule[problem.rule])
          }
          if (!Number.isInteger(quantity) || quantity < 0) {
            expect(problem).toEqual({ rule: "whole" })
          }
        }
      )
    )
  })
})
