/**
 * What a delivery quote costs beside a bare route of the framework, in one run
 * on one database. The bare route is the quote's own address with a body that
 * its schema refuses: routing, key, limits and body, and no handler. Aim: a
 * quote under 3 times the framework's lightest route that asks the database.
 */
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { benchStore, storeCalls } from "../lib/bench-store.mjs"
import { alternate, print } from "../lib/measure.mjs"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 200)
process.env.BENCH_PRODUCTS ??= "10"

await new Launcher().run(async (launcher) => {
  const store = await benchStore(launcher)
  const shop = await store.exec("./benchmarks/units/seed.ts")
  const { zones, centre } = await store.exec("./benchmarks/delivery/seed.ts")
  const url = await store.serve("suite")
  const call = storeCalls(shop.key)
  const { cart } = await call(`${url}/store/carts`, {
    region_id: shop.region,
    items: [
      { variant_id: shop.unitVariant, quantity: 3 },
      { variant_id: shop.plainVariant, quantity: 2 },
    ],
  })
  const quotes = `${url}/store/delivery/quotes`
  const headers = {
    "x-publishable-api-key": shop.key,
    "content-type": "application/json",
  }
  print(
    `a quote among ${zones} zones of 60 corners`,
    await alternate(
      {
        "a region, GET /store/regions/:id": () =>
          call(`${url}/store/regions/${shop.region}`),
        "no handler at all, POST …/quotes refused": () =>
          fetch(quotes, { method: "POST", headers, body: "{}" }).then(
            (answer) => answer.text()
          ),
        "a quote without a cart": () =>
          call(quotes, { location: centre, currency_code: "sar" }),
        "a quote for a cart": () =>
          call(quotes, { location: centre, cart_id: cart.id }),
      },
      { rounds: ROUNDS }
    )
  )
  return 0
})
