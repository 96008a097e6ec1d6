/**
 * How long a server takes from SIGTERM to its end: with nobody, and with many
 * sockets and event streams open.
 */
import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { ROOT } from "../../scripts/lib/paths.mjs"
import { benchStore } from "../lib/bench-store.mjs"
import { median } from "../lib/measure.mjs"

const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 1_000)
const STREAMS = Number(process.env.BENCH_STREAMS ?? 100)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)

await new Launcher().run(async (launcher) => {
  const store = await benchStore(launcher)
  const { links } = await store.exec("./benchmarks/realtime/live-seed.ts")
  /** @type {Record<"alone" | "listened", number[]>} */
  const took = { alone: [], listened: [] }
  for (let round = 0; round < ROUNDS; round++) {
    await store.serve("alone")
    took.alone.push(await store.end("alone"))
    const url = await store.serve("listened")
    const listeners = await listen(url, links)
    took.listened.push(await store.end("listened"))
    listeners.kill()
  }
  const [alone, listened] = [median(took.alone), median(took.listened)]
  console.log(
    `SIGTERM to the end: alone ${alone.toFixed(0)} ms, with ${SOCKETS} sockets and ${STREAMS} streams ${listened.toFixed(0)} ms   ${(listened / alone).toFixed(2)} x`
  )
  return 0
})

/** @param {string} url @param {string[]} links */
async function listen(url, links) {
  const listeners = fork(
    path.join(ROOT, "benchmarks/realtime/listeners.mjs"),
    [url, String(SOCKETS), String(STREAMS)],
    { env: { ...process.env, BENCH_LINKS: JSON.stringify(links) } }
  )
  await once(listeners, "message")
  return listeners
}
