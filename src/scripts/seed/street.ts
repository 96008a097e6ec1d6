import type { Point } from "../../modules/delivery/constants"

export type Metres = readonly [north: number, east: number]

/** Degrees of latitude in a metre. */
const DEGREE = 1 / 111_195

/** The point that lies so far from another one. */
export function pointFrom(
  { latitude, longitude }: Point,
  [north, east]: Metres
): Point {
  const narrow = Math.cos((latitude * Math.PI) / 180)
  return {
    latitude: latitude + north * DEGREE,
    longitude: longitude + (east * DEGREE) / narrow,
  }
}
