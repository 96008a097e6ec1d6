/**
 * Combos against what the core does with as many plain things, on one database
 * and in the same run. Prints medians and ratios.
 */
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { benchStore, storeCalls } from "../lib/bench-store.mjs"
import { alternate, median, print } from "../lib/measure.mjs"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)
process.env.BENCH_PRODUCTS ??= "100"

await new Launcher().run(async (launcher) => {
  const store = await benchStore(launcher)
  const shop = await store.exec("./benchmarks/units/seed.ts")
  const seeded = {
    ...shop,
    ...(await store.exec("./benchmarks/combos/seed.ts")),
  }

  /** @type {Record<string, { ms: number, statements: number }[]>} */
  const samples = await store.exec(
    "./benchmarks/combos/add.ts",
    JSON.stringify(seeded)
  )
  print("five parts into a new cart, one call", medians(samples, "ms"))
  console.log("  statements to the database")
  for (const [name, count] of Object.entries(medians(samples, "statements"))) {
    console.log(`  ${name.padEnd(44)} ${count.toFixed(0).padStart(8)}`)
  }

  await measureLists(await store.serve("suite"), seeded)
  return 0
})

/**
 * @param {Record<string, { ms: number, statements: number }[]>} samples
 * @param {"ms" | "statements"} of
 */
function medians(samples, of) {
  return Object.fromEntries(
    Object.entries(samples).map(([name, list]) => [
      name,
      median(list.map((sample) => sample[of])),
    ])
  )
}

/**
 * @param {string} url
 * @param {{ key: string, region: string }} seeded
 */
async function measureLists(url, { key, region }) {
  const call = storeCalls(key)
  const products = `${url}/store/products?limit=50&order=created_at&region_id=${region}&fields=*variants.calculated_price,%2Bvariants.inventory_quantity`
  const combos = `${url}/store/combos?limit=50&region_id=${region}`
  const { products: listed } = await call(products)
  const { combos: deals } = await call(combos)
  if (listed.length !== deals.length || !deals.every(isWhole)) {
    throw new Error(`Listed ${listed.length} products, ${deals.length} combos`)
  }
  print(
    `a list of ${deals.length} with prices and availability`,
    await alternate(
      {
        "products of 3 units, GET /store/products": () => call(products),
        "combos of 5 parts, GET /store/combos": () => call(combos),
      },
      { rounds: ROUNDS }
    )
  )
}

/** @param {{ price: unknown, available_quantity: number | null }} combo */
function isWhole(combo) {
  return combo.price !== null && Number(combo.available_quantity) > 0
}
