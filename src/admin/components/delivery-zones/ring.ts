import type { AdminZone } from "../../lib/delivery-zones"

/** A corner on the map: `[latitude, longitude]`, as Leaflet has it. */
export type Corner = [number, number]

type Polygon = NonNullable<AdminZone["polygon"]>

/** The outline of a polygon without its repeated last point. */
export function cornersOf(polygon: Polygon | null): Corner[] {
  return (polygon?.coordinates[0] ?? [])
    .slice(0, -1)
    .map(([longitude, latitude]): Corner => [latitude, longitude])
}

/** GeoJSON of an outline; holes of the polygon before are kept. */
export function polygonOf(
  corners: readonly Corner[],
  before: Polygon | null
): { type: "Polygon"; coordinates: [number, number][][] } {
  const ring = corners.map(([latitude, longitude]): [number, number] => [
    degrees(longitude),
    degrees(latitude),
  ])
  const holes = (before?.coordinates ?? []).slice(1)
  return {
    type: "Polygon",
    coordinates: [
      [...ring, ...ring.slice(0, 1)],
      ...holes.map((hole) => hole.map(([x, y]): [number, number] => [x, y])),
    ],
  }
}

/** A hand does not draw more exactly than 10 cm. */
const degrees = (value: number) => Number(value.toFixed(6))

/** Adds a corner where it makes the outline longer the least. */
export function withCorner(corners: readonly Corner[], at: Corner): Corner[] {
  if (corners.length < 3) {
    return [...corners, at]
  }
  const detours = corners.map((corner, index) => {
    const next = corners[(index + 1) % corners.length]
    return far(corner, at) + far(at, next) - far(corner, next)
  })
  const place = detours.indexOf(Math.min(...detours)) + 1
  return [...corners.slice(0, place), at, ...corners.slice(place)]
}

const far = ([a, b]: Corner, [c, d]: Corner) =>
  Math.hypot(a - c, (b - d) * Math.cos((a * Math.PI) / 180))

/**
 * Reads an outline: GeoJSON (a polygon, a feature or its coordinates) or lines
 * of "latitude, longitude". Null for what is neither.
 */
export function readCorners(text: string): Corner[] | null {
  try {
    return fromGeoJson(JSON.parse(text))
  } catch {
    const lines = text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => line.split(/[,;\s]+/).map(Number))
    const sound = lines.every(
      (pair) => pair.length === 2 && pair.every(Number.isFinite)
    )
    return sound && lines.length ? lines.map(([a, b]): Corner => [a, b]) : null
  }
}

function fromGeoJson(value: unknown): Corner[] | null {
  const { geometry, coordinates } = (value ?? {}) as {
    geometry?: unknown
    coordinates?: unknown
  }
  if (geometry) {
    return fromGeoJson(geometry)
  }
  const rings = coordinates ?? value
  const ring: unknown = Array.isArray(rings) ? rings[0] : null
  if (!Array.isArray(ring) || !ring.every(isPosition)) {
    return null
  }
  const corners = ring.map(([x, y]): Corner => [y, x])
  const [first, last] = [corners[0], corners[corners.length - 1]]
  const closed = corners.length > 1 && first.join() === last.join()
  return closed ? corners.slice(0, -1) : corners
}

function isPosition(value: unknown): value is [number, number] {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    value.every((each) => typeof each === "number")
  )
}

/** An outline as lines that a hand can change. */
export function cornersText(corners: readonly Corner[]): string {
  return corners
    .map((corner) => corner.map((each) => degrees(each)).join(", "))
    .join("\n")
}
