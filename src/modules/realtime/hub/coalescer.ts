/**
 * Lets one value per key through in an interval: the first at once, of those
 * that follow only the newest, at the interval's end. Nothing waits for ever,
 * and a key that is quiet costs nothing.
 */
export class Coalescer<T> {
  private readonly waiting = new Map<string, { next?: T }>()
  private readonly timers = new Map<string, NodeJS.Timeout>()

  constructor(
    private readonly interval: number,
    private readonly send: (value: T) => void
  ) {}

  push(key: string, value: T): void {
    if (this.interval <= 0) {
      return this.send(value)
    }
    const slot = this.waiting.get(key)
    if (slot) {
      slot.next = value
      return
    }
    this.waiting.set(key, {})
    this.send(value)
    this.later(key)
  }

  /** Forgets what waits. */
  clear(): void {
    this.timers.forEach((timer) => clearTimeout(timer))
    this.timers.clear()
    this.waiting.clear()
  }

  private later(key: string): void {
    const timer = setTimeout(() => this.tick(key), this.interval)
    timer.unref()
    this.timers.set(key, timer)
  }

  private tick(key: string): void {
    const slot = this.waiting.get(key)
    if (!slot?.next) {
      this.waiting.delete(key)
      this.timers.delete(key)
      return
    }
    const { next } = slot
    slot.next = undefined
    this.send(next)
    this.later(key)
  }
}
