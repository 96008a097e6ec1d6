/**
 * End to end: couriers post batches over HTTP, customers hear them over their
 * sockets; and what the shop's product list takes with that load and without.
 */
import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { ROOT } from "../../scripts/lib/paths.mjs"
import { benchStore, storeCalls } from "../lib/bench-store.mjs"
import { median } from "../lib/measure.mjs"

const CLIENTS = Number(process.env.BENCH_CLIENTS ?? 5_000)
const EVERY = 2_000
const BATCH = 5
const SECONDS = Number(process.env.BENCH_LIVE_SECONDS ?? 20)
const ROUNDS = Number(process.env.BENCH_LIVE_ROUNDS ?? 3)

await new Launcher().run(async (launcher) => {
  const store = await benchStore(launcher)
  const shop = await store.exec("./benchmarks/units/seed.ts")
  const seeded = await store.exec("./benchmarks/realtime/live-seed.ts")
  const url = await store.serve("suite")
  const list = `${url}/store/products?limit=50&region_id=${shop.region}`
  const call = storeCalls(shop.key)
  const listeners = fork(
    path.join(ROOT, "benchmarks/realtime/listeners.mjs"),
    [url, String(CLIENTS)],
    { env: { ...process.env, BENCH_LINKS: JSON.stringify(seeded.links) } }
  )
  await once(listeners, "message")
  console.log(
    `${CLIENTS} customers on ${seeded.links.length} deliveries, ${seeded.couriers.length} couriers, ${BATCH} points each ${EVERY / 1000} s`
  )
  /** @type {number[]} */
  const took = []
  const products = {
    quiet: /** @type {number[]} */ ([]),
    loaded: /** @type {number[]} */ ([]),
  }
  let expected = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const quiet = await productTimes(() => call(list))
    const load = startCouriers(url, seeded)
    const loaded = await productTimes(() => call(list))
    const posts = await load.stop()
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    listeners.send({})
    const [{ heard }] = await once(listeners, "message")
    if (round === 0) {
      continue
    }
    products.quiet.push(...quiet)
    products.loaded.push(...loaded)
    took.push(...heard.map((/** @type {{ took: number }} */ one) => one.took))
    expected += posts * (CLIENTS / seeded.links.length)
  }
  listeners.kill()
  took.sort((a, b) => a - b)
  const at = (/** @type {number} */ part) =>
    took[Math.floor(took.length * part)]
  console.log(
    `  from the request to the socket   p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; ${took.length} of ${expected} heard`
  )
  const [quiet, loaded] = [median(products.quiet), median(products.loaded)]
  console.log(
    `  GET /store/products              quiet ${quiet.toFixed(1)} ms, loaded ${loaded.toFixed(1)} ms   ${(loaded / quiet).toFixed(2)} x`
  )
  return 0
})

/** @param {() => Promise<unknown>} ask */
async function productTimes(ask) {
  const times = []
  const end = performance.now() + SECONDS * 500
  while (performance.now() < end) {
    const begun = performance.now()
    await ask()
    times.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return times
}

/**
 * Each courier posts on his own, spread over the interval. The newest point of
 * a batch carries the time of the request.
 *
 * @param {string} url
 * @param {{ couriers: string[], origin: { latitude: number, longitude: number } }} seeded
 */
function startCouriers(url, { couriers, origin }) {
  let running = true
  let posts = 0
  const riders = couriers.map(async (token, n) => {
    await new Promise((resolve) =>
      setTimeout(resolve, (n / couriers.length) * EVERY)
    )
    for (let turn = 0; running; turn++) {
      const now = Date.now()
      const positions = Array.from({ length: BATCH }, (_, i) => ({
        latitude: origin.latitude + ((turn * BATCH + i) % 100) / 100_000,
        longitude: origin.longitude,
        accuracy: 8,
        recorded_at: new Date(now - (BATCH - 1 - i) * (EVERY / BATCH)),
      }))
      const answer = await fetch(`${url}/courier/positions`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({ positions }),
      })
      if (!answer.ok) {
        throw new Error(`${answer.status} ${await answer.text()}`)
      }
      await answer.arrayBuffer()
      posts += 1
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(0, now + EVERY - Date.now()))
      )
    }
  })
  return {
    stop: async () => {
      running = false
      await Promise.all(riders)
      return posts
    },
  }
}
