/**
 * Fan-out alone: the suite's hub beside a bare Socket.IO server that emits the
 * same bytes to the same rooms, in turn, round after round. Prints p50, p99
 * and memory for each connection, and the ratios.
 */
import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { ROOT } from "../../scripts/lib/paths.mjs"
import { median } from "../lib/measure.mjs"

const CLIENTS = Number(process.env.BENCH_CLIENTS ?? 5_000)
const DELIVERIES = Number(process.env.BENCH_DELIVERIES ?? 1_000)
const PER_SECOND = Number(process.env.BENCH_POSITIONS ?? 2_000)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const KINDS = ["bare", "hub"]

/** @type {Record<string, { p50: number[], p99: number[], memory: number[] }>} */
const results = Object.fromEntries(
  KINDS.map((kind) => [kind, { p50: [], p99: [], memory: [] }])
)
for (let round = 0; round < ROUNDS; round++) {
  for (const kind of round % 2 ? [...KINDS].reverse() : KINDS) {
    const { p50, p99, memory, heard } = await measure(kind)
    results[kind].p50.push(p50)
    results[kind].p99.push(p99)
    results[kind].memory.push(memory)
    console.log(
      `  round ${round + 1} ${kind.padEnd(5)} heard ${heard}, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${memory.toFixed(1)} kB a connection`
    )
  }
}
console.log(
  `\n${CLIENTS} clients, ${DELIVERIES} deliveries, ${PER_SECOND} positions a second, medians of ${ROUNDS} rounds`
)
for (const of of ["p50", "p99", "memory"]) {
  const [bare, hub] = KINDS.map((kind) => median(results[kind][of]))
  const unit = of === "memory" ? "kB" : "ms"
  console.log(
    `  ${of.padEnd(8)} bare ${bare.toFixed(1)} ${unit}   hub ${hub.toFixed(1)} ${unit}   ${(hub / bare).toFixed(2)} x`
  )
}

/** @param {string} kind */
async function measure(kind) {
  const server = child("server.mjs", [kind], ["--expose-gc"])
  const [{ port }] = await once(server, "message")
  const before = await ask(server, { ask: "memory" })
  const clients = child("clients.mjs", [port, CLIENTS, DELIVERIES])
  await once(clients, "message")
  const after = await ask(server, { ask: "memory" })
  const load = { deliveries: DELIVERIES, perSecond: PER_SECOND }
  await ask(server, { ...load, seconds: 1 })
  await settle()
  await ask(clients, {})
  await ask(server, { ...load, seconds: SECONDS })
  await settle()
  const { latencies } = await ask(clients, {})
  clients.kill()
  server.kill("SIGKILL")
  latencies.sort((a, b) => a - b)
  return {
    heard: latencies.length,
    p50: latencies[Math.floor(latencies.length * 0.5)],
    p99: latencies[Math.floor(latencies.length * 0.99)],
    memory: (after.rss - before.rss) / CLIENTS / 1024,
  }
}

/**
 * @param {string} file
 * @param {unknown[]} args
 * @param {string[]} flags
 */
function child(file, args, flags = []) {
  return fork(path.join(ROOT, "benchmarks/realtime", file), args.map(String), {
    execArgv: flags,
    serialization: "advanced",
  })
}

/** @param {import("node:child_process").ChildProcess} to @param {object} message */
async function ask(to, message) {
  to.send(message)
  const [answer] = await once(to, "message")
  return answer
}

function settle() {
  return new Promise((resolve) => setTimeout(resolve, 1_500))
}
