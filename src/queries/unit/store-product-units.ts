import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  QueryContext,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { unitsAvailable } from "../../modules/unit/rules/conversion"
import { currencyDecimals } from "../currencies"
import { pricingContext, type StoreCaller } from "../store-pricing"
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
  caller: StoreCaller
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
  caller: StoreCaller
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
