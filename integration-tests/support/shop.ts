import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

/** A stock location with its own sales channel and publishable key. */
export type Branch = {
  locationId: string
  salesChannelId: string
  publishableKey: string
}

/** The least a shop needs before it can sell. */
export type Shop = Branch & {
  /** Saudi Arabia, SAR, prices include tax. */
  regionId: string
  /** Kuwait, KWD: three decimals. */
  kuwaitRegionId: string
  shippingProfileId: string
}

/** One branch, two regions, two currencies, three locales. */
export async function createShop(container: MedusaContainer): Promise<Shop> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { take: 1 })
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        supported_currencies: [
          { currency_code: "sar", is_default: true, is_tax_inclusive: true },
          { currency_code: "kwd", is_tax_inclusive: true },
        ],
        supported_locales: [{ locale_code: "en-US" }, { locale_code: "ar-SA" }],
      },
    },
  })
  const branch = await createBranch(container, "Riyadh")
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        region("Saudi Arabia", "sar", "sa"),
        region("Kuwait", "kwd", "kw"),
      ],
    },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(
    container
  ).run({ input: { data: [{ name: "Groceries", type: "groceries" }] } })
  return {
    ...branch,
    regionId: regions[0].id,
    kuwaitRegionId: regions[1].id,
    shippingProfileId: profiles[0].id,
  }
}

function region(name: string, currency_code: string, country: string) {
  return {
    name,
    currency_code,
    countries: [country],
    is_tax_inclusive: true,
    automatic_taxes: true,
    payment_providers: ["pp_system_default"],
  }
}

/** A further branch. */
export async function createBranch(
  container: MedusaContainer,
  name: string
): Promise<Branch> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run(
    { input: { salesChannelsData: [{ name }] } }
  )
  const { result: locations } = await createStockLocationsWorkflow(
    container
  ).run({ input: { locations: [{ name }] } })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: name, type: "publishable", created_by: "" }] },
  })
  const add = [channels[0].id]
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locations[0].id, add },
  })
  return {
    locationId: locations[0].id,
    salesChannelId: channels[0].id,
    publishableKey: keys[0].token,
  }
}
