import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { rowsBy, undeleted } from "../../../lib/sql/rows-by"
import { UNIT_OPTION_TITLE } from "../../../modules/unit/constants"

/** A variant that is sold, with the stock it counts. */
export type SoldVariant = {
  id: string
  product_id: string
  sku: string | null
  barcode: string | null
  /** The unit option left out. */
  options: Record<string, string>
  inventory_item_id: string | null
  manage_inventory: boolean
  /** Null for a variant that is not sold by unit. */
  unit_value: string | null
  is_default: boolean
}

type VariantRow = Omit<
  SoldVariant,
  "options" | "inventory_item_id" | "unit_value" | "is_default"
>

type UnitRow = {
  variant_id: string
  unit_value: string
  is_default: boolean
  retired_at: Date | null
}

/** Variants that are sold, with their options and their stock. */
export async function soldVariants(
  container: MedusaContainer,
  productIds: readonly string[]
): Promise<SoldVariant[]> {
  const variants = await rowsBy<VariantRow>(
    container,
    "product_variant",
    "product_id",
    productIds,
    ["id", "product_id", "sku", "barcode", "manage_inventory"],
    (query) =>
      undeleted(query).orderByRaw("product_id, variant_rank nulls last, id")
  )
  const ids = variants.map(({ id }) => id)
  const [units, stock, options] = await Promise.all([
    rowsBy<UnitRow>(
      container,
      "product_unit",
      "variant_id",
      ids,
      ["variant_id", "unit_value", "is_default", "retired_at"],
      undeleted
    ),
    rowsBy<{ variant_id: string; inventory_item_id: string }>(
      container,
      "product_variant_inventory_item",
      "variant_id",
      ids,
      ["variant_id", "inventory_item_id"],
      // The first one is taken: the last that a map is given.
      (query) => undeleted(query).orderByRaw("created_at desc, id desc")
    ),
    variantOptions(container, ids),
  ])
  const unitOf = new Map(units.map((row) => [row.variant_id, row]))
  const stockOf = new Map(
    stock.map((row) => [row.variant_id, row.inventory_item_id])
  )
  return variants.flatMap((variant) => {
    const unit = unitOf.get(variant.id)
    return unit?.retired_at
      ? []
      : [
          {
            ...variant,
            options: options.get(variant.id) ?? {},
            inventory_item_id: stockOf.get(variant.id) ?? null,
            unit_value: unit ? MathBN.convert(unit.unit_value).toFixed() : null,
            is_default: unit?.is_default ?? true,
          },
        ]
  })
}

/** Without the unit option and the admin's placeholder. */
async function variantOptions(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, Record<string, string>>> {
  const pairs = await rowsBy<{ variant_id: string; option_value_id: string }>(
    container,
    "product_variant_option",
    "variant_id",
    ids,
    ["variant_id", "option_value_id"]
  )
  const values = await optionValues(
    container,
    pairs.map((pair) => pair.option_value_id)
  )
  const options = new Map<string, Record<string, string>>()
  for (const { variant_id, option_value_id } of pairs) {
    const known = values.get(option_value_id)
    if (known && !isOurs(known.title)) {
      options.set(variant_id, {
        ...options.get(variant_id),
        [known.title]: known.value,
      })
    }
  }
  return options
}

const isOurs = (title: string) =>
  title === UNIT_OPTION_TITLE || /^default option$/i.test(title)

/** Values of options with the option's title, by id. */
export async function optionValues(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, { title: string; value: string; option_id: string }>> {
  const values = await rowsBy<{ id: string; value: string; option_id: string }>(
    container,
    "product_option_value",
    "id",
    ids,
    ["id", "value", "option_id"]
  )
  const titles = await optionTitles(
    container,
    values.map(({ option_id }) => option_id)
  )
  return new Map(
    values.map(({ id, value, option_id }) => [
      id,
      { title: titles.get(option_id) ?? "", value, option_id },
    ])
  )
}

export async function optionTitles(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, string>> {
  const rows = await rowsBy<{ id: string; title: string }>(
    container,
    "product_option",
    "id",
    ids,
    ["id", "title"]
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}
