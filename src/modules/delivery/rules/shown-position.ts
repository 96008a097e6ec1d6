type Point = { latitude: number; longitude: number }

/** Four decimals of a degree: about 10 metres. */
const DECIMALS = 4

/** A courier's place for customers: enough for a map, no finger at a door. */
export function shownPosition({ latitude, longitude }: Point): Point {
  return { latitude: rounded(latitude), longitude: rounded(longitude) }
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS))
}
