import type { Window } from "./limiter"

const MOST_ADDRESSES = 10_000

/**
 * Counts, in this process, what an address was refused before any limit could
 * see it: the core checks tokens, API keys and bodies first. Whoever keeps
 * knocking waits outside for the rest of the window.
 */
export class Refusals {
  private readonly counts = new Map<string, { count: number; until: number }>()

  /** One more refusal of this address. */
  add(key: string, window: Window, now = Date.now()): void {
    const entry = this.counts.get(key)
    if (entry && entry.until > now) {
      entry.count += 1
      return
    }
    this.makeRoom(now)
    this.counts.set(key, { count: 1, until: now + window.seconds * 1000 })
  }

  /** Seconds an address has to wait, 0 when it may pass. */
  waitOf(key: string, window: Window, now = Date.now()): number {
    const entry = this.counts.get(key)
    return entry && entry.until > now && entry.count >= window.points
      ? Math.ceil((entry.until - now) / 1000)
      : 0
  }

  /** The map never grows without bound: first what is over, then the oldest. */
  private makeRoom(now: number): void {
    if (this.counts.size < MOST_ADDRESSES) {
      return
    }
    for (const [key, { until }] of this.counts) {
      if (until <= now) {
        this.counts.delete(key)
      }
    }
    for (const key of this.counts.keys()) {
      if (this.counts.size < MOST_ADDRESSES) {
        return
      }
      this.counts.delete(key)
    }
  }
}
