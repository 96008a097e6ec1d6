import { Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { CASH_PROVIDER_ID } from "../../modules/delivery/constants"
import { featureOn } from "../../suite-options"
import type { SeedContext } from "./seed-demo"

type DemoRegion = {
  name: string
  ar: string
  currency_code: string
  country: string
  /** Percent; prices of the region include it when `inclusive`. */
  tax: { rate: number; name: string; code: string; inclusive: boolean } | null
}

export const DEMO_REGIONS: readonly DemoRegion[] = [
  {
    name: "Saudi Arabia",
    ar: "المملكة العربية السعودية",
    currency_code: "sar",
    country: "sa",
    tax: { rate: 15, name: "VAT", code: "vat", inclusive: true },
  },
  {
    name: "Kuwait",
    ar: "الكويت",
    currency_code: "kwd",
    country: "kw",
    tax: null,
  },
  {
    name: "India",
    ar: "الهند",
    currency_code: "inr",
    country: "in",
    tax: { rate: 5, name: "GST", code: "gst", inclusive: false },
  },
]

/** Currencies, regions and taxes. */
export async function seedRegions(
  { container }: SeedContext,
  storeId: string
): Promise<void> {
  const stores = container.resolve(Modules.STORE)
  const store = await stores.retrieveStore(storeId, {
    relations: ["supported_currencies"],
  })
  const supported = new Set(
    store.supported_currencies?.map((row) => row.currency_code)
  )
  if (DEMO_REGIONS.some((region) => !supported.has(region.currency_code))) {
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: storeId },
        update: {
          name: "SaptMarkets",
          supported_currencies: DEMO_REGIONS.map((region, index) => ({
            currency_code: region.currency_code,
            is_default: index === 0,
            is_tax_inclusive: region.tax?.inclusive ?? false,
          })),
          supported_locales: [
            { locale_code: "en-US" },
            { locale_code: "ar-SA" },
          ],
        },
      },
    })
  }
  const regions = container.resolve(Modules.REGION)
  const present = await regions.listRegions({})
  const missing = DEMO_REGIONS.filter(
    (region) => !present.some((row) => row.name === region.name)
  )
  if (missing.length) {
    await createRegionsWorkflow(container).run({
      input: {
        regions: missing.map((region) => ({
          name: region.name,
          currency_code: region.currency_code,
          countries: [region.country],
          payment_providers: [
            "pp_system_default",
            ...(featureOn("delivery") ? [CASH_PROVIDER_ID] : []),
          ],
          automatic_taxes: true,
          is_tax_inclusive: region.tax?.inclusive ?? false,
        })),
      },
    })
  }
  const taxes = container.resolve(Modules.TAX)
  const taxed = await taxes.listTaxRegions({})
  const untaxed = DEMO_REGIONS.filter(
    (region) => !taxed.some((row) => row.country_code === region.country)
  )
  if (untaxed.length) {
    await createTaxRegionsWorkflow(container).run({
      input: untaxed.map((region) => ({
        country_code: region.country,
        provider_id: "tp_system",
        ...(region.tax && {
          default_tax_rate: {
            rate: region.tax.rate,
            code: region.tax.code,
            name: region.tax.name,
          },
        }),
      })),
    })
  }
}
