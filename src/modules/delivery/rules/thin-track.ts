/**
 * A way with so many points at the most, evenly left out; where it begins and
 * where it ends stay.
 */
export function thinned<Point>(
  points: readonly Point[],
  most: number
): Point[] {
  if (points.length <= most) {
    return [...points]
  }
  const step = (points.length - 1) / (most - 1)
  return Array.from(
    { length: most },
    (_, index) => points[Math.round(index * step)]
  )
}
