/**
 * Couriers' positions: points a second through HTTP and through the service,
 * beside the raw limit of the same database, in turn in the same run; and the
 * nearest couriers among 50,000.
 */
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { benchStore } from "../lib/bench-store.mjs"
import { median } from "../lib/measure.mjs"

await new Launcher().run(async (launcher) => {
  const store = await benchStore(launcher)
  const seeded = await store.exec("./benchmarks/positions/seed.ts")
  const url = await store.serve("suite")
  /** @type {Record<string, number[]>} */
  const samples = await store.exec(
    "./benchmarks/positions/points.ts",
    JSON.stringify(seeded),
    url
  )
  for (const size of [50, 200]) {
    for (const clients of [1, 8]) {
      const rate = (/** @type {string} */ name) =>
        (size * clients * 1000) / median(samples[`${size} ${clients} ${name}`])
      console.log(`\nbatches of ${size}, ${clients} client(s), points a second`)
      for (const name of ["raw", "service", "http"]) {
        console.log(
          `  ${name.padEnd(12)} ${rate(name).toFixed(0).padStart(8)}   ${(rate(name) / rate("raw")).toFixed(2)} x`
        )
      }
    }
  }
  console.log(
    `\nten nearest of ${seeded.count} couriers: median ${median(samples.nearest).toFixed(2)} ms, a statement that does nothing ${median(samples.nothing).toFixed(2)} ms`
  )
  return 0
})
