import fc from "fast-check"
import {
  metresToOutline,
  polygonBox,
  polygonHolds,
  polygonProblem,
  type Polygon,
  type Position,
} from "../polygon"

const polygon = (...coordinates: Position[][]): Polygon => ({
  type: "Polygon",
  coordinates,
})

const square = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

/** A star around a centre: its corners go round once, so it is sound. */
const star = fc
  .record({
    x: fc.integer({ min: -100, max: 100 }),
    y: fc.integer({ min: -60, max: 60 }),
    radii: fc.array(fc.integer({ min: 5, max: 20 }), {
      minLength: 3,
      maxLength: 40,
    }),
  })
  .map(({ x, y, radii }) => {
    const corners = radii.map((radius, index): Position => {
      const angle = (2 * Math.PI * index) / radii.length
      return [
        x + (radius / 10) * Math.cos(angle),
        y + (radius / 10) * Math.sin(angle),
      ]
    })
    return { x, y, ring: [...corners, corners[0]] }
  })

describe("polygonProblem", () => {
  it.each<[string, Polygon, string | null]>([
    ["a square", polygon(square(0, 0, 1)), null],
    ["a hole", polygon(square(0, 0, 9), square(1, 1, 2)), null],
    [
      "a line",
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
      "zone_polygon_ring_short",
    ],
    [
      "an open ring",
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
      "zone_polygon_not_closed",
    ],
    [
      "a flat ring",
      polygon([
        [0, 0],
        [1, 0],
        [2, 0],
        [0, 0],
      ]),
      "zone_polygon_flat",
    ],
    [
      "a bow tie",
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 3],
        [0, 0],
      ]),
      "zone_polygon_crosses_itself",
    ],
    [
      "a point passed twice",
      polygon([
        [0, 0],
        [2, 0],
        [1, 1],
        [2, 2],
        [0, 2],
        [1, 1],
        [0, 0],
      ]),
      "zone_polygon_point_twice",
    ],
    [
      "a spike",
      polygon([
        [0, 0],
        [2, 0],
        [2, 2],
        [2, 3],
        [2, 1],
        [0, 2],
        [0, 0],
      ]),
      "zone_polygon_crosses_itself",
    ],
    [
      "a hole outside",
      polygon(square(0, 0, 1), square(5, 5, 1)),
      "zone_polygon_hole_outside",
    ],
    [
      "a hole across the outline",
      polygon(square(0, 0, 2), square(1, 1, 2)),
      "zone_polygon_crosses_itself",
    ],
    [
      "a bomb",
      polygon(
        Array.from({ length: 100_000 }, (_, index): Position => [index, 0])
      ),
      "zone_polygon_too_many_points",
    ],
  ])("should judge %s", (_name, given, expected) => {
    expect(polygonProblem(given)).toBe(expected)
  })

  it("should take every ring that goes round once", () => {
    fc.assert(
      fc.property(star, ({ ring }) => {
        expect(polygonProblem(polygon(ring))).toBeNull()
        expect(polygonProblem(polygon([...ring].reverse()))).toBeNull()
      })
    )
  })

  it("should refuse a round ring with two neighbours swapped", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 60 }),
        fc.nat(),
        (corners, seed) => {
          const round = Array.from(
            { length: corners },
            (_, index): Position => {
              const angle = (2 * Math.PI * index) / corners
              return [46 + Math.cos(angle), 24 + Math.sin(angle)]
            }
          )
          const at = seed % (corners - 1)
          const swapped = [...round]
          swapped[at] = round[at + 1]
          swapped[at + 1] = round[at]
          expect(polygonProblem(polygon([...round, round[0]]))).toBeNull()
          expect(polygonProblem(polygon([...swapped, swapped[0]]))).toBe(
            "zone_polygon_crosses_itself"
          )
        }
      )
    )
  })
})

describe("polygonHolds", () => {
  it("should hold the centre of a star, and nothing outside its box", () => {
    fc.assert(
      fc.property(star, ({ x, y, ring }) => {
        const shape = polygon(ring)
        const box = polygonBox(shape)
        expect(polygonHolds(shape, { longitude: x, latitude: y })).toBe(true)
        expect(
          polygonHolds(shape, {
            longitude: box.max_longitude + 0.001,
            latitude: y,
          })
        ).toBe(false)
      })
    )
  })

  it("should not hold what lies in a hole", () => {
    const ring = polygon(square(0, 0, 9), square(1, 1, 2))
    expect(polygonHolds(ring, { longitude: 2, latitude: 2 })).toBe(false)
    expect(polygonHolds(ring, { longitude: 5, latitude: 5 })).toBe(true)
  })

  it("should belong to one of two neighbours on their common line", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (y) => {
        const at = { longitude: 1, latitude: y }
        const left = polygonHolds(polygon(square(0, 0, 1)), at)
        const right = polygonHolds(polygon(square(1, 0, 1)), at)
        expect([left, right].filter(Boolean)).toHaveLength(1)
      })
    )
  })
})

describe("metresToOutline", () => {
  it("should measure to the nearest side", () => {
    const metres = metresToOutline(polygon(square(46, 24, 1)), {
      longitude: 46.5,
      latitude: 23.9,
    })
    expect(metres).toBeGreaterThan(11_000)
    expect(metres).toBeLessThan(11_200)
  })
})
