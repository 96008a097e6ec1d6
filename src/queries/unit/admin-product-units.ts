import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { unitsAvailable } from "../../modules/unit/rules/conversion"
import { isBasePrice } from "../../workflows/unit/load-product-state"
import { decimalsByCurrency } from "../currencies"
import { levelNumbers, type LevelRow } from "../stock/levels"
import {
  byRank,
  otherOptions,
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

type PriceRow = {
  amount: number
  currency_code: string
  rules_count?: number | null
  min_quantity?: number | null
  price_list_id?: string | null
}

type VariantRow = UnitVariantRow & {
  price_set?: { prices?: PriceRow[] } | null
}

/**
 * The units of a product as a merchant sees them: prices in every currency,
 * stock by combination and location; retired units last.
 * @throws SuiteError `not_found`
 */
export async function adminProductUnits(
  container: MedusaContainer,
  productId: string,
  locale: string | undefined
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: products }, rows, names, decimals, locations] =
    await Promise.all([
      query.graph({
        entity: "product",
        fields: [
          "id",
          ...VARIANT_FIELDS.map((field) => `variants.${field}`),
          "variants.price_set.prices.amount",
          "variants.price_set.prices.currency_code",
          "variants.price_set.prices.rules_count",
          "variants.price_set.prices.min_quantity",
          "variants.price_set.prices.price_list_id",
        ],
        filters: { id: productId },
      }),
      productUnitRows(container, productId),
      unitNames(container, locale),
      decimalsByCurrency(container),
      locationNames(container),
    ])
  const product = products[0]
  if (!product) {
    throw new SuiteError("not_found", "not_found", {
      entity: "product",
      id: productId,
    })
  }
  const variants = (product.variants ?? []) as unknown as VariantRow[]
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  const units = rows.flatMap((row) => {
    const variant = byId.get(row.variant_id)
    const view = variant && toAdminView(row, variant, names, decimals)
    return view ? [view] : []
  })
  units.sort(
    (a, b) =>
      Number(a.retired_at !== null) - Number(b.retired_at !== null) ||
      byRank(a, b)
  )
  const basic = names.byCode.get(rows[0]?.basic_unit_code ?? "")
  return {
    product_id: productId,
    basic_unit: basic ? toUnitView(basic) : null,
    combinations: toCombinations(variants, locations),
    units,
    count: units.length,
  }
}

async function locationNames(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "stock_location",
    fields: ["id", "name"],
    pagination: { take: 1000, skip: 0 },
  })
  return new Map(data.map((row) => [row.id, row.name]))
}

function toCombinations(
  variants: VariantRow[],
  locations: ReadonlyMap<string, string>
) {
  const combinations = new Map<
    string,
    {
      options: Record<string, string>
      inventory_item_id: string | null
      stock: ReturnType<typeof toStock>[]
    }
  >()
  for (const variant of variants) {
    const options = otherOptions(variant)
    const key = JSON.stringify(options)
    const { inventory_item_id, levels } = stockOf(variant)
    const known = combinations.get(key)
    if (!known || (!known.inventory_item_id && inventory_item_id)) {
      combinations.set(key, {
        options,
        inventory_item_id,
        stock: levels.map((level) => toStock(level, locations)),
      })
    }
  }
  // The core gives variants in no fixed order: a table must not jump.
  return [...combinations.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, combination]) => combination)
}

function toStock(level: LevelRow, locations: ReadonlyMap<string, string>) {
  const { stocked, reserved, available } = levelNumbers(level)
  return {
    location_id: level.location_id,
    location_name: locations.get(level.location_id) ?? level.location_id,
    stocked: stocked.toNumber(),
    reserved: reserved.toNumber(),
    available: available.toNumber(),
  }
}

function toAdminView(
  row: ProductUnitRow,
  variant: VariantRow,
  names: UnitNames,
  decimals: ReadonlyMap<string, number>
) {
  const unit = names.byId.get(row.unit_id)
  if (!unit) {
    return null
  }
  const { inventory_item_id, levels, blocked } = stockOf(variant)
  const available = MathBN.sum(
    ...levels.map((level) => levelNumbers(level).available)
  )
  const prices = (variant.price_set?.prices ?? [])
    .filter(isBasePrice)
    .map(({ currency_code, amount }) => ({ currency_code, amount }))
  return {
    ...toProductUnitView(row, variant, unit, names),
    is_active: row.is_active,
    retired_at: row.retired_at ? new Date(row.retired_at).toISOString() : null,
    prices,
    reference_prices: prices.flatMap(
      (price) =>
        toReferencePrice(
          price,
          row,
          unit,
          names,
          decimals.get(price.currency_code) ?? 2
        ) ?? []
    ),
    inventory_item_id,
    available_quantity: !variant.manage_inventory
      ? null
      : blocked
        ? 0
        : unitsAvailable(available, row.conversion),
  }
}
