import type { AdminApi } from "./admin-api"

export type Grocery = {
  /** Sold by kg and 5 kg bag, counted in grams, in two branches. */
  riceId: string
  /** Two flavours by the litre, counted in millilitres, in two branches. */
  nectarId: string
  branches: { riyadh: string; jeddah: string }
}

type Id = { id: string }

/** A small shop with what the admin's pages have to show. */
export async function createGrocery(api: AdminApi): Promise<Grocery> {
  await speakTwoLanguages(api)
  const branches = [
    await createBranch(api, "Riyadh"),
    await createBranch(api, "Jeddah"),
  ]
  const channels = branches.map(({ channelId }) => ({ id: channelId }))
  const riceId = await createRice(api, channels)
  await sellRiceByUnit(api, riceId)
  await stockUp(api, riceId, branches, () => [1_000_000, 37_500])
  const nectarId = await createNectar(api, channels)
  await sellNectarByUnit(api, nectarId)
  await stockUp(api, nectarId, branches, ({ Flavour }) =>
    Flavour === "Mango" ? [48_000, 6_500] : [24_000, 250.5]
  )
  const [riyadh, jeddah] = branches.map(({ locationId }) => locationId)
  return { riceId, nectarId, branches: { riyadh, jeddah } }
}

async function speakTwoLanguages(api: AdminApi): Promise<void> {
  const { stores } = await api<{ stores: Id[] }>("/admin/stores")
  await api(`/admin/stores/${stores[0].id}`, {
    name: "SaptMarkets",
    supported_currencies: [
      { currency_code: "sar", is_default: true, is_tax_inclusive: true },
      { currency_code: "kwd", is_tax_inclusive: true },
    ],
    supported_locales: [{ locale_code: "en-US" }, { locale_code: "ar-SA" }],
  })
}

type Branch = { channelId: string; locationId: string }

async function createBranch(api: AdminApi, name: string): Promise<Branch> {
  const { sales_channel } = await api<{ sales_channel: Id }>(
    "/admin/sales-channels",
    { name }
  )
  const { stock_location } = await api<{ stock_location: Id }>(
    "/admin/stock-locations",
    { name }
  )
  await api(`/admin/stock-locations/${stock_location.id}/sales-channels`, {
    add: [sales_channel.id],
  })
  return { channelId: sales_channel.id, locationId: stock_location.id }
}

async function createRice(api: AdminApi, sales_channels: Id[]) {
  const { product } = await api<{ product: Id }>("/admin/products", {
    title: "Basmati rice",
    description: "Long grain rice from the foothills of the Himalayas",
    status: "published",
    sales_channels,
    options: [{ title: "Default option", values: ["Default option value"] }],
    variants: [
      {
        title: "Default variant",
        options: { "Default option": "Default option value" },
        manage_inventory: true,
        prices: [
          { currency_code: "sar", amount: 9.5 },
          { currency_code: "kwd", amount: 0.775 },
        ],
      },
    ],
  })
  return product.id
}

async function sellRiceByUnit(api: AdminApi, productId: string): Promise<void> {
  const price = (sar: number, kwd: number) => [
    { currency_code: "sar", amount: sar },
    { currency_code: "kwd", amount: kwd },
  ]
  const bags = [
    {
      value: 1,
      sku: "RICE-1KG",
      barcode: "6281000000017",
      prices: price(9.5, 0.775),
    },
    {
      value: 5,
      sku: "RICE-5KG",
      barcode: "6281000000055",
      prices: price(45, 3.65),
    },
  ]
  await api(`/admin/products/${productId}/units`, {
    basic_unit: "g",
    units: bags.map(({ value, ...bag }, rank) => ({
      ...bag,
      unit: "kg",
      unit_value: value,
      rank,
      is_default: rank === 0,
      max: value === 5 ? 10 : null,
    })),
  })
}

/** @param amounts of a combination, in each branch */
async function stockUp(
  api: AdminApi,
  productId: string,
  branches: Branch[],
  amounts: (options: Record<string, string>) => number[]
): Promise<void> {
  const { combinations } = await api<{
    combinations: {
      options: Record<string, string>
      inventory_item_id: string
    }[]
  }>(`/admin/products/${productId}/units`)
  for (const { options, inventory_item_id } of combinations) {
    const counted = amounts(options)
    for (const [index, { locationId }] of branches.entries()) {
      await api(`/admin/inventory-items/${inventory_item_id}/location-levels`, {
        location_id: locationId,
        stocked_quantity: counted[index],
      })
    }
  }
}

const FLAVOURS = ["Mango", "Guava"]

async function createNectar(api: AdminApi, sales_channels: Id[]) {
  const { product } = await api<{ product: Id }>("/admin/products", {
    title: "Fruit nectar",
    status: "published",
    sales_channels,
    options: [{ title: "Flavour", values: FLAVOURS }],
    variants: FLAVOURS.map((flavour) => ({
      title: flavour,
      options: { Flavour: flavour },
      manage_inventory: true,
      prices: [{ currency_code: "sar", amount: 6 }],
    })),
  })
  return product.id
}

async function sellNectarByUnit(api: AdminApi, productId: string) {
  await api(`/admin/products/${productId}/units`, {
    basic_unit: "ml",
    units: [
      {
        unit: "l",
        unit_value: 1,
        is_default: true,
        variants: FLAVOURS.map((flavour) => ({
          options: { Flavour: flavour },
          sku: `NECTAR-${flavour.toUpperCase()}`,
        })),
      },
    ],
  })
}
