/**
 * Units against stock Medusa: one database, two servers (with the suite, and
 * without it), requests in turn. Prints medians and ratios.
 */
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { benchStore, stockMedusa, storeCalls } from "../lib/bench-store.mjs"
import { alternate, print } from "../lib/measure.mjs"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)

await new Launcher().run(async (launcher) => {
  const store = await benchStore(launcher)
  const seeded = await store.exec("./benchmarks/units/seed.ts")
  const urls = {
    suite: await store.serve("suite"),
    stock: await store.serve("stock", stockMedusa(store.folder)),
  }
  await measure(urls, seeded)
  return 0
})

/**
 * @param {{ suite: string, stock: string }} urls
 * @param {Record<string, string> & { perSecond: number, products: number }} seeded
 */
async function measure(urls, seeded) {
  const call = storeCalls(seeded.key)
  const list = `/store/products?limit=50&region_id=${seeded.region}&fields=*variants.calculated_price,%2Bvariants.inventory_quantity`
  const one = `/store/products/${seeded.unitProduct}?region_id=${seeded.region}&fields=*variants.calculated_price,%2Bvariants.inventory_quantity`
  const units = ",%2Bvariants.product_unit.*"
  print(
    "product list, 50 products of 3 units",
    await alternate(
      {
        "stock Medusa": () => call(urls.stock + list),
        "with the suite": () => call(urls.suite + list),
        "with the suite and unit fields": () => call(urls.suite + list + units),
      },
      { rounds: ROUNDS }
    )
  )
  print(
    "product detail",
    await alternate(
      {
        "stock Medusa": () => call(urls.stock + one),
        "with the suite": () => call(urls.suite + one),
        "with the suite and unit fields": () => call(urls.suite + one + units),
        "GET /store/products/:id/units": () =>
          call(
            `${urls.suite}/store/products/${seeded.unitProduct}/units?region_id=${seeded.region}`
          ),
      },
      { rounds: ROUNDS }
    )
  )
  /** @param {string} url @param {string} variant_id */
  const add = (url, variant_id) => async () => {
    const { cart } = await call(`${url}/store/carts`, {
      region_id: seeded.region,
    })
    const start = performance.now()
    await call(`${url}/store/carts/${cart.id}/line-items`, {
      variant_id,
      quantity: 1,
    })
    return performance.now() - start
  }
  print(
    "new cart and one line",
    await alternate(
      {
        "plain variant, stock Medusa": add(urls.stock, seeded.plainVariant),
        "plain variant, with the suite": add(urls.suite, seeded.plainVariant),
        "unit variant, with the suite": add(urls.suite, seeded.unitVariant),
      },
      { rounds: ROUNDS }
    )
  )
  console.log(
    `\nsetting the units of ${seeded.products} products: ${seeded.perSecond.toFixed(1)} products/s`
  )
}
