/** Random choices that are the same for the same seed. */
export type Random = {
  /** A whole number from 0 to `bound - 1`. */
  below(bound: number): number
  pick<T>(list: readonly T[]): T
  /** Undefined for an empty list. */
  pickOr<T>(list: readonly T[]): T | undefined
}

/** mulberry32: small, fast and good enough to choose test steps. */
export function pseudoRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    pick: (list) => list[below(list.length)],
    pickOr: (list) => (list.length ? list[below(list.length)] : undefined),
  }
}
