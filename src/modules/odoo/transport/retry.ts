import { OdooError } from "./errors"

/** Longest wait between two tries. */
const MOST_MS = 10_000

export type RetryOptions = {
  /** Further tries after the first. */
  retries: number
  /** Wait before the first further try; doubled each time. */
  firstMs: number
  /** Whether what may have been done can be done again. */
  repeatable: boolean
  sleep?: (ms: number) => Promise<void>
  random?: () => number
}

/**
 * Tries again when the network failed or two transactions collided, and for
 * nothing else. The waits are spread, so that callers that failed together do
 * not come back together.
 */
export async function withRetries<T>(
  job: () => Promise<T>,
  { retries, firstMs, repeatable, ...options }: RetryOptions
): Promise<T> {
  const sleep = options.sleep ?? wait
  const random = options.random ?? Math.random
  for (let attempt = 0; ; attempt++) {
    try {
      return await job()
    } catch (error) {
      if (attempt >= retries || !worthATry(error, repeatable)) {
        throw error
      }
      const most = Math.min(firstMs * 2 ** attempt, MOST_MS)
      await sleep(most / 2 + (random() * most) / 2)
    }
  }
}

function worthATry(error: unknown, repeatable: boolean): boolean {
  return (
    error instanceof OdooError &&
    error.kind === "transient" &&
    (repeatable || error.neverSent)
  )
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
