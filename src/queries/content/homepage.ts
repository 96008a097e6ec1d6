import type {
  CalculatedPriceSet,
  MedusaContainer,
  PricingContext as PricingContextOfCore,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { keptAnswer, type Held } from "../../lib/cache/answers"
import { suiteOptions } from "../../suite-options"
import { comboAvailability } from "../combo/combo-availability"
import {
  pricingContext,
  type PricingContext,
  type StoreCaller,
} from "../store-pricing"
import {
  homepagePage,
  type HomepagePage,
  type HomepageProduct,
  type HomepageSection,
  type HomepageVariant,
} from "./homepage-page"

type Prices = ReadonlyMap<string, CalculatedPriceSet>

/** What the homepage shows, kept for a while. */
export async function homepage(
  container: MedusaContainer,
  caller: StoreCaller
) {
  // The groups of a customer decide prices; a guest's key needs no statement.
  const pricing = caller.customer_id
    ? await pricingContext(container, caller)
    : undefined
  const key = JSON.stringify([
    [...caller.sales_channel_ids].sort(),
    caller.locale ?? null,
    caller.region_id ?? null,
    caller.currency_code ?? null,
    caller.country_code ?? null,
    (pricing?.customer?.groups ?? []).map(({ id }) => id).sort(),
  ])
  return keptAnswer(container, "homepage", key, () =>
    makeHomepage(container, caller, pricing)
  )
}

/** The same, made now. @param section of one section only */
export async function freshHomepage(
  container: MedusaContainer,
  caller: StoreCaller,
  section?: string
) {
  const pricing = await pricingContext(container, caller)
  return (await makeHomepage(container, caller, pricing, section)).value
}

async function makeHomepage(
  container: MedusaContainer,
  caller: StoreCaller,
  known: PricingContext | null | undefined,
  section?: string
): Promise<Held<{ sections: ReturnType<typeof toSection>[] }>> {
  const { content, features } = suiteOptions()
  const pricing =
    known === undefined ? await pricingContext(container, caller) : known
  const page = await homepagePage(container, {
    channels: caller.sales_channel_ids,
    locale: caller.locale,
    currency: pricing?.currency_code,
    combos: features.combos,
    units: features.units,
    section,
  })
  const [prices, deals] = await Promise.all([
    pricesOf(container, page, pricing),
    features.combos ? dealsOf(container, page, caller) : new Map(),
  ])
  const products = new Map(
    (page.products ?? []).map((product) => [
      product.id,
      toProduct(product, prices, deals),
    ])
  )
  return {
    value: {
      sections: (page.sections ?? []).map((row) => toSection(row, products)),
    },
    seconds: Math.min(content.homepageSeconds, page.next ?? Infinity),
  }
}

async function pricesOf(
  container: MedusaContainer,
  page: HomepagePage,
  pricing: PricingContext | null
): Promise<Prices> {
  const ids = (page.products ?? []).flatMap(({ variants }) =>
    (variants ?? []).flatMap(({ price_set_id }) => price_set_id ?? [])
  )
  if (!pricing || !ids.length) {
    return new Map()
  }
  const prices = await container.resolve(Modules.PRICING).calculatePrices(
    { id: ids },
    // The core hands customer groups over as a nested object, too.
    { context: pricing as unknown as PricingContextOfCore["context"] }
  )
  return new Map(prices.map((price) => [price.id, price]))
}

/** Whole deals that can be sold, in the branch of the caller that has most. */
async function dealsOf(
  container: MedusaContainer,
  page: HomepagePage,
  { sales_channel_ids }: StoreCaller
): Promise<ReadonlyMap<string, number>> {
  const variants = (page.products ?? [])
    .filter(({ is_combo }) => is_combo)
    .flatMap(({ variants }) => (variants ?? []).map(({ id }) => id))
  const most = new Map<string, number>()
  if (!variants.length) {
    return most
  }
  const branches = await Promise.all(
    sales_channel_ids.map((channel) =>
      comboAvailability(container, variants, channel)
    )
  )
  for (const [id, deals] of branches.flatMap((branch) => [...branch])) {
    most.set(id, Math.max(deals, most.get(id) ?? 0))
  }
  return most
}

function toProduct(
  product: HomepageProduct,
  prices: Prices,
  deals: ReadonlyMap<string, number>
) {
  const variants = (product.variants ?? []).map((variant) => ({
    ...variant,
    price: priceOf(variant, prices),
  }))
  // Sold by unit: the usual unit. Otherwise the cheapest that has a price.
  const shown =
    variants.find(({ is_default, price }) => is_default && price) ??
    variants
      .filter(({ price }) => price)
      .sort((a, b) => (a.price?.amount ?? 0) - (b.price?.amount ?? 0))[0] ??
    variants[0]
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    subtitle: product.subtitle || null,
    thumbnail: product.thumbnail,
    alt: product.alt || product.title,
    brand: product.brand || null,
    is_featured: product.is_featured,
    is_combo: product.is_combo,
    variant_id: shown?.id ?? null,
    variant_title: shown?.title ?? null,
    variant_count: variants.length,
    price: shown?.price ?? null,
    in_stock: product.is_combo
      ? variants.some(({ id }) => (deals.get(id) ?? 0) > 0)
      : variants.some(({ in_stock }) => in_stock),
  }
}

function priceOf({ price_set_id }: HomepageVariant, prices: Prices) {
  const price = prices.get(price_set_id ?? "")
  const amount = price?.calculated_amount
  if (!price?.currency_code || amount === null || amount === undefined) {
    return null
  }
  return {
    currency_code: price.currency_code,
    amount: Number(amount),
    original_amount: Number(price.original_amount ?? amount),
    is_tax_inclusive: price.is_calculated_price_tax_inclusive ?? false,
  }
}

function toSection(
  section: HomepageSection,
  products: ReadonlyMap<string, ReturnType<typeof toProduct>>
) {
  const { product_ids, limit, ends_at, ...shown } = section
  const listed = (product_ids ?? []).flatMap((id) => products.get(id) ?? [])
  return {
    ...shown,
    ends_at: ends_at && new Date(ends_at).toISOString(),
    products: listed
      .filter(
        ({ price }) =>
          section.type !== "on_sale" ||
          (price !== null && price.amount < price.original_amount)
      )
      .slice(0, limit),
  }
}
