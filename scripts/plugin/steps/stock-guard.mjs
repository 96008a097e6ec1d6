import assert from "node:assert/strict"
import { buy, createRice, unitsOf } from "../groceries.mjs"

const TRIGGER = "select 1 from pg_trigger where tgname like 'saptmarkets_%'"

/** @type {import("./index.mjs").Step} */
export const stockGuard = {
  title: "two lines of one stock are not promised more than there is",
  async run({ merchant, storefront, shop, sql }) {
    const { product, item } = await createRice(
      merchant,
      shop,
      "Jasmine rice",
      17_000
    )
    const customer = storefront()
    const units = await unitsOf(customer, product, shop)
    const lines = [
      { variant_id: units.get("1 kg").variant_id, quantity: 3 },
      { variant_id: units.get("5 kg").variant_id, quantity: 3 },
    ]
    await assert.rejects(buy(customer, shop, lines), /18000.*17000/)
    const { reservations } = await merchant.admin.reservation.list({
      inventory_item_id: [item],
    })
    assert.equal(reservations.length, 0)
    assert.notEqual((await sql(TRIGGER)).length, 0)
  },
}

/** @type {import("./index.mjs").Step} */
export const stockGuardRests = {
  title: "stock off: the guard in the database is gone",
  async run({ sql }) {
    assert.deepEqual(await sql(TRIGGER), [])
  },
}
