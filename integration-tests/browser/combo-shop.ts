import type { AdminApi } from "./admin-api"
import type { Grocery } from "./grocery"
import { shopApi } from "./shop-api"

type Id = { id: string }

type Cart = { cart: Id }

export type Variants = { rice: string; mango: string; guava: string }

const ADDRESS = {
  first_name: "Sara",
  last_name: "Q",
  address_1: "Olaya 1",
  city: "Riyadh",
  country_code: "sa",
  postal_code: "12211",
}

/** The variants that go into the combos, by what they are. */
export async function comboVariants(api: AdminApi): Promise<Variants> {
  const of = async (sku: string) => {
    const { variants } = await api<{ variants: (Id & { sku: string })[] }>(
      `/admin/product-variants?q=${sku}`
    )
    const found = variants.find((variant) => variant.sku === sku)
    if (!found) {
      throw new Error(`There is no ${sku}`)
    }
    return found.id
  }
  return {
    rice: await of("RICE-1KG"),
    mango: await of("NECTAR-MANGO"),
    guava: await of("NECTAR-GUAVA"),
  }
}

/** A deal that comes later and one that is not finished, for the list. */
export async function createOtherCombos(
  api: AdminApi,
  variants: Variants
): Promise<void> {
  const { sales_channels } = await api<{ sales_channels: Id[] }>(
    "/admin/sales-channels"
  )
  const sales_channel_ids = sales_channels.map(({ id }) => id)
  const slots = [
    {
      title: "Nectar",
      min: 3,
      max: 3,
      choices: [{ variant_id: variants.mango }, { variant_id: variants.guava }],
    },
  ]
  await api("/admin/combos", {
    title: "Any three nectars",
    translations: { "ar-SA": { title: "أي ثلاث علب نكتار" } },
    pricing: "percent_off",
    percent: 15,
    starts_at: "2031-01-01T06:00:00Z",
    ends_at: "2031-02-01T06:00:00Z",
    limit_total: 500,
    sales_channel_ids,
    slots,
    status: "published",
  })
  await api("/admin/combos", {
    title: "Family rice",
    translations: { "ar-SA": { title: "أرز العائلة" } },
    pricing: "amount_off",
    amounts: [{ currency_code: "sar", amount: 5 }],
    sales_channel_ids,
    slots: [
      { title: "Rice", choices: [{ variant_id: variants.rice, quantity: 4 }] },
    ],
    status: "draft",
  })
}

/**
 * A shopper buys a combo twice, and a bag of rice singly.
 * @param title of the combo
 * @returns the order's id
 */
export async function orderCombo(
  store: { url: string; api: AdminApi; grocery: Grocery },
  title: string,
  variants: Variants
): Promise<string> {
  const { api } = store
  const key = await publishableKey(api)
  const regionId = await createRegion(api)
  await needNoShipping(api)
  const { combos } = await api<{ combos: Id[] }>(
    `/admin/combos?status=active&q=${encodeURIComponent(title)}`
  )
  const { combo } = await api<{
    combo: { slots: (Id & { choices: (Id & { variant_id: string })[] })[] }
  }>(`/admin/combos/${combos[0].id}`)
  const [, nectar] = combo.slots
  const mango = nectar.choices.find(
    (each) => each.variant_id === variants.mango
  )

  const shop = shopApi(store.url, key)
  const { cart } = await shop<Cart>("/store/carts", {
    region_id: regionId,
    email: "sara@example.com",
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
  })
  await shop(`/store/carts/${cart.id}/combos`, {
    combo_id: combos[0].id,
    quantity: 2,
    selections: [{ slot_id: nectar.id, choice_id: mango?.id, quantity: 1 }],
  })
  await shop(`/store/carts/${cart.id}/line-items`, {
    variant_id: variants.rice,
    quantity: 1,
  })
  const { payment_collection } = await shop<{ payment_collection: Id }>(
    "/store/payment-collections",
    { cart_id: cart.id }
  )
  await shop(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" }
  )
  const { order } = await shop<{ order: Id }>(
    `/store/carts/${cart.id}/complete`,
    {}
  )
  return order.id
}

/** The order's goods are fetched: no delivery has to be set up. */
async function needNoShipping(api: AdminApi): Promise<void> {
  const { inventory_items } = await api<{ inventory_items: Id[] }>(
    "/admin/inventory-items"
  )
  for (const { id } of inventory_items) {
    await api(`/admin/inventory-items/${id}`, { requires_shipping: false })
  }
}

async function createRegion(api: AdminApi): Promise<string> {
  const { region } = await api<{ region: Id }>("/admin/regions", {
    name: "Saudi Arabia",
    currency_code: "sar",
    countries: ["sa"],
    payment_providers: ["pp_system_default"],
  })
  return region.id
}

/** A key for the branch in Riyadh. */
async function publishableKey(api: AdminApi): Promise<string> {
  const { sales_channels } = await api<{ sales_channels: Id[] }>(
    "/admin/sales-channels?name=Riyadh"
  )
  const { api_key } = await api<{ api_key: Id & { token: string } }>(
    "/admin/api-keys",
    { title: "Storefront", type: "publishable" }
  )
  await api(`/admin/api-keys/${api_key.id}/sales-channels`, {
    add: sales_channels.map(({ id }) => id),
  })
  return api_key.token
}
