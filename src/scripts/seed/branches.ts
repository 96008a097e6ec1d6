import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { SeedContext } from "./seed-demo"
import { translateSeed } from "./translate"

export type BranchHandle = "riyadh-olaya" | "kuwait-salmiya"

type DemoBranch = {
  handle: BranchHandle
  name: string
  ar: string
  latitude: number
  longitude: number
  address: { address_1: string; city: string; country_code: string }
  /** Countries it ships to, with the delivery fee in their currency. */
  fees: { country: string; currency_code: string; amount: number }[]
}

type Fee = DemoBranch["fees"][number]

const DEMO_BRANCHES: readonly DemoBranch[] = [
  {
    handle: "riyadh-olaya",
    name: "Riyadh – Olaya",
    ar: "الرياض – العليا",
    latitude: 24.6949,
    longitude: 46.6853,
    address: {
      address_1: "Olaya Street 210",
      city: "Riyadh",
      country_code: "sa",
    },
    fees: [
      { country: "sa", currency_code: "sar", amount: 15 },
      { country: "in", currency_code: "inr", amount: 450 },
    ],
  },
  {
    handle: "kuwait-salmiya",
    name: "Kuwait – Salmiya",
    ar: "الكويت – السالمية",
    latitude: 29.3339,
    longitude: 48.0769,
    address: {
      address_1: "Salem Al Mubarak Street 14",
      city: "Salmiya",
      country_code: "kw",
    },
    fees: [{ country: "kw", currency_code: "kwd", amount: 1.25 }],
  },
]

/** A branch as it stands in the store. */
export type Branch = {
  handle: BranchHandle
  location_id: string
  sales_channel_id: string
  /** Shipping option by currency. */
  shipping_options: Record<string, string>
  /** The option by which goods come back, by currency. */
  return_options: Record<string, string>
}

/**
 * Branches: stock location, its own sales channel and publishable key,
 * shipping. The first one's channel is the store's default.
 */
export async function seedBranches(
  context: SeedContext,
  storeId: string
): Promise<Branch[]> {
  const profileId = await ensureShippingProfile(context)
  const branches: Branch[] = []
  for (const demo of DEMO_BRANCHES) {
    branches.push(await seedBranch(context, demo, profileId))
  }
  await updateStoresWorkflow(context.container).run({
    input: {
      selector: { id: storeId },
      update: {
        default_sales_channel_id: branches[0]?.sales_channel_id,
        default_location_id: branches[0]?.location_id,
      },
    },
  })
  return branches
}

async function ensureShippingProfile({
  container,
}: SeedContext): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [present] = await fulfillment.listShippingProfiles({ type: "default" })
  if (present) {
    return present.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return (result[0] as { id: string }).id
}

async function seedBranch(
  context: SeedContext,
  demo: DemoBranch,
  profileId: string
): Promise<Branch> {
  const { container } = context
  const sales_channel_id = await ensureChannel(context, demo)
  const location_id = await ensureLocation(context, demo)
  await ensureKey(context, demo, sales_channel_id)
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location_id, add: [sales_channel_id] },
  })
  const shipping = await ensureShipping(context, demo, location_id, profileId)
  return { handle: demo.handle, location_id, sales_channel_id, ...shipping }
}

async function ensureChannel(
  { container }: SeedContext,
  demo: DemoBranch
): Promise<string> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const [present] = await channels.listSalesChannels({ name: demo.name })
  if (present) {
    return present.id
  }
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: {
      salesChannelsData: [
        { name: demo.name, description: `Branch ${demo.name}` },
      ],
    },
  })
  return (result[0] as { id: string }).id
}

async function ensureLocation(
  { container }: SeedContext,
  demo: DemoBranch
): Promise<string> {
  const locations = container.resolve(Modules.STOCK_LOCATION)
  const [present] = await locations.listStockLocations({ name: demo.name })
  if (present) {
    return present.id
  }
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: demo.name,
          address: demo.address,
          metadata: {
            handle: demo.handle,
            latitude: demo.latitude,
            longitude: demo.longitude,
          },
        },
      ],
    },
  })
  return (result[0] as { id: string }).id
}

async function ensureKey(
  { container }: SeedContext,
  demo: DemoBranch,
  salesChannelId: string
): Promise<void> {
  const keys = container.resolve(Modules.API_KEY)
  const [present] = await keys.listApiKeys({
    title: demo.name,
    type: "publishable",
  })
  const id =
    present?.id ??
    (
      await createApiKeysWorkflow(container).run({
        input: {
          api_keys: [
            { title: demo.name, type: "publishable", created_by: "seed" },
          ],
        },
      })
    ).result[0]?.id
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: id as string, add: [salesChannelId] },
  })
}

async function ensureShipping(
  context: SeedContext,
  demo: DemoBranch,
  locationId: string,
  profileId: string
): Promise<Pick<Branch, "shipping_options" | "return_options">> {
  const { container } = context
  const zones = await ensureServiceZones(context, demo, locationId)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const ensure = async (name: string, fee: Fee, isReturn: boolean) => {
    const zoneId = zones.get(fee.country) as string
    const [present] = await fulfillment.listShippingOptions({
      service_zone: { id: zoneId },
      name,
    })
    return (
      present?.id ??
      createOption(context, name, fee, { zoneId, profileId, isReturn })
    )
  }
  const options: Record<string, string> = {}
  const returns: Record<string, string> = {}
  for (const fee of demo.fees) {
    const country = fee.country.toUpperCase()
    options[fee.currency_code] = await ensure(`Delivery ${country}`, fee, false)
    const free = { ...fee, amount: 0 }
    returns[fee.currency_code] = await ensure(`Return ${country}`, free, true)
  }
  await translateSeed(
    container,
    Object.values(options).map((id) => ({
      reference: "shipping_option",
      reference_id: id,
      translations: { name: "توصيل إلى المنزل" },
    }))
  )
  return { shipping_options: options, return_options: returns }
}

async function createOption(
  { container }: SeedContext,
  name: string,
  fee: Fee,
  at: { zoneId: string; profileId: string; isReturn: boolean }
): Promise<string> {
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name,
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: at.zoneId,
        shipping_profile_id: at.profileId,
        type: at.isReturn
          ? { label: "Return", description: "From your door", code: "return" }
          : {
              label: "Home delivery",
              description: "To your door",
              code: "home-delivery",
            },
        prices: [{ currency_code: fee.currency_code, amount: fee.amount }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: `${at.isReturn}`, operator: "eq" },
        ],
      },
    ],
  })
  return (result[0] as { id: string }).id
}

/** One zone for each country: a cart is offered its own delivery only. */
async function ensureServiceZones(
  { container }: SeedContext,
  demo: DemoBranch,
  locationId: string
): Promise<Map<string, string>> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const name = `${demo.name} delivery`
  const zoneName = (fee: Fee) => `${name} ${fee.country}`
  const [present] = await fulfillment.listFulfillmentSets(
    { name },
    { relations: ["service_zones"] }
  )
  const set =
    present ??
    (await fulfillment.createFulfillmentSets({
      name,
      type: "shipping",
      service_zones: demo.fees.map((fee) => ({
        name: zoneName(fee),
        geo_zones: [{ type: "country" as const, country_code: fee.country }],
      })),
    }))
  const location = {
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
  }
  await link.create([
    {
      ...location,
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
    { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  return new Map(
    demo.fees.map((fee) => [
      fee.country,
      set.service_zones.find((zone) => zone.name === zoneName(fee))
        ?.id as string,
    ])
  )
}
