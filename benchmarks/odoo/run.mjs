/**
 * Products from a stand-in for Odoo: first import beside the core's own
 * creation of the same products, an unchanged run beside raw reading of the
 * same pages, and a delta. Prints medians and ratios.
 */
import path from "node:path"
import { ROOT } from "../../scripts/lib/paths.mjs"
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { benchStore } from "../lib/bench-store.mjs"
import { median } from "../lib/measure.mjs"

// What follows products by events is the same for all and would blur it.
process.env.SUITE_FEATURES_OFF ??= "search,realtime"
process.env.ODOO_SCHEDULE = "false"

await new Launcher().run(async (launcher) => {
  const addresses = await startDouble(launcher)
  Object.assign(process.env, {
    ODOO_URL: addresses.odoo,
    ODOO_DATABASE: "shop",
    ODOO_USERNAME: "sync@shop.test",
    ODOO_PASSWORD: "sync-pass-1",
  })
  const store = await benchStore(launcher)
  await store.exec("./benchmarks/odoo/seed.ts")
  const facts = await store.exec(
    "./benchmarks/odoo/measure.ts",
    addresses.control
  )
  show(facts)
  return 0
})

/** @param {Launcher} launcher @returns {Promise<{ odoo: string, control: string }>} */
async function startDouble(launcher) {
  const child = launcher.children.start(
    "odoo",
    process.execPath,
    [
      "-r",
      "ts-node/register/transpile-only",
      path.join(ROOT, "benchmarks/odoo/double.ts"),
    ],
    { cwd: ROOT, env: process.env }
  )
  for (let tries = 0; tries < 600; tries++) {
    const line = child.tail().find((text) => text.startsWith("{"))
    if (line) {
      return JSON.parse(line)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The double did not start\n${child.tail().join("\n")}`)
}

/** @param {any} facts */
function show({ total, size, sizes, rounds, again, deltas, changed }) {
  const of = (/** @type {any[]} */ list, /** @type {string} */ name) =>
    median(list.map((entry) => entry[name]))
  const print = (/** @type {string} */ name, /** @type {number} */ value) =>
    console.log(`  ${name.padEnd(52)} ${value.toFixed(0).padStart(7)} /s`)
  const tried = Object.entries(sizes).map(
    ([batch, speed]) => `${batch}: ${Number(speed).toFixed(0)}/s`
  )
  console.log(`\n${total} products; the core's batches: ${tried.join(", ")}`)
  print(`the core creates them, batches of ${size}`, of(rounds, "core"))
  print("first import from Odoo", of(rounds, "import"))
  ratio("import / core", of(rounds, "import") / of(rounds, "core"), 0.8)
  print("the same pages read raw", of(again, "raw"))
  print("a run in which nothing has changed", of(again, "unchanged"))
  ratio(
    "time of the unchanged run / of raw reading",
    of(again, "raw") / of(again, "unchanged"),
    1.3
  )
  console.log(`  rows written by unchanged runs: ${of(again, "written")}`)
  print(`a delta of ${changed}`, median(deltas))
  const megabytes = rounds.map((/** @type {any} */ round) =>
    (round.rss / 2 ** 20).toFixed(0)
  )
  console.log(`  memory after each round, MB: ${megabytes.join(", ")}`)
}

/** @param {string} name @param {number} value @param {number} aim */
function ratio(name, value, aim) {
  console.log(`  ${name.padEnd(52)} ${value.toFixed(2)} x (aim ${aim})`)
}
