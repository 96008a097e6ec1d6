import fc from "fast-check"
import { pickupTravel } from "../pickup-travel"

/** Places on a line: the branch is 0, others so many minutes away. */
const line = (...at: number[]) =>
  at.map((from) => at.map((to) => Math.abs(from - to)))

describe("what one job more costs in travel", () => {
  it("should be the way to the branch and to the door", () => {
    const costs = line(0, 7, -4)
    const way = { from: 2, on_board: [], waiting: [] }
    expect(pickupTravel(way, 0, 1, costs)).toBe(4 + 7)
    expect(pickupTravel(way, 0, null, costs)).toBe(4)
  })

  it("should be the detour alone when he goes to the branch anyway", () => {
    const costs = line(0, 5, 8, -3)
    const way = { from: 3, on_board: [], waiting: [2] }
    expect(pickupTravel(way, 0, 1, costs)).toBe(0)
    expect(pickupTravel({ ...way, waiting: [1] }, 0, 2, costs)).toBe(3)
  })

  it("should bring what is on board first", () => {
    const costs = line(0, 5, 8, 6)
    const way = { from: 3, on_board: [2], waiting: [] }
    expect(pickupTravel(way, 0, 1, costs)).toBe(2 + 8 + 5)
  })

  it("should say that it does not know where he stands", () => {
    const way = { from: null, on_board: [], waiting: [] }
    expect(pickupTravel(way, 0, 1, line(0, 5))).toBeNull()
    expect(pickupTravel({ ...way, on_board: [1] }, 0, null, line(0, 5))).toBe(5)
  })

  it("should never cost less than nothing where ways are straight", () => {
    const spot = fc.integer({ min: -50, max: 50 })
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 7 }), (spots) => {
        const costs = line(0, ...spots)
        const waiting = spots.slice(1).map((_, index) => index + 2)
        const way = { from: null, on_board: [], waiting }
        expect(pickupTravel(way, 0, 1, costs) ?? 0).toBeGreaterThanOrEqual(0)
      })
    )
  })
})
