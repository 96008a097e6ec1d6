import fc from "fast-check"
import { fitLines, type LineToMove } from "../fit-lines"

const line = (given: Partial<LineToMove>): LineToMove => ({
  id: "line_1",
  variant_id: "variant_1",
  title: "Rice",
  quantity: 3,
  sold: true,
  min: null,
  step: null,
  needs: [{ item: "rice", each: "1000" }],
  ...given,
})

describe("fitLines", () => {
  it.each<[string, Partial<LineToMove>, number, object[]]>([
    ["all that is there", {}, 3000, []],
    ["what is there", {}, 2999, [{ moved: 2, reason: "out_of_stock" }]],
    ["nothing when nothing is there", {}, 0, [{ moved: 0 }]],
    [
      "nothing that is not sold",
      { sold: false },
      9000,
      [{ moved: 0, reason: "not_sold" }],
    ],
    ["whole steps", { quantity: 6, step: 2 }, 3000, [{ moved: 2 }]],
    ["no less than the least", { min: 3 }, 2000, [{ moved: 0 }]],
    ["what is not counted", { needs: [] }, 0, []],
  ])("should take along %s", (_name, given, stock, behind) => {
    const left = fitLines([line(given)], new Map([["rice", stock]]))
    expect(left).toMatchObject(behind)
    expect(left).toHaveLength(behind.length)
  })

  it("should never promise more than is there", () => {
    const lines = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 20 }),
        each: fc.constantFrom("100", "1000", "5000", "0.1"),
        step: fc.constantFrom(null, 2, 3),
      }),
      { maxLength: 6 }
    )
    fc.assert(
      fc.property(lines, fc.nat(50_000), (given, stock) => {
        const moving = given.map(({ quantity, each, step }, index) =>
          line({
            id: `line_${index}`,
            quantity,
            step,
            needs: [{ item: "rice", each }],
          })
        )
        const left = fitLines(moving, new Map([["rice", stock]]))
        const taken = moving.reduce((sum, { id, quantity, needs }) => {
          const behind = left.find(({ line_id }) => line_id === id)
          return sum + (behind?.moved ?? quantity) * Number(needs[0].each)
        }, 0)
        expect(taken).toBeLessThanOrEqual(stock + 1e-6)
        for (const { moved, quantity } of left) {
          expect(moved).toBeLessThan(quantity)
        }
      })
    )
  })
})
