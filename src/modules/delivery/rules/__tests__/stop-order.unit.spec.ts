import fc from "fast-check"
import {
  insertionCost,
  nearestInsertion,
  routeCost,
  stopOrder,
  twoOpt,
  type CostMatrix,
} from "../stop-order"

/** Places on a plane: costs are distances. */
const plane = fc
  .array(fc.tuple(fc.integer({ max: 999 }), fc.integer({ max: 999 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((places): CostMatrix =>
    places.map(([ax, ay]) =>
      places.map(([bx, by]) => Math.hypot(ax - bx, ay - by))
    )
  )

/** One-way streets: any cost in either direction. */
const streets = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.array(
    fc.array(fc.integer({ min: 0, max: 500 }), {
      minLength: size,
      maxLength: size,
    }),
    { minLength: size, maxLength: size }
  )
)

const stopsOf = (costs: CostMatrix) =>
  Array.from({ length: costs.length - 1 }, (_, index) => index + 1)

describe("the order of stops", () => {
  it("should visit every stop exactly once", () => {
    fc.assert(
      fc.property(fc.oneof(plane, streets), (costs) => {
        expect(stopOrder(costs).sort((a, b) => a - b)).toEqual(stopsOf(costs))
      })
    )
  })

  it("should never be longer than the insertion it begins with", () => {
    fc.assert(
      fc.property(fc.oneof(plane, streets), (costs) => {
        const inserted = routeCost(nearestInsertion(costs), costs)
        expect(routeCost(stopOrder(costs), costs)).toBeLessThanOrEqual(inserted)
      })
    )
  })

  it("should leave no part whose turning makes it shorter", () => {
    fc.assert(
      fc.property(fc.oneof(plane, streets), (costs) => {
        const order = stopOrder(costs)
        const length = routeCost(order, costs)
        for (let from = 0; from < order.length; from++) {
          for (let to = from + 1; to < order.length; to++) {
            const turned = [
              ...order.slice(0, from),
              ...order.slice(from, to + 1).reverse(),
              ...order.slice(to + 1),
            ]
            expect(routeCost(turned, costs)).toBeGreaterThan(length - 1e-6)
          }
        }
      })
    )
  })

  it("should be the best of all orders for two stops", () => {
    fc.assert(
      fc.property(plane, (costs) => {
        fc.pre(costs.length === 3)
        const best = Math.min(
          routeCost([1, 2], costs),
          routeCost([2, 1], costs)
        )
        expect(routeCost(stopOrder(costs), costs)).toBeCloseTo(best)
      })
    )
  })

  it("should untangle a route that crosses itself", () => {
    const corners = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
    ]
    const costs = corners.map(([ax, ay]) =>
      corners.map(([bx, by]) => Math.hypot(ax - bx, ay - by))
    )
    expect(twoOpt([2, 1, 3], costs)).toEqual([1, 2, 3])
  })

  it("should say what one stop more costs at its best place", () => {
    fc.assert(
      fc.property(plane, (costs) => {
        fc.pre(costs.length > 1)
        const last = costs.length - 1
        const order = stopsOf(costs).filter((stop) => stop !== last)
        const { place, extra } = insertionCost(order, last, costs)
        const longer = [...order.slice(0, place), last, ...order.slice(place)]
        expect(routeCost(longer, costs)).toBeCloseTo(
          routeCost(order, costs) + extra
        )
        for (let other = 0; other <= order.length; other++) {
          const tried = [...order.slice(0, other), last, ...order.slice(other)]
          expect(routeCost(tried, costs)).toBeGreaterThan(
            routeCost(longer, costs) - 1e-6
          )
        }
      })
    )
  })

  it("should have nothing to order without stops", () => {
    expect(stopOrder([[0]])).toEqual([])
    expect(routeCost([], [[0]])).toBe(0)
  })
})
