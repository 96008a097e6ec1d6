import type { AdminApi } from "./admin-api"
import { courierApi, shopApi, type ShopApi } from "./shop-api"

type Id = { id: string }

export type DeliveryShop = {
  locationId: string
  /** Deliveries by what has become of them. */
  deliveries: { waiting: string[]; road: string[]; failed: string }
  couriers: { majed: string; salma: string }
}

type Store = { url: string; api: AdminApi }

/** Runs a statement in the store's database: for what only time can do. */
export type Sql = (statement: string) => Promise<unknown>

const BRANCH = { latitude: 24.6684, longitude: 46.7358 }
const PASSWORD = "long-enough-1"

/** Doors north and east of the branch. */
const DOORS = [
  { name: "Sara", street: "Al Ahsa Street 12", north: 0.011, east: 0.006 },
  { name: "Hind", street: "Al Jamiah Street 4", north: 0.021, east: -0.004 },
  { name: "Faisal", street: "Salah Ad Din 88", north: 0.004, east: 0.018 },
  {
    name: "Noura",
    street: "King Abdulaziz Road 7",
    north: -0.013,
    east: 0.009,
  },
  { name: "Yousef", street: "Al Farazdaq 31", north: -0.006, east: -0.016 },
  { name: "Maha", street: "Ali Ibn Abi Talib 5", north: 0.015, east: -0.014 },
  { name: "Tariq", street: "Jarir Street 60", north: -0.018, east: -0.003 },
]

/**
 * A branch with a zone and three couriers, and orders in every place that a
 * delivery can be: waiting, late, on the road, delivered for cash, failed.
 */
export async function createDeliveryShop(
  store: Store,
  sql: Sql
): Promise<DeliveryShop> {
  const { api, url } = store
  const { locationId, key } = await createBranch(api)
  const variantId = await createGoods(api, locationId)
  const regionId = await regionForCash(api)
  const shop = shopApi(url, key)
  const ids: string[] = []
  for (const door of DOORS) {
    const orderId = await order(shop, { regionId, variantId, door })
    const { deliveries } = await api<{ deliveries: Id[] }>(
      `/admin/orders/${orderId}/accept`,
      {}
    )
    ids.push(deliveries[0].id)
  }
  const [cash, first, second, far, failed, ...waiting] = ids
  const majed = await onDuty(store, locationId, "Majed", "Al-Harbi")
  const salma = await onDuty(store, locationId, "Salma", "Al-Qahtani")
  await onDuty(store, locationId, "Badr", "Al-Otaibi")
  await assign(api, majed.id, [cash, first, second])
  await assign(api, salma.id, [far, failed])
  await majed.steps([cash, first, second], "accept", "pick-up")
  await majed.steps([cash], "arrive")
  await majed.call(`/courier/deliveries/${cash}/deliver`, {
    cash_received: "200",
    cash_change: "136",
  })
  await majed.call("/courier/cash/hand-overs", { currency_code: "sar" })
  await salma.steps([failed], "accept", "pick-up", "arrive")
  await salma.call(`/courier/deliveries/${failed}/fail`, {
    reason: "customer_absent",
    note: "Nobody opened",
  })
  await salma.steps([far], "accept")
  await sql(
    `update delivery set ${["created_at", "assigned_at", "accepted_at", "picked_up_at"].map((time) => `${time} = ${time} - interval '25 minutes'`).join(", ")}
     where picked_up_at is not null and location_id = '${locationId}'`
  )
  await sql(
    `update delivery_shift set started_at = started_at - interval '2 hours'
     where location_id = '${locationId}'`
  )
  await sql(
    `update delivery set promised_at = now() - interval '12 minutes'
     where id = '${waiting[0]}'`
  )
  await majed.drives(BRANCH, doorAt(0))
  await salma.drives(doorAt(4), BRANCH)
  return {
    locationId,
    deliveries: { waiting, road: [first, second, far], failed },
    couriers: { majed: majed.id, salma: salma.id },
  }
}

function doorAt(index: number) {
  const { north, east } = DOORS[index]
  return {
    latitude: BRANCH.latitude + north,
    longitude: BRANCH.longitude + east,
  }
}

async function createBranch(api: AdminApi) {
  const name = "Malaz"
  const { sales_channel } = await api<{ sales_channel: Id }>(
    "/admin/sales-channels",
    { name }
  )
  const { stock_location } = await api<{ stock_location: Id }>(
    "/admin/stock-locations",
    { name }
  )
  const at = `/admin/stock-locations/${stock_location.id}`
  await api(`${at}/sales-channels`, { add: [sales_channel.id] })
  const { api_key } = await api<{ api_key: Id & { token: string } }>(
    "/admin/api-keys",
    { title: name, type: "publishable" }
  )
  await api(`/admin/api-keys/${api_key.id}/sales-channels`, {
    add: [sales_channel.id],
  })
  await api("/admin/branches", {
    location_id: stock_location.id,
    ...BRANCH,
    timezone: "Asia/Riyadh",
    phone: "+966112345678",
    translations: { "ar-SA": { name: "الملز" } },
  })
  await api("/admin/delivery-zones", {
    location_id: stock_location.id,
    name: "Malaz and around",
    kind: "radius",
    radius: 4000,
    fees: { sar: { base: "12", included_km: "2", per_km: "1.5" } },
    promised_minutes: 45,
    translations: { "ar-SA": { name: "الملز وما حوله" } },
  })
  await createShipping(api, stock_location.id)
  return { locationId: stock_location.id, key: api_key.token }
}

async function createShipping(api: AdminApi, locationId: string) {
  const at = `/admin/stock-locations/${locationId}`
  const provider_id = "local-delivery_saptmarkets"
  await api(`${at}/fulfillment-providers`, { add: [provider_id] })
  await api(`${at}/fulfillment-sets`, { name: "Malaz", type: "shipping" })
  const { stock_location } = await api<{
    stock_location: { fulfillment_sets: Id[] }
  }>(`${at}?fields=*fulfillment_sets`)
  const [{ id: setId }] = stock_location.fulfillment_sets
  const { fulfillment_set } = await api<{
    fulfillment_set: { service_zones: Id[] }
  }>(`/admin/fulfillment-sets/${setId}/service-zones`, {
    name: "Malaz",
    geo_zones: [{ type: "country", country_code: "sa" }],
  })
  await api("/admin/shipping-options", {
    name: "Local delivery",
    price_type: "calculated",
    provider_id,
    service_zone_id: fulfillment_set.service_zones[0].id,
    shipping_profile_id: await shippingProfile(api),
    type: { label: "Local", description: "Door", code: "local" },
    data: { id: "local-delivery" },
    prices: [],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" },
      { attribute: "is_return", value: "false", operator: "eq" },
    ],
  })
}

async function shippingProfile(api: AdminApi): Promise<string> {
  const { shipping_profiles } = await api<{ shipping_profiles: Id[] }>(
    "/admin/shipping-profiles"
  )
  if (shipping_profiles[0]) {
    return shipping_profiles[0].id
  }
  const { shipping_profile } = await api<{ shipping_profile: Id }>(
    "/admin/shipping-profiles",
    { name: "Default", type: "default" }
  )
  return shipping_profile.id
}

async function createGoods(api: AdminApi, locationId: string) {
  const { sales_channels } = await api<{ sales_channels: Id[] }>(
    "/admin/sales-channels?name=Malaz"
  )
  const { product } = await api<{
    product: { variants: Id[] }
  }>("/admin/products", {
    title: "Dates of Al-Ahsa",
    status: "published",
    sales_channels: sales_channels.map(({ id }) => ({ id })),
    shipping_profile_id: await shippingProfile(api),
    options: [{ title: "Default option", values: ["Default option value"] }],
    variants: [
      {
        title: "Box",
        sku: "DATES-BOX",
        weight: 900,
        options: { "Default option": "Default option value" },
        manage_inventory: true,
        prices: [{ currency_code: "sar", amount: 26 }],
      },
    ],
  })
  const { inventory_items } = await api<{ inventory_items: Id[] }>(
    "/admin/inventory-items?sku=DATES-BOX"
  )
  await api(`/admin/inventory-items/${inventory_items[0].id}/location-levels`, {
    location_id: locationId,
    stocked_quantity: 500,
  })
  return product.variants[0].id
}

/** A country has one region: the one that is there, or a new one. */
async function regionForCash(api: AdminApi): Promise<string> {
  const payment_providers = ["pp_system_default", "pp_system_default_cod"]
  const { regions } = await api<{ regions: Id[] }>("/admin/regions")
  const { region } = await api<{ region: Id }>(
    regions[0] ? `/admin/regions/${regions[0].id}` : "/admin/regions",
    regions[0]
      ? { payment_providers }
      : {
          name: "Saudi Arabia",
          currency_code: "sar",
          countries: ["sa"],
          payment_providers,
        }
  )
  return region.id
}

async function order(
  shop: ShopApi,
  given: { regionId: string; variantId: string; door: (typeof DOORS)[number] }
): Promise<string> {
  const { regionId, variantId, door } = given
  const address = {
    first_name: door.name,
    last_name: "Q",
    address_1: door.street,
    city: "Riyadh",
    country_code: "sa",
    phone: "+966500000077",
  }
  const { cart } = await shop<{ cart: Id }>("/store/carts", {
    region_id: regionId,
    email: `${door.name.toLowerCase()}@example.com`,
    shipping_address: address,
    billing_address: address,
  })
  const at = `/store/carts/${cart.id}`
  await shop(`${at}/line-items`, { variant_id: variantId, quantity: 2 })
  const { shipping_options } = await shop<{ shipping_options: Id[] }>(
    `/store/shipping-options?cart_id=${cart.id}`
  )
  await shop(`${at}/shipping-methods`, {
    option_id: shipping_options[0].id,
    data: {
      latitude: BRANCH.latitude + door.north,
      longitude: BRANCH.longitude + door.east,
      accuracy: 8,
    },
  })
  const { payment_collection } = await shop<{ payment_collection: Id }>(
    "/store/payment-collections",
    { cart_id: cart.id }
  )
  await shop(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default_cod" }
  )
  const { order } = await shop<{ order: Id }>(`${at}/complete`, {})
  return order.id
}

async function onDuty(
  { api, url }: Store,
  location_id: string,
  first_name: string,
  last_name: string
) {
  const email = `${first_name.toLowerCase()}@malaz.example.com`
  const { courier } = await api<{ courier: Id }>("/admin/couriers", {
    first_name,
    last_name,
    email,
    password: PASSWORD,
    phone: "+966500000050",
    vehicle_type: "motorcycle",
    capacity_orders: 4,
    location_id,
  })
  const call = await courierApi(url, { email, password: PASSWORD })
  await call("/courier/shifts/start", {})
  return {
    id: courier.id,
    call,
    async steps(deliveries: string[], ...names: string[]) {
      for (const name of names) {
        for (const id of deliveries) {
          await call(`/courier/deliveries/${id}/${name}`, {})
        }
      }
    },
    /** His phone's points of the last twenty minutes, not quite straight. */
    async drives(from: typeof BRANCH, to: typeof BRANCH) {
      const points = Array.from({ length: 24 }, (_, index) => {
        const share = index / 23
        const bend = Math.sin(share * Math.PI) * 0.004
        const between = (a: number, b: number) => a + (b - a) * share
        return {
          latitude: between(from.latitude, to.latitude) + bend,
          longitude: between(from.longitude, to.longitude) - bend,
          accuracy: 6,
          recorded_at: new Date(
            Date.now() - (24 - index) * 50_000
          ).toISOString(),
        }
      })
      await call("/courier/positions", { positions: points })
    },
  }
}

async function assign(api: AdminApi, courier_id: string, ids: string[]) {
  await api("/admin/delivery-trips", { courier_id, delivery_ids: ids })
}
