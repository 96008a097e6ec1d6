import { greatCircle } from "./distance"
import { canReach, type Fix } from "./judge-positions"

export type Track = {
  /** In order of time. */
  points: Fix[]
  /** Metres along the points. */
  distance: number
}

/** Metres below which a move is the phone's noise. */
const NOISE = 5

/**
 * The way that the points show, in order of time, and its length. What stands
 * still does not travel: moves smaller than the noise of the fixes wait until
 * they add up. A jump that nobody can make adds nothing.
 */
export function trackOf(
  fixes: readonly Fix[],
  limits: { maxSpeed: number }
): Track {
  const points = [...fixes].sort((a, b) => a.at - b.at)
  let distance = 0
  let anchor: Fix | undefined
  for (const point of points) {
    if (!anchor || !canReach(anchor, point, limits)) {
      anchor = point
      continue
    }
    const moved = greatCircle(anchor, point)
    const noise = Math.max(
      NOISE,
      Math.min(anchor.accuracy ?? 0, point.accuracy ?? 0)
    )
    if (moved > noise) {
      distance += moved
      anchor = point
    }
  }
  return { points, distance }
}
