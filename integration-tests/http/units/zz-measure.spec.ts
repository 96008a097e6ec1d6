import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { suiteTest } from "../../support/app"
import { createMarket } from "../storefront/support/market"

jest.setTimeout(3_000_000)
suiteTest({ seed: ({ container, shop }) => createMarket({ container, shop }) }, (app) => {
  it("measures", async () => {
    jest.setTimeout(3_000_000)
    const handles = Array.from({ length: 2000 }, (_, at) => `m-${at}`)
    const log = (...words: unknown[]) => process.stderr.write(`MEASURE ${words.join(" ")}\n`)
    let t = Date.now()
    for (let at = 0; at < 2000; at += 200) {
      await createProductsWorkflow(app.container).run({
        input: {
          products: handles.slice(at, at + 200).map((handle) => ({
            title: handle, handle,
            shipping_profile_id: app.shop.shippingProfileId,
            options: [{ title: "Default option", values: ["Default"] }],
            variants: [{ title: "Default", options: { "Default option": "Default" }, prices: [{ currency_code: "sar", amount: 1 }] }],
          })),
        },
      })
    }
    log("2000 products made", Date.now() - t)
    const csv = ["product_handle,basic_unit,unit,unit_value,price_sar"].concat(
      handles.flatMap((h) => [1, 2, 3, 4, 5].map((n) => `${h},g,g,${n * 100},${n}`))
    ).join("\n")
    log("bytes", csv.length)
    const go = async (query = "") => {
      t = Date.now()
      const { data } = await app.call<string>("admin", "POST", `/admin/product-units/import${query}`, {
        body: csv, headers: { "content-type": "text/csv", accept: "application/x-ndjson" },
      })
      const lines = data.trimEnd().split("\n")
      log(query || "import", Date.now() - t, "lines", lines.length, lines.at(-1)?.slice(0, 200), "rss", Math.round(process.memoryUsage().rss / 1e6))
    }
    await go("?dry_run=true")
    await go()
    await go()
    t = Date.now()
    const out = await app.call<string>("admin", "GET", "/admin/product-units/export")
    log("export", Date.now() - t, out.data.length)
  }, 3_000_000)
})
