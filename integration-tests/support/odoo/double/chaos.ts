/** What goes wrong on the way, each with its own chance from 0 to 1. */
export type Chaos = {
  /** The connection is cut: half the time before the work, half after it. */
  cut?: number
  /** A proxy answers with its own page instead. */
  badGateway?: number
  /** `load` collides with another transaction. */
  serialization?: number
  /** Answers wait so long. */
  slowMs?: number
}

export type Mishap = "cut_before" | "cut_after" | "bad_gateway" | undefined

/** Draws what happens to a call. */
export function draw(chaos: Chaos, random: () => number): Mishap {
  const dice = random()
  if (dice < (chaos.cut ?? 0)) {
    return random() < 0.5 ? "cut_before" : "cut_after"
  }
  return dice < (chaos.cut ?? 0) + (chaos.badGateway ?? 0)
    ? "bad_gateway"
    : undefined
}
