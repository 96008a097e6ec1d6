import { AsyncLocalStorage } from "node:async_hooks"

/** What a long run is doing, and how far it is. */
export type ProgressPhase = "read" | "check" | "write"
export type ProgressListener = (
  phase: ProgressPhase,
  done: number,
  total?: number
) => void

const listeners = new AsyncLocalStorage<ProgressListener>()

/**
 * How code deep inside a run (a workflow's step) tells how far it is, to
 * whoever started it in the same process. Without a listener it says nothing.
 */
export const progress = {
  /** Runs something and hears of its progress. */
  listen<T>(listener: ProgressListener, run: () => Promise<T>): Promise<T> {
    return listeners.run(listener, run)
  },

  report(phase: ProgressPhase, done: number, total?: number): void {
    listeners.getStore()?.(phase, done, total)
  },
}
