import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

/** Carts that one process completes at the same time. */
const AT_ONCE = 6

let running = 0
const waiting: (() => void)[] = []

/**
 * Lets carts complete a few at a time, the others wait for their turn. The
 * core waits five seconds for the lock of an inventory item and then answers
 * 500: with forty carts at once the last ones met it, and work on all of them
 * at the same time is no faster.
 */
export function takeTurns(
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  let state: "waiting" | "running" | "done" = "waiting"
  const start = () => {
    state = "running"
    running++
    next()
  }
  const leave = () => {
    if (state === "waiting") {
      waiting.splice(waiting.indexOf(start), 1)
    } else if (state === "running") {
      running--
      waiting.shift()?.()
    }
    state = "done"
  }
  res.once("finish", leave)
  res.once("close", leave)
  if (running < AT_ONCE) {
    start()
  } else {
    waiting.push(start)
  }
}
