import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Cell } from "../../lib/csv/send-csv"
import { UNIT_MODULE } from "../../modules/unit/constants"
import type UnitModuleService from "../../modules/unit/service"
import { writeOptions } from "../../workflows/unit/csv/options-cell"
import { PRICE_COLUMN } from "../../workflows/unit/csv/product-unit-columns"
import {
  draftOf,
  type ProductDraft,
  type Slot,
  type UnitDraft,
} from "../../workflows/unit/csv/product-units-draft"
import {
  loadProducts,
  loadUnits,
} from "../../workflows/unit/load-product-state"

/** Rows looked at for one page; a product's rows stay together. */
const PAGE = 500

/** Currencies of the store, and those in which product units have prices. */
export async function productUnitCurrencies(
  container: MedusaContainer
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { currency_code: string }[] = await knex("store_currency")
    .select("currency_code")
    .whereNull("deleted_at")
    .union(
      knex("product_unit as unit")
        .join("product_variant_price_set as link", (on) =>
          on.on("link.variant_id", "unit.variant_id")
        )
        .join("price", "price.price_set_id", "link.price_set_id")
        .select("price.currency_code")
        .whereNull("unit.deleted_at")
        .whereNull("price.deleted_at")
        .whereNull("price.price_list_id")
    )
  return rows.map((row) => row.currency_code).sort()
}

/**
 * The product units as rows of their file, page by page, product by product;
 * retired units are left out.
 */
export async function* productUnitPages(
  container: MedusaContainer,
  columns: readonly string[]
): AsyncGenerator<Cell[][]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const units = await loadUnits(query)
  const codes = new Map(units.map((unit) => [unit.id, unit.code]))
  let after = ""
  for (;;) {
    const rows = await service.listProductUnits(
      { product_id: { $gt: after }, retired_at: null },
      { select: ["product_id"], order: { product_id: "ASC" }, take: PAGE }
    )
    const ids = [...new Set(rows.map((row) => row.product_id))]
    const [{ products }, { data: named }] = await Promise.all([
      loadProducts(container, ids),
      query.graph({
        entity: "product",
        fields: ["id", "handle"],
        filters: { id: ids },
      }),
    ])
    const handles = new Map(named.map(({ id, handle }) => [id, handle]))
    yield ids.flatMap((id) => {
      const product = products.get(id)
      const handle = handles.get(id)
      return product && handle
        ? productRows(draftOf(product, codes), handle, columns)
        : []
    })
    if (rows.length < PAGE) {
      return
    }
    after = ids.at(-1) ?? after
  }
}

function productRows(
  draft: ProductDraft,
  handle: string,
  columns: readonly string[]
): Cell[][] {
  const byName = (a: Slot, b: Slot) =>
    a.combination.key.localeCompare(b.combination.key)
  return draft.units.flatMap((unit) =>
    [...unit.slots]
      .sort(byName)
      .map((slot) =>
        columns.map((column) => cellOf(draft, handle, unit, slot, column))
      )
  )
}

function cellOf(
  draft: ProductDraft,
  handle: string,
  unit: UnitDraft,
  slot: Slot,
  column: string
): Cell {
  switch (column) {
    case "product_handle":
      return handle
    case "options":
      return writeOptions(slot.combination.options)
    case "basic_unit":
      return draft.basic_unit
    case "sku":
    case "barcode":
      return slot[column]
  }
  const [, currency] = PRICE_COLUMN.exec(column) ?? []
  return currency
    ? slot.prices.find((price) => price.currency_code === currency)?.amount
    : (unit[column as keyof UnitDraft] as Cell)
}
