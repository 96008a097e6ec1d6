/**
 * The least a shop needs before it can sell, made through the official SDK.
 *
 * @typedef {object} Shop
 * @property {string} regionId Saudi Arabia, SAR
 * @property {string} salesChannelId
 * @property {string} locationId
 * @property {string} shippingProfileId
 * @property {string} publishableKey
 *
 * @param {any} admin part of the SDK for a merchant, signed in
 * @returns {Promise<Shop>}
 */
export async function createShop(admin) {
  await setCurrencyAndLocales(admin)
  const { region } = await admin.region.create({
    name: "Saudi Arabia",
    currency_code: "sar",
    countries: ["sa"],
    payment_providers: ["pp_system_default"],
  })
  const { sales_channel } = await admin.salesChannel.create({ name: "Riyadh" })
  const { stock_location } = await admin.stockLocation.create({
    name: "Riyadh",
  })
  const add = [sales_channel.id]
  await admin.stockLocation.updateSalesChannels(stock_location.id, { add })
  const { api_key } = await admin.apiKey.create({
    title: "Riyadh",
    type: "publishable",
  })
  await admin.apiKey.batchSalesChannels(api_key.id, { add })
  const { shipping_profile } = await admin.shippingProfile.create({
    name: "Groceries",
    type: "groceries",
  })
  await createDelivery(admin, stock_location.id, shipping_profile.id)
  return {
    regionId: region.id,
    salesChannelId: sales_channel.id,
    locationId: stock_location.id,
    shippingProfileId: shipping_profile.id,
    publishableKey: api_key.token,
  }
}

/** @param {any} admin */
async function setCurrencyAndLocales(admin) {
  const { stores } = await admin.store.list()
  await admin.store.update(stores[0].id, {
    supported_currencies: [{ currency_code: "sar", is_default: true }],
    supported_locales: [{ locale_code: "en-US" }, { locale_code: "ar-SA" }],
  })
}

/**
 * @param {any} admin
 * @param {string} location
 * @param {string} shipping_profile_id
 */
async function createDelivery(admin, location, shipping_profile_id) {
  await admin.stockLocation.updateFulfillmentProviders(location, {
    add: ["manual_manual"],
  })
  await admin.stockLocation.createFulfillmentSet(location, {
    name: "Delivery",
    type: "shipping",
  })
  const { stock_location } = await admin.stockLocation.retrieve(location, {
    fields: "*fulfillment_sets",
  })
  const { fulfillment_set } = await admin.fulfillmentSet.createServiceZone(
    stock_location.fulfillment_sets[0].id,
    { name: "Riyadh", geo_zones: [{ type: "country", country_code: "sa" }] }
  )
  await admin.shippingOption.create({
    name: "Courier",
    service_zone_id: fulfillment_set.service_zones[0].id,
    shipping_profile_id,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Courier", description: "At the door", code: "courier" },
    prices: [{ currency_code: "sar", amount: 10 }],
    rules: [],
  })
}
