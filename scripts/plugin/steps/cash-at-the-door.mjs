import assert from "node:assert/strict"
import { buy, createRice, unitsOf } from "../groceries.mjs"

const PROVIDER = "pp_system_default_cod"

/** @type {import("./index.mjs").Step} */
export const cashAtTheDoor = {
  title: "a customer orders to pay at the door, and a courier is told how much",
  async run({ merchant, storefront, shop }) {
    const { admin, client } = merchant
    await admin.region.update(shop.regionId, {
      payment_providers: ["pp_system_default", PROVIDER],
    })
    const customer = storefront()
    const offered = await customer.store.payment.listPaymentProviders({
      region_id: shop.regionId,
    })
    const ids = offered.payment_providers.map(
      (/** @type {{ id: string }} */ { id }) => id
    )
    assert.ok(ids.includes(PROVIDER), `not offered: ${ids}`)

    const rice = await createRice(merchant, shop, "Rice for cash", 20_000)
    const { variant_id } = (await unitsOf(customer, rice.product, shop)).get(
      "5 kg"
    )
    const order = await buy(customer, shop, [{ variant_id, quantity: 2 }], {
      provider_id: PROVIDER,
    })
    const { deliveries } = await client.fetch(
      `/admin/orders/${order.id}/accept`,
      { method: "POST", body: {} }
    )
    assert.equal(deliveries.length, 1)
    assert.equal(Number(deliveries[0].cash_due), order.total)
    const { unassigned } = await client.fetch("/admin/delivery-board")
    assert.ok(
      unassigned.some(
        (/** @type {{ id: string }} */ { id }) => id === deliveries[0].id
      )
    )
  },
}

/** @type {import("./index.mjs").Step} */
export const cashRests = {
  title: "delivery off: couriers' cash and photos answer 404",
  async run({ merchant }) {
    for (const path of ["/admin/cash-hand-overs", "/admin/couriers"]) {
      await assert.rejects(() => merchant.client.fetch(path), { status: 404 })
    }
  },
}
