import assert from "node:assert/strict"
import { buy, createRice, unitsOf } from "../groceries.mjs"

export const COMBO_HANDLE = "rice-box"

/** @type {import("./index.mjs").Step} */
export const comboPurchase = {
  title: "a customer buys a combo by its variant and through the cart's combos",
  async run({ merchant, storefront, shop }) {
    const customer = storefront()
    const bag = await createRice(merchant, shop, "Rice of the box", 50_000)
    const loose = await createRice(merchant, shop, "Bulgur of the box", 20_000)
    const bags = await unitsOf(customer, bag.product, shop)
    const kilos = await unitsOf(customer, loose.product, shop)
    const { combo } = await merchant.client.fetch("/admin/combos", {
      method: "POST",
      body: {
        title: "Rice box",
        handle: COMBO_HANDLE,
        status: "published",
        pricing: "fixed",
        prices: [{ currency_code: "sar", amount: 50 }],
        sales_channel_ids: [shop.salesChannelId],
        slots: [
          slot("Bag", bags.get("5 kg").variant_id, 1),
          slot("Loose", kilos.get("1 kg").variant_id, 3),
        ],
      },
    })
    assert.deepEqual(await shown(customer, shop), {
      amount: 50,
      separate: 73.5,
      available: 6,
    })

    const { variant_id } = combo
    const byVariant = await buy(customer, shop, [{ variant_id, quantity: 2 }])
    assertSold(byVariant, combo, 2)
    const byCombo = await buy(customer, shop, [
      { combo_id: combo.id, quantity: 1 },
    ])
    assertSold(byCombo, combo, 1)

    const { reservations } = await merchant.admin.reservation.list({
      inventory_item_id: [bag.item],
    })
    const reserved = reservations.map(
      (/** @type {{ quantity: number }} */ { quantity }) => quantity
    )
    assert.deepEqual(reserved.sort(), [10_000, 5000])
    assert.equal((await shown(customer, shop)).available, 3)
  },
}

/** @type {import("./index.mjs").Step[]} */
export const combosRest = [
  {
    title: "combos off: their routes answer 404",
    async run({ merchant, storefront }) {
      const { client } = storefront()
      const post = { method: "POST", body: {} }
      const gone = [
        () => client.fetch("/store/combos"),
        () => client.fetch(`/store/combos/${COMBO_HANDLE}`),
        () => client.fetch("/store/carts/cart_1/combos", post),
        () => client.fetch("/store/carts/cart_1/refresh-combos", post),
        () => merchant.client.fetch("/admin/combos"),
      ]
      for (const call of gone) {
        await assert.rejects(call, { status: 404 })
      }
    },
  },
  {
    title: "combos off: a combo's own variant cannot be bought",
    async run({ storefront, shop }) {
      const customer = storefront()
      const { products } = await customer.store.product.list({
        handle: COMBO_HANDLE,
        fields: "id,*variants",
      })
      const variant_id = products[0].variants[0].id
      await assert.rejects(buy(customer, shop, [{ variant_id, quantity: 1 }]), {
        status: 400,
      })
    },
  },
]

/** @param {string} title @param {string} variant_id @param {number} quantity */
function slot(title, variant_id, quantity) {
  return { title, choices: [{ variant_id, quantity }] }
}

/**
 * What a shopper reads of the deal, the same as product and as combo.
 *
 * @param {any} customer the official SDK
 * @param {import("../shop.mjs").Shop} shop
 */
async function shown({ client, store }, shop) {
  const { combo } = await client.fetch(`/store/combos/${COMBO_HANDLE}`, {
    query: { region_id: shop.regionId },
  })
  const { products } = await store.product.list({
    handle: COMBO_HANDLE,
    region_id: shop.regionId,
    fields: "*variants.calculated_price,+variants.inventory_quantity",
  })
  const [variant] = products[0].variants
  const available = combo.available_quantity
  assert.equal(variant.calculated_price.calculated_amount, combo.price.amount)
  assert.equal(variant.inventory_quantity, available)
  const { amount, separate_amount: separate } = combo.price
  return { amount, separate, available }
}

/**
 * The parts are sold, whole, at the deal's price.
 *
 * @param {any} order
 * @param {{ id: string, variant_id: string }} combo
 * @param {number} quantity
 */
function assertSold(order, combo, quantity) {
  assert.equal(order.item_total, 50 * quantity)
  const lines = order.items.map((/** @type {any} */ item) => ({
    halalas: Math.round(item.unit_price * 100) * item.quantity,
    pieces: item.quantity,
    variant: item.variant_id,
    ...item.metadata.combo,
  }))
  const sum = (/** @type {"halalas" | "pieces"} */ key) =>
    lines.reduce(
      (/** @type {number} */ all, /** @type {any} */ line) => all + line[key],
      0
    )
  assert.equal(sum("halalas"), 5000 * quantity)
  assert.equal(sum("pieces"), 4 * quantity)
  const instances = new Set(
    lines.map((/** @type {any} */ { instance_id }) => instance_id)
  )
  assert.equal(instances.size, 1)
  for (const line of lines) {
    assert.equal(line.combo_id, combo.id)
    assert.equal(line.quantity, quantity)
    assert.notEqual(line.variant, combo.variant_id)
  }
}
