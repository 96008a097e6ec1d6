import fc from "fast-check"
import { boxAround, greatCircle, isPoint } from "../distance"

const point = fc.record({
  latitude: fc.double({ min: -80, max: 80, noNaN: true }),
  longitude: fc.double({ min: -170, max: 170, noNaN: true }),
})

describe("greatCircle", () => {
  it("should know how far Kuwait is from Riyadh", () => {
    const riyadh = { latitude: 24.6949, longitude: 46.6853 }
    const salmiya = { latitude: 29.3339, longitude: 48.0769 }
    expect(greatCircle(riyadh, salmiya) / 1000).toBeCloseTo(534, -1)
  })

  it("should be the same in both directions and 0 to itself", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(greatCircle(a, b)).toBeCloseTo(greatCircle(b, a), 3)
        expect(greatCircle(a, a)).toBe(0)
      })
    )
  })

  it("should never be longer by a third place", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const detour = greatCircle(a, b) + greatCircle(b, c)
        expect(greatCircle(a, c)).toBeLessThanOrEqual(detour + 0.01)
      })
    )
  })
})

describe("boxAround", () => {
  it("should hold every point within the radius", () => {
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 10, max: 200_000, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (centre, metres, up, right) => {
          const box = boxAround(centre, metres)
          const near = {
            latitude: centre.latitude + up * 2,
            longitude: centre.longitude + right * 2,
          }
          fc.pre(greatCircle(centre, near) <= metres)
          expect(near.latitude).toBeGreaterThanOrEqual(box.min_latitude)
          expect(near.latitude).toBeLessThanOrEqual(box.max_latitude)
          expect(near.longitude).toBeGreaterThanOrEqual(box.min_longitude)
          expect(near.longitude).toBeLessThanOrEqual(box.max_longitude)
        }
      )
    )
  })
})

describe("isPoint", () => {
  it.each([
    [{ latitude: 24.7, longitude: 46.6 }, true],
    [{ latitude: "24.7", longitude: 46.6 }, false],
    [{ latitude: 91, longitude: 0 }, false],
    [{ latitude: Number.NaN, longitude: 0 }, false],
    [null, false],
  ])("should judge %j", (value, expected) => {
    expect(isPoint(value)).toBe(expected)
  })
})
