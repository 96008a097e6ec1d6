import fc from "fast-check"
import { greatCircle } from "../distance"
import { trackOf } from "../track"

const LIMITS = { maxSpeed: 60 }

const at = (second: number, latitude: number, accuracy = 5) => ({
  at: second * 1000,
  latitude,
  longitude: 46.7,
  accuracy,
})

describe("trackOf", () => {
  it("should be as long as the way, in any order of the points", () => {
    const points = Array.from({ length: 50 }, (_, i) => at(i * 5, 24 + i / 1e3))
    const straight = greatCircle(points[0], points[49])
    fc.assert(
      fc.property(
        fc.shuffledSubarray(points, { minLength: 50, maxLength: 50 }),
        (shuffled) => {
          const track = trackOf(shuffled, LIMITS)
          expect(track.distance).toBeCloseTo(straight, 3)
          expect(track.points).toEqual(points)
        }
      )
    )
  })

  it("should not travel while standing still", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.00002, max: 0.00002, noNaN: true })),
        (noise) => {
          const points = noise.map((move, i) => at(i, 24 + move))
          expect(trackOf(points, LIMITS).distance).toBe(0)
        }
      )
    )
  })

  it("should not count a jump that nobody can make", () => {
    const points = [at(0, 24), at(10, 24.001), at(20, 30), at(30, 30.001)]
    const leg = greatCircle(points[0], points[1])
    expect(trackOf(points, LIMITS).distance).toBeCloseTo(2 * leg, 1)
  })

  it("should know no way without points", () => {
    expect(trackOf([], LIMITS)).toEqual({ points: [], distance: 0 })
  })
})
