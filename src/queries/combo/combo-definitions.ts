import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  QueryContext,
} from "@medusajs/framework/utils"
import type { PricingContext } from "../store-pricing"
import type {
  AmountsByCurrency,
  ComboPricing,
} from "../../modules/combo/constants"
import { channelsOfProducts, stockLinks, type StockLink } from "./variant-stock"

export type CalculatedPrice = {
  calculated_amount: BigNumberInput
  original_amount: BigNumberInput
  currency_code: string
  is_calculated_price_tax_inclusive: boolean
}

/** A variant that a deal is made of, or that is the deal itself. */
export type ComboVariant = {
  id: string
  title: string
  sku: string | null
  thumbnail: string | null
  product_id: string
  manage_inventory: boolean
  allow_backorder: boolean
  product: {
    id: string
    title: string
    handle: string
    subtitle: string | null
    description: string | null
    thumbnail: string | null
    status: string
    /** Of a deal's own product. */
    sales_channels?: ({ id: string } | null)[]
  }
  inventory_items?: StockLink[]
  calculated_price?: CalculatedPrice | null
}

export type ComboChoiceDefinition = {
  id: string
  variant_id: string
  quantity: number
  surcharges: AmountsByCurrency | null
  rank: number
  /** Null when the variant is gone. */
  variant: ComboVariant | null
}

export type ComboSlotDefinition = {
  id: string
  title: string
  min: number
  max: number
  rank: number
  choices: ComboChoiceDefinition[]
}

export type ComboDefinition = {
  id: string
  product_id: string
  variant_id: string
  pricing: ComboPricing
  percent: BigNumberInput | null
  amounts: AmountsByCurrency | null
  starts_at: Date | string | null
  ends_at: Date | string | null
  limit_per_order: number | null
  limit_total: number | null
  allow_promotions: boolean
  rank: number
  /** The deal's own variant; null when its product is gone. */
  variant: ComboVariant | null
  slots: ComboSlotDefinition[]
}

const COMBO_FIELDS = [
  "id",
  "product_id",
  "variant_id",
  "pricing",
  "percent",
  "raw_percent",
  "amounts",
  "starts_at",
  "ends_at",
  "limit_per_order",
  "limit_total",
  "allow_promotions",
  "rank",
  "slots.id",
  "slots.title",
  "slots.min",
  "slots.max",
  "slots.rank",
  "slots.choices.id",
  "slots.choices.variant_id",
  "slots.choices.quantity",
  "slots.choices.surcharges",
  "slots.choices.rank",
]

const VARIANT_FIELDS = [
  "id",
  "title",
  "sku",
  "thumbnail",
  "product_id",
  "manage_inventory",
  "allow_backorder",
  "product.id",
  "product.title",
  "product.handle",
  "product.subtitle",
  "product.description",
  "product.thumbnail",
  "product.status",
]

type ComboRow = Omit<ComboDefinition, "variant" | "slots"> & {
  raw_percent?: { value: string } | null
  slots?: (Omit<ComboSlotDefinition, "choices"> & {
    choices?: Omit<ComboChoiceDefinition, "variant">[]
  })[]
}

/** Which deals are read. */
export type ComboFilters = {
  id?: string[]
  product_id?: string[]
  variant_id?: string[]
}

/**
 * Reads deals with their slots, choices, variants, stock and, in a pricing
 * context, prices: two queries whatever their number.
 *
 * @param locale of the titles; the store's own without
 */
export async function comboDefinitions(
  container: MedusaContainer,
  filters: ComboFilters,
  options: { pricing?: PricingContext | null; locale?: string } = {}
): Promise<ComboDefinition[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const translated = options.locale ? { locale: options.locale } : undefined
  const { data } = await query.graph(
    { entity: "combo", fields: COMBO_FIELDS, filters },
    translated
  )
  const rows = data as unknown as ComboRow[]
  const [variants, channels] = await Promise.all([
    comboVariants(container, variantIds(rows), options),
    channelsOfProducts(
      container,
      rows.map((row) => row.product_id)
    ),
  ])
  return rows
    .map((row) => toDefinition(row, variants, channels))
    .sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id))
}

/** Variants with product, stock and, in a pricing context, price. */
export async function comboVariants(
  container: MedusaContainer,
  ids: string[],
  options: { pricing?: PricingContext | null; locale?: string } = {}
): Promise<Map<string, ComboVariant>> {
  if (!ids.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { pricing, locale } = options
  const [{ data }, stock] = await Promise.all([
    query.graph(
      {
        entity: "product_variant",
        fields: [...VARIANT_FIELDS, ...(pricing ? ["calculated_price.*"] : [])],
        filters: { id: ids },
        ...(pricing && {
          context: { calculated_price: QueryContext(pricing) },
        }),
      },
      locale ? { locale } : undefined
    ),
    stockLinks(container, ids),
  ])
  const variants = data as unknown as ComboVariant[]
  return new Map(
    variants.map((variant) => [
      variant.id,
      { ...variant, inventory_items: stock.get(variant.id) ?? [] },
    ])
  )
}

function variantIds(rows: ComboRow[]): string[] {
  const ids = rows.flatMap((row) => [
    row.variant_id,
    ...(row.slots ?? []).flatMap((slot) =>
      (slot.choices ?? []).map((choice) => choice.variant_id)
    ),
  ])
  return [...new Set(ids)]
}

function toDefinition(
  { raw_percent, ...row }: ComboRow,
  variants: ReadonlyMap<string, ComboVariant>,
  channels: ReadonlyMap<string, { id: string }[]>
): ComboDefinition {
  const slots = [...(row.slots ?? [])].sort(byRank).map((slot) => ({
    ...slot,
    choices: [...(slot.choices ?? [])].sort(byRank).map((choice) => ({
      ...choice,
      variant: variants.get(choice.variant_id) ?? null,
    })),
  }))
  const own = variants.get(row.variant_id)
  const sales_channels = channels.get(row.product_id) ?? []
  return {
    ...row,
    percent: raw_percent?.value ?? row.percent,
    variant: own
      ? { ...own, product: { ...own.product, sales_channels } }
      : null,
    slots,
  }
}

function byRank(
  a: { rank: number; id: string },
  b: { rank: number; id: string }
): number {
  return a.rank - b.rank || a.id.localeCompare(b.id)
}
