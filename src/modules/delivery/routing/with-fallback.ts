import type { Point } from "../constants"
import type { RoutingProvider } from "./types"

/** How long the first one is left alone after a failure. */
const REST_MS = 10_000

/**
 * Asks the first provider and, when it fails, the second one; the answer says
 * who spoke. After a failure the first one rests for some seconds, so that a
 * dead server does not cost every shopper its time limit.
 */
export class RoutingWithFallback implements RoutingProvider {
  private restsUntil = 0

  constructor(
    private readonly first: RoutingProvider,
    private readonly second: RoutingProvider,
    private readonly onFailure: (error: unknown) => void = () => undefined,
    private readonly now: () => number = Date.now
  ) {}

  route(from: Point, to: Point) {
    return this.ask((provider) => provider.route(from, to))
  }

  table(points: readonly Point[]) {
    return this.ask((provider) => provider.table(points))
  }

  private async ask<T>(
    question: (provider: RoutingProvider) => Promise<T>
  ): Promise<T> {
    if (this.now() < this.restsUntil) {
      return question(this.second)
    }
    try {
      return await question(this.first)
    } catch (error) {
      this.restsUntil = this.now() + REST_MS
      this.onFailure(error)
      return question(this.second)
    }
  }
}
