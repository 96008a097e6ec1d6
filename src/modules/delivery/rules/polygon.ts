import type { Point } from "../constants"
import { greatCircle, type Box } from "./distance"

/** GeoJSON: `[longitude, latitude]`. */
export type Position = readonly [number, number]

/** GeoJSON `Polygon`: the outline, then holes. */
export type Polygon = { type: "Polygon"; coordinates: Position[][] }

/** Of all rings together, the repeated last point of each included. */
export const MAX_POLYGON_POINTS = 500

export const POLYGON_RULES = [
  "zone_polygon_too_many_points",
  "zone_polygon_ring_short",
  "zone_polygon_not_closed",
  "zone_polygon_flat",
  "zone_polygon_point_twice",
  "zone_polygon_crosses_itself",
  "zone_polygon_hole_outside",
] as const
export type PolygonRule = (typeof POLYGON_RULES)[number]

/**
 * What is wrong with a polygon; null for a sound one. The number of points is
 * looked at first, so that a bomb costs nothing.
 */
export function polygonProblem({ coordinates }: Polygon): PolygonRule | null {
  const total = coordinates.reduce((sum, ring) => sum + ring.length, 0)
  if (total > MAX_POLYGON_POINTS) {
    return "zone_polygon_too_many_points"
  }
  for (const ring of coordinates) {
    const problem = ringProblem(ring)
    if (problem) {
      return problem
    }
  }
  return ringsProblem(coordinates)
}

function ringProblem(ring: Position[]): PolygonRule | null {
  if (ring.length < 4) {
    return "zone_polygon_ring_short"
  }
  if (!same(ring[0], ring[ring.length - 1])) {
    return "zone_polygon_not_closed"
  }
  const corners = new Set(ring.slice(0, -1).map((point) => point.join(" ")))
  if (corners.size < ring.length - 1) {
    return "zone_polygon_point_twice"
  }
  if (ring.every((point) => turn(ring[0], ring[1], point) === 0)) {
    return "zone_polygon_flat"
  }
  const sides = sidesOf(ring)
  const crossed = sides.some((side, index) =>
    sides.some((other, place) => {
      const apart = Math.abs(index - place)
      const neighbours = apart === 1 || apart === sides.length - 1
      return place > index && !neighbours && meet(side, other)
    })
  )
  return crossed || folds(ring) ? "zone_polygon_crosses_itself" : null
}

/** Holes lie inside the outline and no two rings meet. */
function ringsProblem([outline, ...holes]: Position[][]): PolygonRule | null {
  for (const [index, hole] of holes.entries()) {
    const others = [outline, ...holes.slice(index + 1)]
    const meets = others.some((ring) =>
      sidesOf(ring).some((side) =>
        sidesOf(hole).some((other) => meet(side, other))
      )
    )
    if (meets) {
      return "zone_polygon_crosses_itself"
    }
    if (!inRing(outline, hole[0])) {
      return "zone_polygon_hole_outside"
    }
  }
  return null
}

type Side = readonly [Position, Position]

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

const sidesOf = (ring: Position[]): Side[] =>
  ring.slice(1).map((point, index) => [ring[index], point])

/** Above 0 to the left of a line, below to the right. */
const turn = (a: Position, b: Position, c: Position) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

const between = (a: Position, b: Position, c: Position) =>
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1])

function meet([a, b]: Side, [c, d]: Side): boolean {
  const [abc, abd] = [Math.sign(turn(a, b, c)), Math.sign(turn(a, b, d))]
  const [cda, cdb] = [Math.sign(turn(c, d, a)), Math.sign(turn(c, d, b))]
  return (
    (abc !== abd && cda !== cdb) ||
    (abc === 0 && between(a, b, c)) ||
    (abd === 0 && between(a, b, d)) ||
    (cda === 0 && between(c, d, a)) ||
    (cdb === 0 && between(c, d, b))
  )
}

/** A side that goes back on the one before it. */
function folds(ring: Position[]): boolean {
  return ring.slice(0, -1).some((corner, index) => {
    const before = ring[index === 0 ? ring.length - 2 : index - 1]
    const after = ring[index + 1]
    const forward =
      (corner[0] - before[0]) * (after[0] - corner[0]) +
      (corner[1] - before[1]) * (after[1] - corner[1])
    return turn(before, corner, after) === 0 && forward < 0
  })
}

/** Even-odd rule; a point on the line counts to one side. */
function inRing(ring: Position[], [x, y]: Position): boolean {
  return sidesOf(ring).reduce((inside, [a, b]) => {
    const crosses =
      a[1] > y !== b[1] > y &&
      x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]
    return crosses ? !inside : inside
  }, false)
}

/** Whether a polygon holds a point: in its outline and in no hole. */
export function polygonHolds(
  { coordinates: [outline, ...holes] }: Polygon,
  { latitude, longitude }: Point
): boolean {
  const at: Position = [longitude, latitude]
  return inRing(outline, at) && !holes.some((hole) => inRing(hole, at))
}

export function polygonBox({ coordinates: [outline] }: Polygon): Box {
  const longitudes = outline.map(([longitude]) => longitude)
  const latitudes = outline.map(([, latitude]) => latitude)
  return {
    min_latitude: Math.min(...latitudes),
    max_latitude: Math.max(...latitudes),
    min_longitude: Math.min(...longitudes),
    max_longitude: Math.max(...longitudes),
  }
}

/** Metres from a point to the nearest place of a polygon's outline. */
export function metresToOutline(
  { coordinates: [outline] }: Polygon,
  point: Point
): number {
  const scale = Math.cos((point.latitude * Math.PI) / 180)
  const flat = ([x, y]: Position): Position => [
    (x - point.longitude) * scale,
    y - point.latitude,
  ]
  const distances = sidesOf(outline).map(([a, b]) => {
    const [ax, ay] = flat(a)
    const [bx, by] = flat(b)
    const length = (bx - ax) ** 2 + (by - ay) ** 2
    const along = length
      ? Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length))
      : 0
    return greatCircle(point, {
      longitude: a[0] + along * (b[0] - a[0]),
      latitude: a[1] + along * (b[1] - a[1]),
    })
  })
  return Math.min(...distances)
}
