import assert from "node:assert/strict"

/** @typedef {import("./shop.mjs").Shop} Shop */

const ADDRESS = {
  first_name: "Layla",
  last_name: "Haddad",
  address_1: "King Fahd Road 1",
  city: "Riyadh",
  country_code: "sa",
  postal_code: "11564",
}

/**
 * Rice by the kilogram and the 5 kg bag, from one stock.
 *
 * @param {any} merchant the official SDK, signed in
 * @param {Shop} shop
 * @param {string} title
 * @param {number} grams in stock
 * @returns {Promise<{ product: string, item: string }>}
 */
export async function createRice(merchant, shop, title, grams) {
  const product = await createProduct(merchant, shop, title)
  const item = await sellByUnit(merchant, product)
  await merchant.admin.inventoryItem.batchInventoryItemLocationLevels(item, {
    create: [{ location_id: shop.locationId, stocked_quantity: grams }],
  })
  return { product, item }
}

/**
 * @param {any} merchant
 * @param {Shop} shop
 * @param {string} title
 */
async function createProduct({ admin }, shop, title) {
  const { product } = await admin.product.create({
    title,
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
 * @returns {Promise<string>} the inventory item that its units share
 */
async function sellByUnit({ client }, product) {
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
  return combinations[0].inventory_item_id
}

/** @param {number} amount */
function price(amount) {
  return { prices: [{ currency_code: "sar", amount }] }
}

/**
 * @param {any} customer
 * @param {string} product
 * @param {Shop} shop
 * @returns {Promise<Map<string, any>>} by label
 */
export async function unitsOf({ client }, product, shop) {
  const { units } = await client.fetch(`/store/products/${product}/units`, {
    query: { region_id: shop.regionId },
  })
  return new Map(
    units.map((/** @type {{ label: string }} */ unit) => [unit.label, unit])
  )
}

/**
 * The calls of any storefront, which knows nothing of units; one that knows
 * combos names them by `combo_id`.
 *
 * @param {any} customer the official SDK
 * @param {Shop} shop
 * @param {({ variant_id: string, quantity: number } | { combo_id: string, quantity: number })[]} lines
 * @param {{ email?: string, provider_id?: string }} [by] who buys, and how he pays
 * @returns {Promise<any>} the order
 * @throws when a call or the completion is refused
 */
export async function buy(
  { client, store },
  shop,
  lines,
  { email = "layla@example.com", provider_id = "pp_system_default" } = {}
) {
  let { cart } = await store.cart.create({ region_id: shop.regionId })
  for (const line of lines) {
    await ("combo_id" in line
      ? client.fetch(`/store/carts/${cart.id}/combos`, {
          method: "POST",
          body: line,
        })
      : store.cart.createLineItem(cart.id, line))
  }
  await store.cart.update(cart.id, {
    email,
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
    provider_id,
  })
  const done = await store.cart.complete(cart.id)
  if (done.type !== "order") {
    throw new Error(done.error.message)
  }
  return done.order
}
