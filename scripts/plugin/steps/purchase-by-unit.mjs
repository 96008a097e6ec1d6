import assert from "node:assert/strict"
import { buy, createRice, unitsOf } from "../groceries.mjs"

/** @type {import("./index.mjs").Step} */
export const purchaseByUnit = {
  title: "a customer buys rice by the 5 kg bag: 5,000 g are reserved",
  async run({ merchant, storefront, shop }) {
    const { product, item } = await createRice(
      merchant,
      shop,
      "Basmati rice",
      20_000
    )
    const customer = storefront()
    const bag = (await unitsOf(customer, product, shop)).get("5 kg")
    assert.equal(bag.price.amount, 45)
    assert.equal(bag.available_quantity, 4)

    const { variant_id } = bag
    const order = await buy(customer, shop, [{ variant_id, quantity: 1 }])
    assert.equal(order.item_total, 45)
    const { reservations } = await merchant.admin.reservation.list({
      inventory_item_id: [item],
    })
    assert.deepEqual(
      reservations.map((/** @type {any} */ { quantity }) => quantity),
      [5000]
    )
    const after = await unitsOf(customer, product, shop)
    assert.equal(after.get("5 kg").available_quantity, 3)
    assert.equal(after.get("1 kg").available_quantity, 15)
  },
}
