import type { Point } from "../constants"

/** Mean radius of the earth in metres. */
const EARTH_RADIUS = 6_371_008.8

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points as the crow flies (haversine). */
export function greatCircle(from: Point, to: Point): number {
  const sine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const chord =
    sine(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      sine(to.longitude - from.longitude)
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Whether two numbers are a place on earth. */
export function isPoint(value: unknown): value is Point {
  const { latitude, longitude } = (value ?? {}) as Partial<Point>
  return (
    typeof latitude === "number" &&
    typeof longitude === "number" &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180
  )
}

export type Box = {
  min_latitude: number
  max_latitude: number
  min_longitude: number
  max_longitude: number
}

/** Degrees of latitude in a metre. */
const DEGREES_PER_METRE = 180 / (Math.PI * EARTH_RADIUS)

/** The box that holds every point within `metres` of a place. */
export function boxAround(centre: Point, metres: number): Box {
  const height = metres * DEGREES_PER_METRE
  // The widest the circle gets is nearer to the pole than its centre.
  const pole = Math.min(89.9, Math.abs(centre.latitude) + height)
  const width = height / Math.cos(radians(pole))
  return {
    min_latitude: Math.max(-90, centre.latitude - height),
    max_latitude: Math.min(90, centre.latitude + height),
    min_longitude: centre.longitude - width,
    max_longitude: centre.longitude + width,
  }
}
