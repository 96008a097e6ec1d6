import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createTrackingLink } from "../../../src/workflows/delivery/tracking-links"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { createDeliveryRow } from "../../support/delivery"
import { listen } from "../../support/live"

covers("POST /track/:token/rating", "GET /track/assets/:file")

const HTML = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" }

suiteTest({}, (app) => {
  it("should show browsers a page, programs JSON, and take the rating once", async () => {
    const knex = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const order_id = "order_tracked"
    await knex("order").insert({
      id: order_id,
      customer_id: app.people.customer.id,
      currency_code: "sar",
    })
    const row = await createDeliveryRow(app.container, app.shop, { order_id })
    const { path, token } = await createTrackingLink(app.container, order_id)

    const english = await fetch(`${app.url}${path}`, { headers: HTML })
    const page = await english.text()
    expect(english.headers.get("content-type")).toContain("text/html")
    expect(english.headers.get("content-security-policy")).toContain(
      "default-src 'none'"
    )
    expect(english.headers.get("cache-control")).toBe("no-store")
    expect(page).toContain('<html lang="en-US" dir="ltr">')
    const arabic = await fetch(`${app.url}${path}?locale=ar-SA`, {
      headers: HTML,
    })
    expect(await arabic.text()).toContain('<html lang="ar-SA" dir="rtl">')
    const json = await app.call("nobody", "GET", path)
    expect(json.data.delivery).toMatchObject({ id: row.id })
    const script = await fetch(`${app.url}/track/assets/leaflet.js`)
    expect(await script.text()).toContain("Leaflet")
    const other = await app.call("nobody", "GET", "/track/assets/..%2Fx.js")
    expect(other.status).toBe(400)

    const live = await listen(app.url, { tracking: token })
    expect(live.bodies("snapshot")[0]).toMatchObject({
      deliveries: [{ delivery_id: row.id }],
    })
    live.close()

    const rate = () =>
      app.call("nobody", "POST", `${path}/rating`, { body: { stars: 5 } })
    expect((await rate()).data.code).toBe("rating_not_delivered")
    await knex("delivery")
      .where({ id: row.id })
      .update({ status: "delivered", delivered_at: new Date() })
    expect((await rate()).data.rating).toMatchObject({ stars: 5 })
    expect((await rate()).data.code).toBe("rating_given")
    const forged = await app.call("nobody", "POST", "/track/forged/rating", {
      body: { stars: 5 },
    })
    expect([forged.status, forged.data.code]).toEqual([404, "tracking_unknown"])
  })
})
