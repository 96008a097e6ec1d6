import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  QueryContext,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { unitsAvailable } from "../../modules/unit/rules/conversion"
import { availableAt, channelLocations } from "../stock/levels"
import {
  byRank,
  productUnitRows,
  stockOf,
  toProductUnitView,
  toReferencePrice,
  toUnitView,
  unitNames,
  VARIANT_FIELDS,
  type ProductUnitRow,
  type UnitNames,
  type UnitVariantRow,
} from "./rows"

/** For whom the units are shown. */
export type StoreUnitsCaller = {
  /** Sales channels of the publishable key. */
  sales_channel_ids: string[]
  region_id?: string
  currency_code?: string
  country_code?: string
  customer_id?: string
  locale?: string
}

type CalculatedPrice = {
  calculated_amount: number
  original_amount: number
  currency_code: string
  is_calculated_price_tax_inclusive: boolean
  calculated_price?: { price_list_id: string | null } | null
}

type Ref = { id: string } | null

type VariantRow = UnitVariantRow & { calculated_price?: CalculatedPrice | null }

/**
 * The units of a published product as a shopper sees them, in rank order.
 * @param idOrHandle product id or handle
 * @throws SuiteError `not_found`, also for a product of another channel
 */
export async function storeProductUnits(
  container: MedusaContainer,
  idOrHandle: string,
  caller: StoreUnitsCaller
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const productId = await visibleProduct(container, idOrHandle, caller)
  const pricing = await pricingContext(container, caller)
  const [rows, names, locations, { data }] = await Promise.all([
    productUnitRows(container, productId),
    unitNames(container, caller.locale),
    channelLocations(container, caller.sales_channel_ids),
    query.graph(
      {
        entity: "product_variant",
        fields: [...VARIANT_FIELDS, ...(pricing ? ["calculated_price.*"] : [])],
        filters: { product_id: productId },
        ...(pricing && {
          context: { calculated_price: QueryContext(pricing) },
        }),
      },
      caller.locale ? { locale: caller.locale } : undefined
    ),
  ])
  const variants = new Map(
    (data as unknown as VariantRow[]).map((variant) => [variant.id, variant])
  )
  const decimals = pricing
    ? await currencyDecimals(container, pricing.currency_code)
    : 2
  const units = rows
    .filter((row) => row.is_active && !row.retired_at)
    .flatMap((row) => {
      const variant = variants.get(row.variant_id)
      const view =
        variant && toStoreView(row, variant, names, locations, decimals)
      return view ? [view] : []
    })
  units.sort(byRank)
  const basic = names.byCode.get(rows[0]?.basic_unit_code ?? "")
  return {
    product_id: productId,
    basic_unit: basic ? toUnitView(basic) : null,
    units,
    count: units.length,
  }
}

async function visibleProduct(
  container: MedusaContainer,
  idOrHandle: string,
  caller: StoreUnitsCaller
): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "sales_channels.id"],
    filters: {
      status: "published",
      $or: [{ id: idOrHandle }, { handle: idOrHandle }],
    },
  })
  const product = data[0]
  const channels = product?.sales_channels ?? []
  const visible = channels.some(
    (channel: Ref) => channel && caller.sales_channel_ids.includes(channel.id)
  )
  if (!product || !visible) {
    throw new SuiteError("not_found", "not_found", {
      entity: "product",
      id: idOrHandle,
    })
  }
  return product.id
}

type PricingContext = {
  currency_code: string
  region_id?: string
  customer?: { groups: { id: string }[] }
}

/** The context the core prices with: region, currency, customer groups. */
export async function pricingContext(
  container: MedusaContainer,
  caller: StoreUnitsCaller
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

/** Decimals of a currency from the Currency Module. */
export async function currencyDecimals(
  container: MedusaContainer,
  code: string
): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code },
  })
  return data[0]?.decimal_digits ?? 2
}

function toStoreView(
  row: ProductUnitRow,
  variant: VariantRow,
  names: UnitNames,
  locations: ReadonlySet<string>,
  decimals: number
) {
  const unit = names.byId.get(row.unit_id)
  if (!unit) {
    return null
  }
  const { levels, blocked } = stockOf(variant)
  const available = availableAt(levels, locations)
  const sellable = unitsAvailable(available, row.conversion)
  const quantity = blocked ? 0 : sellable
  const price = toPrice(variant.calculated_price)
  return {
    ...toProductUnitView(row, variant, unit, names),
    price,
    reference_price:
      price && toReferencePrice(price, row, unit, names, decimals),
    available_quantity: variant.manage_inventory ? quantity : null,
    in_stock:
      !blocked &&
      (!variant.manage_inventory ||
        variant.allow_backorder ||
        quantity >= (row.min ?? 1)),
  }
}

function toPrice(price: CalculatedPrice | null | undefined) {
  return price
    ? {
        currency_code: price.currency_code,
        amount: price.calculated_amount,
        original_amount: price.original_amount,
        is_tax_inclusive: price.is_calculated_price_tax_inclusive,
        price_list_id: price.calculated_price?.price_list_id ?? null,
      }
    : null
}
