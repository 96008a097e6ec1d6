import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createTaxRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { shipUnits } from "../../../../src/workflows/unit/ship-units"
import type { SeedContext } from "../../../support/app"
import { createBranch, type Branch } from "../../../support/shop"

export type CurrencyCode = "sar" | "kwd" | "inr"

/** A branch with what it ships by. */
export type MarketBranch = Branch & {
  /** Shipping option by currency. */
  shippingOptions: Partial<Record<CurrencyCode, string>>
}

/** Two branches, three regions, taxes and deliveries; units are shipped. */
export type Market = {
  riyadh: MarketBranch
  kuwait: MarketBranch
  /** Region by currency. */
  regions: Record<CurrencyCode, string>
  shippingProfileId: string
}

/** Saudi Arabia and India deliver from Riyadh, Kuwait from Kuwait. */
const RIYADH = [
  { country: "sa", currency_code: "sar", amount: 15 },
  { country: "in", currency_code: "inr", amount: 450 },
] as const
const KUWAIT = [{ country: "kw", currency_code: "kwd", amount: 1.25 }] as const

/** Makes the test's shop a market: VAT 15 % included in Saudi Arabia. */
export async function createMarket({
  container,
  shop,
}: Pick<SeedContext, "container" | "shop">): Promise<Market> {
  await shipUnits(container)
  await createLocales(container)
  const india = await createIndia(container)
  await createTaxes(container)
  const profile = shop.shippingProfileId
  const kuwait = await createBranch(container, "Kuwait")
  return {
    riyadh: {
      ...shop,
      shippingOptions: await createDelivery(container, shop, RIYADH, profile),
    },
    kuwait: {
      ...kuwait,
      shippingOptions: await createDelivery(container, kuwait, KUWAIT, profile),
    },
    regions: { sar: shop.regionId, kwd: shop.kuwaitRegionId, inr: india },
    shippingProfileId: profile,
  }
}

/** A store has them from its first start; the runner migrates after it. */
export async function createLocales(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.TRANSLATION)
  const wanted = [
    { code: "en-US", name: "English (United States)" },
    { code: "ar-SA", name: "Arabic (Saudi Arabia)" },
  ]
  const present = await service.listLocales({
    code: wanted.map((locale) => locale.code),
  })
  const codes = present.map((locale) => locale.code)
  const missing = wanted.filter((locale) => !codes.includes(locale.code))
  if (missing.length) {
    await service.createLocales(missing)
  }
}

async function createIndia(container: MedusaContainer): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores({})
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        supported_currencies: [
          { currency_code: "sar", is_default: true, is_tax_inclusive: true },
          { currency_code: "kwd" },
          { currency_code: "inr" },
        ],
      },
    },
  })
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "India",
          currency_code: "inr",
          countries: ["in"],
          is_tax_inclusive: false,
          automatic_taxes: true,
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  return result[0].id
}

async function createTaxes(container: MedusaContainer): Promise<void> {
  const rate = (percent: number, code: string) => ({
    default_tax_rate: { rate: percent, code, name: code.toUpperCase() },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      { country_code: "sa", provider_id: "tp_system", ...rate(15, "vat") },
      { country_code: "in", provider_id: "tp_system", ...rate(5, "gst") },
      { country_code: "kw", provider_id: "tp_system" },
    ],
  })
}

type Fee = { country: string; currency_code: CurrencyCode; amount: number }

async function createDelivery(
  container: MedusaContainer,
  branch: Branch,
  fees: readonly Fee[],
  profileId: string
): Promise<MarketBranch["shippingOptions"]> {
  const name = `Delivery from ${branch.locationId}`
  const set = await container
    .resolve(Modules.FULFILLMENT)
    .createFulfillmentSets({
      name,
      type: "shipping",
      // One for each country: an option is offered in all of its zone.
      service_zones: fees.map((fee) => ({
        name: `${name} to ${fee.country}`,
        geo_zones: [{ type: "country" as const, country_code: fee.country }],
      })),
    })
  const location = {
    [Modules.STOCK_LOCATION]: { stock_location_id: branch.locationId },
  }
  const fulfillment = (id: string, value: string) => ({
    ...location,
    [Modules.FULFILLMENT]: { [id]: value },
  })
  await container
    .resolve(ContainerRegistrationKeys.LINK)
    .create([
      fulfillment("fulfillment_provider_id", "manual_manual"),
      fulfillment("fulfillment_set_id", set.id),
    ])
  const zoneOf = (fee: Fee) =>
    set.service_zones.find((zone) => zone.name.endsWith(` to ${fee.country}`))
      ?.id ?? ""
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: fees.map((fee) => ({
      name: `Delivery ${fee.country.toUpperCase()}`,
      price_type: "flat" as const,
      provider_id: "manual_manual",
      service_zone_id: zoneOf(fee),
      shipping_profile_id: profileId,
      type: { label: "Home", description: "To your door", code: "home" },
      prices: [{ currency_code: fee.currency_code, amount: fee.amount }],
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" },
        { attribute: "is_return", value: "false", operator: "eq" },
      ],
    })),
  })
  return Object.fromEntries(
    fees.map((fee, index) => [fee.currency_code, result[index].id])
  )
}
