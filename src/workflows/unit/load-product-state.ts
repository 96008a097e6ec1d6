import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  MedusaContainer,
  RemoteQueryFunction,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { UnitType } from "../../modules/unit/constants"
import { decimalsByCurrency } from "../../queries/currencies"
import { NOT_FOR_SALE_SKU } from "./not-for-sale"
import type { PlanningContext, TradeCodes } from "./planning-context"
import type {
  PriceState,
  ProductState,
  ProductUnitState,
  SetProductUnitsInput,
  UnitState,
  VariantState,
} from "./product-units-state"
import { variantsInUse } from "./variants-in-use"

const PRODUCT_FIELDS = [
  "id",
  "title",
  "options.id",
  "options.title",
  "options.is_exclusive",
  "options.values.value",
  "variants.id",
  "variants.title",
  "variants.sku",
  "variants.barcode",
  "variants.manage_inventory",
  "variants.variant_rank",
  "variants.options.value",
  "variants.options.option.title",
  "variants.inventory_items.inventory_item_id",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.sku",
  "variants.price_set.prices.amount",
  "variants.price_set.prices.raw_amount",
  "variants.price_set.prices.currency_code",
  "variants.price_set.prices.rules_count",
  "variants.price_set.prices.min_quantity",
  "variants.price_set.prices.price_list_id",
]

/** Columns of `product_unit` as reads take them. */
export const PRODUCT_UNIT_FIELDS = [
  "id",
  "variant_id",
  "product_id",
  "unit_id",
  "unit_value",
  "conversion",
  "basic_unit_code",
  "min",
  "max",
  "step",
  "is_default",
  "is_active",
  "rank",
  "retired_at",
]

type PriceRow = {
  amount: number
  raw_amount?: { value: string } | null
  currency_code: string
  rules_count?: number | null
  min_quantity?: number | null
  price_list_id?: string | null
}

type VariantRow = {
  id: string
  title: string
  sku: string | null
  barcode: string | null
  manage_inventory: boolean
  variant_rank: number | null
  options?: { value: string; option?: { title: string } | null }[]
  inventory_items?: {
    inventory_item_id: string
    required_quantity: number
    inventory?: { sku: string | null } | null
  }[]
  price_set?: { prices?: PriceRow[] } | null
}

type ProductRow = {
  id: string
  title: string
  options?: {
    id: string
    title: string
    is_exclusive: boolean
    values?: { value: string }[]
  }[]
  variants?: VariantRow[]
}

type ProductUnitRow = Omit<
  ProductUnitState,
  "unit_value" | "conversion" | "retired_at"
> & {
  product_id: string
  unit_value: number
  conversion: number
  retired_at: string | Date | null
}

/** Products as planning reads them, and which variants are not for sale. */
export type LoadedProducts = {
  products: Map<string, ProductState>
  blocked: Set<string>
}

/** Reads products with variants, stock links, prices and product units. */
export async function loadProducts(
  container: MedusaContainer,
  ids: string[]
): Promise<LoadedProducts> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: products }, { data: rows }] = await Promise.all([
    query.graph({
      entity: "product",
      fields: PRODUCT_FIELDS,
      filters: { id: ids },
    }),
    query.graph({
      entity: "product_unit",
      fields: PRODUCT_UNIT_FIELDS,
      filters: { product_id: ids },
    }),
  ])
  const unitOf = new Map(
    (rows as unknown as ProductUnitRow[]).map((row) => [row.variant_id, row])
  )
  const found = products as unknown as ProductRow[]
  const { shared, used } = await stockFacts(container, found)
  const blocked = new Set<string>()
  const states = found.map((product): ProductState => ({
    id: product.id,
    title: product.title,
    options: (product.options ?? []).map((option) => ({
      id: option.id,
      title: option.title,
      is_exclusive: option.is_exclusive,
      values: (option.values ?? []).map((value) => value.value),
    })),
    variants: (product.variants ?? []).map((variant) => {
      if (variant.inventory_items?.some(isGate)) {
        blocked.add(variant.id)
      }
      return toVariantState(variant, unitOf.get(variant.id), shared)
    }),
    in_use: (product.variants ?? []).some(
      (variant) =>
        used.has(variant.id) ||
        variant.inventory_items?.some((link) =>
          used.has(link.inventory_item_id)
        )
    ),
  }))
  return {
    products: new Map(states.map((product) => [product.id, product])),
    blocked,
  }
}

type StockFacts = {
  /** Inventory items that variants of several products draw on. */
  shared: ReadonlySet<string>
  /** Items with stock, variants with orders: ids of both. */
  used: ReadonlySet<string>
}

async function stockFacts(
  container: MedusaContainer,
  products: ProductRow[]
): Promise<StockFacts> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const variants = products.flatMap((product) => product.variants ?? [])
  const items = variants.flatMap((variant) =>
    (variant.inventory_items ?? [])
      .filter((link) => !isGate(link))
      .map((link) => link.inventory_item_id)
  )
  const [shared, stocked, referred] = await Promise.all([
    sharedItems(knex, items),
    stockedItems(knex, items),
    variantsInUse(
      knex,
      variants.map((variant) => variant.id)
    ),
  ])
  return { shared, used: new Set([...stocked, ...referred]) }
}

async function sharedItems(knex: Knex, ids: string[]): Promise<Set<string>> {
  const rows: { inventory_item_id: string }[] = await knex(
    "product_variant_inventory_item as link"
  )
    .join("product_variant as variant", "variant.id", "link.variant_id")
    .select("link.inventory_item_id")
    .whereIn("link.inventory_item_id", ids)
    .whereNull("link.deleted_at")
    .whereNull("variant.deleted_at")
    .groupBy("link.inventory_item_id")
    .havingRaw("count(distinct variant.product_id) > 1")
  return new Set(rows.map((row) => row.inventory_item_id))
}

async function stockedItems(knex: Knex, ids: string[]): Promise<string[]> {
  const rows: { inventory_item_id: string }[] = await knex("inventory_level")
    .distinct("inventory_item_id")
    .whereIn("inventory_item_id", ids)
    .whereNull("deleted_at")
    .whereRaw(
      "(stocked_quantity <> 0 or reserved_quantity <> 0 or incoming_quantity <> 0)"
    )
  return rows.map((row) => row.inventory_item_id)
}

/** Which products have the SKUs and barcodes that are asked for. */
async function loadTradeCodes(
  container: MedusaContainer,
  inputs: SetProductUnitsInput[]
): Promise<TradeCodes> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const entries = inputs
    .flatMap((input) => input.units)
    .flatMap((entry) => [entry, ...(entry.variants ?? [])])
  const owners = async (kind: "sku" | "barcode") => {
    const codes = [...new Set(entries.flatMap((entry) => entry[kind] ?? []))]
    const rows: { code: string; product_id: string }[] = codes.length
      ? await knex("product_variant")
          .select({ code: kind, product_id: "product_id" })
          .whereIn(kind, codes)
          .whereNull("deleted_at")
      : []
    return new Map(rows.map((row) => [row.code, row.product_id]))
  }
  const [sku, barcode] = await Promise.all([owners("sku"), owners("barcode")])
  return { sku, barcode }
}

/** Units by code, the currencies' decimals, and who has which trade code. */
export async function loadPlanningContext(
  container: MedusaContainer,
  inputs: SetProductUnitsInput[]
): Promise<Omit<PlanningContext, "blocked">> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [units, codes, currencies] = await Promise.all([
    loadUnits(query),
    loadTradeCodes(container, inputs),
    decimalsByCurrency(container),
  ])
  return {
    codes,
    units: new Map(units.map((unit) => [unit.code, unit])),
    currencies,
  }
}

/** All units; with a locale their names in that language. */
export async function loadUnits(
  query: Omit<RemoteQueryFunction, symbol>,
  locale?: string
): Promise<UnitState[]> {
  const { data } = await query.graph(
    {
      entity: "unit",
      fields: [
        "id",
        "code",
        "name",
        "symbol",
        "type",
        "conversion",
        "is_basic",
        "is_active",
        "rank",
      ],
      pagination: { take: 10_000, skip: 0 },
    },
    locale ? { locale } : undefined
  )
  return data.map((unit) => ({
    id: unit.id,
    code: unit.code,
    name: unit.name,
    symbol: unit.symbol,
    type: unit.type as UnitType,
    conversion: MathBN.convert(unit.conversion).toFixed(),
    is_basic: unit.is_basic,
    is_active: unit.is_active,
    rank: unit.rank,
  }))
}

function isGate(link: { inventory?: { sku: string | null } | null }): boolean {
  return link.inventory?.sku === NOT_FOR_SALE_SKU
}

function toVariantState(
  variant: VariantRow,
  row: ProductUnitRow | undefined,
  shared: ReadonlySet<string>
): VariantState {
  const options = (variant.options ?? []).map(
    (value) => [value.option?.title ?? "", value.value] as const
  )
  return {
    id: variant.id,
    title: variant.title,
    sku: variant.sku,
    barcode: variant.barcode,
    manage_inventory: variant.manage_inventory,
    rank: variant.variant_rank ?? 0,
    options: Object.fromEntries(options),
    inventory: (variant.inventory_items ?? [])
      .filter((link) => !isGate(link))
      .map((link) => ({
        inventory_item_id: link.inventory_item_id,
        required_quantity: MathBN.convert(link.required_quantity).toFixed(),
        shared: shared.has(link.inventory_item_id),
      })),
    prices: basePrices(variant.price_set?.prices ?? []),
    product_unit: row ? toProductUnitState(row) : null,
  }
}

/** A price that holds for everybody: no list, no rule, no tier. */
export function isBasePrice(price: {
  price_list_id?: string | null
  rules_count?: number | null
  min_quantity?: number | null
}): boolean {
  return !price.price_list_id && !price.rules_count && !price.min_quantity
}

function basePrices(prices: PriceRow[]): PriceState[] {
  return prices.filter(isBasePrice).map((price) => ({
    currency_code: price.currency_code,
    amount: MathBN.convert(price.raw_amount?.value ?? price.amount).toFixed(),
  }))
}

function toProductUnitState(row: ProductUnitRow): ProductUnitState {
  return {
    id: row.id,
    variant_id: row.variant_id,
    unit_id: row.unit_id,
    unit_value: MathBN.convert(row.unit_value).toFixed(),
    conversion: MathBN.convert(row.conversion).toFixed(),
    basic_unit_code: row.basic_unit_code,
    min: row.min,
    max: row.max,
    step: row.step,
    is_default: row.is_default,
    is_active: row.is_active,
    rank: row.rank,
    retired_at: row.retired_at ? new Date(row.retired_at).toISOString() : null,
  }
}
