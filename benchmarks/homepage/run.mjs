/**
 * The homepage in one call against a stock Medusa's list of as many products
 * with prices and stock, on one database and in the same run: made anew each
 * time (cold), and kept (warm). Prints statements, medians and ratios.
 */
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { benchStore, stockMedusa, storeCalls } from "../lib/bench-store.mjs"
import { alternate, print } from "../lib/measure.mjs"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)
process.env.BENCH_PRODUCTS ??= "200"

await new Launcher().run(async (launcher) => {
  const store = await benchStore(launcher)
  const { key, region } = await store.exec("./benchmarks/units/seed.ts")
  const page = await store.exec("./benchmarks/homepage/seed.ts")
  console.log(
    `\nhomepage of ${page.products} products: ${page.statements} statements, ${page.ofContent} of them for sections and products, the rest for region and prices`
  )

  const cold = await store.serve("cold", undefined, {
    SUITE_HOMEPAGE_SECONDS: "0",
  })
  const warm = await store.serve("warm")
  const stock = await store.serve("stock", stockMedusa(store.folder))
  const call = storeCalls(key)
  const query = `region_id=${region}&locale=ar-SA`
  const list = `${stock}/store/products?limit=${page.products}&order=created_at&fields=*variants.calculated_price,%2Bvariants.inventory_quantity&${query}`
  const { products } = await call(list)
  const { sections } = await call(`${cold}/store/homepage?${query}`)
  const shown = sections.flatMap(
    (/** @type {{ products: { price: object }[] }} */ section) =>
      section.products
  )
  if (
    products.length !== shown.length ||
    !shown.every((/** @type {{ price: object }} */ { price }) => price)
  ) {
    throw new Error(`Listed ${products.length}, on the page ${shown.length}`)
  }
  print(
    `${shown.length} products with prices and stock, in Arabic`,
    await alternate(
      {
        "stock Medusa, GET /store/products": () => call(list),
        "GET /store/homepage, cold": () =>
          call(`${cold}/store/homepage?${query}`),
        "GET /store/homepage, warm": () =>
          call(`${warm}/store/homepage?${query}`),
      },
      { rounds: ROUNDS }
    )
  )
  return 0
})
