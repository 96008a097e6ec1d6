import assert from "node:assert/strict"

const ADDRESS = {
  first_name: "Layla",
  last_name: "Haddad",
  address_1: "King Fahd Road 1",
  city: "Riyadh",
  country_code: "sa",
  postal_code: "11564",
}
const STOCKED = 20_000

/** @type {import("./index.mjs").Step} */
export const purchaseByUnit = {
  title: "a customer buys rice by the 5 kg bag: 5,000 g are reserved",
  async run({ merchant, storefront, shop }) {
    const product = await createRice(merchant, shop)
    const item = await sellByUnit(merchant, product, shop)
    const customer = storefront()
    const bag = (await unitsOf(customer, product, shop)).get("5 kg")
    assert.equal(bag.price.amount, 45)
    assert.equal(bag.available_quantity, 4)

    const order = await buy(customer.store, bag.variant_id, shop)
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

/**
 * @param {any} merchant
 * @param {import("../shop.mjs").Shop} shop
 */
async function createRice({ admin }, shop) {
  const { product } = await admin.product.create({
    title: "Basmati rice",
    status: "published",
    shipping_profile_id: shop.shippingProfileId,
    sales_channels: [{ id: shop.salesChannelId }],
    options: [{ title: "Default option", values: ["Default value"] }],
    variants: [
      {
        title: "Default variant",
        options: { "Default option": "Default value" },
        manage_inventory: true,
        prices: [{ currency_code: "sar", amount: 9.5 }],
      },
    ],
  })
  return product.id
}

/**
 * @param {any} merchant
 * @param {string} product
 * @param {import("../shop.mjs").Shop} shop
 * @returns {Promise<string>} the inventory item that its units share
 */
async function sellByUnit({ admin, client }, product, shop) {
  const { combinations } = await client.fetch(
    `/admin/products/${product}/units`,
    {
      method: "POST",
      body: {
        basic_unit: "g",
        units: [
          { unit: "kg", unit_value: 1, is_default: true, ...price(9.5) },
          { unit: "kg", unit_value: 5, ...price(45) },
        ],
      },
    }
  )
  assert.equal(combinations.length, 1)
  const item = combinations[0].inventory_item_id
  await admin.inventoryItem.batchInventoryItemLocationLevels(item, {
    create: [{ location_id: shop.locationId, stocked_quantity: STOCKED }],
  })
  return item
}

/** @param {number} amount */
function price(amount) {
  return { prices: [{ currency_code: "sar", amount }] }
}

/**
 * @param {any} customer
 * @param {string} product
 * @param {import("../shop.mjs").Shop} shop
 * @returns {Promise<Map<string, any>>} by label
 */
async function unitsOf({ client }, product, shop) {
  const { units } = await client.fetch(`/store/products/${product}/units`, {
    query: { region_id: shop.regionId },
  })
  return new Map(
    units.map((/** @type {{ label: string }} */ unit) => [unit.label, unit])
  )
}

/**
 * The calls of any storefront; it knows nothing of units.
 *
 * @param {any} store
 * @param {string} variant_id
 * @param {import("../shop.mjs").Shop} shop
 */
async function buy(store, variant_id, shop) {
  let { cart } = await store.cart.create({ region_id: shop.regionId })
  await store.cart.createLineItem(cart.id, { variant_id, quantity: 1 })
  await store.cart.update(cart.id, {
    email: "layla@example.com",
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
  })
  const { shipping_options } = await store.fulfillment.listCartOptions({
    cart_id: cart.id,
  })
  ;({ cart } = await store.cart.addShippingMethod(cart.id, {
    option_id: shipping_options[0].id,
  }))
  await store.payment.initiatePaymentSession(cart, {
    provider_id: "pp_system_default",
  })
  const done = await store.cart.complete(cart.id)
  assert.equal(done.type, "order", JSON.stringify(done.error))
  return done.order
}
