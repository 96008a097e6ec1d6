import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../lib/errors/suite-error"

/** For whom a Store route prices. */
export type StoreCaller = {
  /** Sales channels of the publishable key. */
  sales_channel_ids: string[]
  region_id?: string
  currency_code?: string
  country_code?: string
  customer_id?: string
  locale?: string
}

type Ref = { id: string } | null

/** What prices depend on: region, currency, the customer's groups. */
export type PricingContext = {
  currency_code: string
  region_id?: string
  customer?: { id?: string; groups: { id: string }[] }
}

/** The context the core prices with: region, currency, customer groups. */
export async function pricingContext(
  container: MedusaContainer,
  caller: StoreCaller
): Promise<PricingContext | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const byRegion = caller.region_id ?? caller.country_code
  const { data: regions } = byRegion
    ? await query.graph({
        entity: "region",
        fields: ["id", "currency_code"],
        filters: caller.region_id
          ? { id: caller.region_id }
          : { countries: { iso_2: caller.country_code } },
      })
    : { data: [] }
  const region = regions[0]
  if (byRegion && !region) {
    throw new SuiteError("not_found", "not_found", {
      entity: "region",
      id: byRegion,
    })
  }
  const currency_code = region?.currency_code ?? caller.currency_code
  if (!currency_code) {
    return null
  }
  const context: PricingContext = { currency_code }
  if (region) {
    context.region_id = region.id
  }
  if (caller.customer_id) {
    const { data: customers } = await query.graph({
      entity: "customer",
      fields: ["id", "groups.id"],
      filters: { id: caller.customer_id },
    })
    const groups = customers[0]?.groups ?? []
    context.customer = {
      groups: groups.flatMap((group: Ref) => (group ? [{ id: group.id }] : [])),
    }
  }
  return context
}
