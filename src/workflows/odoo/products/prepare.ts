import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  promiseAll,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { MappingContext } from "../../../modules/odoo/rules/product"
import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { decimalsByCurrency } from "../../../queries/currencies"
import { suiteOptions } from "../../../suite-options"
import { syncCategories } from "./categories"
import { languagesFor, type Languages } from "./read-page"
import { syncUnits } from "./units"

/** What every page of a product run needs. */
export type ProductContext = MappingContext & {
  languages: Languages
  /** The store's category by Odoo's. */
  categories: ReadonlyMap<number, string>
  salesChannels: string[]
  shippingProfile: string | null
}

/** What a workflow needs of it: plain, as its input is copied. */
export type WriteContext = {
  categories: Record<string, string>
  salesChannels: string[]
  shippingProfile: string | null
  decimals: number
}

export function writeContext(context: ProductContext): WriteContext {
  const { categories, salesChannels, shippingProfile, decimals } = context
  return {
    categories: Object.fromEntries(categories),
    salesChannels,
    shippingProfile,
    decimals,
  }
}

/** Brings over what products point at, and looks up what they are put into. */
export async function prepareProducts(
  container: MedusaContainer,
  client: OdooClient
): Promise<ProductContext> {
  const [languages, { currency, decimals }] = await Promise.all([
    languagesFor(client, suiteOptions().locales),
    companyCurrency(container, client),
  ])
  const [{ uoms, unitCodes }, categories, channels, profile] = await promiseAll(
    [
      syncUnits(container, client, languages),
      syncCategories(container, client),
      salesChannels(container),
      shippingProfile(container),
    ]
  )
  return {
    languages,
    currency,
    decimals,
    uoms,
    unitCodes,
    categories,
    salesChannels: channels,
    shippingProfile: profile,
  }
}

/** Of the user's own company; the first one where Odoo does not say. */
export async function companyCurrencyId(
  client: OdooClient
): Promise<number | null> {
  const own = await client.company()
  const [company] = await client.searchRead(
    "res.company",
    own ? [["id", "=", own]] : [],
    ["currency_id"],
    { order: "id", limit: 1 }
  )
  return idOf(company?.currency_id)
}

/**
 * The currency of Odoo's list prices: that of the user's own company.
 * @throws SuiteError `currency_unknown` when the store does not know it
 */
export async function companyCurrency(
  container: MedusaContainer,
  client: OdooClient
): Promise<{ currency: string; decimals: number }> {
  const id = await companyCurrencyId(client)
  const [row] = id ? await client.read("res.currency", [id], ["name"]) : []
  const currency = (textOf(row?.name) ?? "").toLowerCase()
  const decimals = (await decimalsByCurrency(container)).get(currency)
  if (decimals === undefined) {
    throw new SuiteError("invalid", "currency_unknown", {
      currency: currency.toUpperCase(),
    })
  }
  return { currency, decimals }
}

/** Those of the branches; the store's own where no branch has one. */
async function salesChannels(container: MedusaContainer): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("sales_channel_stock_location")
    .where({ deleted_at: null })
    .distinct("sales_channel_id")
  if (rows.length) {
    return rows.map((row) => row.sales_channel_id as string).sort()
  }
  const store = await knex("store")
    .where({ deleted_at: null })
    .first("default_sales_channel_id")
  return store?.default_sales_channel_id ? [store.default_sales_channel_id] : []
}

async function shippingProfile(
  container: MedusaContainer
): Promise<string | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("shipping_profile")
    .where({ deleted_at: null })
    .orderByRaw("(type = 'default') desc, created_at, id")
    .first("id")
  return row?.id ?? null
}
