import { OdooError } from "./errors"

/**
 * After so many failures in a row calls fail at once for a while, so that a
 * server that is down is left alone; then one call tries whether it is back.
 */
export class CircuitBreaker {
  private failures = 0
  private openUntil = 0
  private trying = false

  constructor(
    private readonly threshold: number,
    private readonly restMs: number,
    private readonly now: () => number = Date.now
  ) {}

  get state(): "closed" | "open" | "half_open" {
    if (!this.openUntil) {
      return "closed"
    }
    return this.now() < this.openUntil ? "open" : "half_open"
  }

  /** @throws OdooError `transient` while it is open */
  async run<T>(job: () => Promise<T>): Promise<T> {
    const { state } = this
    if (state === "open" || (state === "half_open" && this.trying)) {
      throw new OdooError(
        "transient",
        "Odoo has not answered several times; it is tried again in a moment",
        { neverSent: true }
      )
    }
    this.trying = state === "half_open"
    try {
      const result = await job()
      this.close()
      return result
    } catch (error) {
      if (error instanceof OdooError && error.kind === "transient") {
        this.fail()
      } else {
        // It answered, if only to refuse.
        this.close()
      }
      throw error
    } finally {
      this.trying = false
    }
  }

  private close(): void {
    this.failures = 0
    this.openUntil = 0
  }

  private fail(): void {
    this.failures++
    if (this.failures >= this.threshold) {
      this.openUntil = this.now() + this.restMs
    }
  }
}
