import fc from "fast-check"
import { thinned } from "../thin-track"

it("should keep both ends, the order, and no more than asked", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1, maxLength: 500 }),
      fc.integer({ min: 2, max: 200 }),
      (numbers, most) => {
        const points = numbers.map((_number, index) => index)
        const kept = thinned(points, most)
        expect(kept).toHaveLength(Math.min(points.length, most))
        expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)])
        expect([...new Set(kept)].sort((a, b) => a - b)).toEqual(kept)
      }
    )
  )
})
