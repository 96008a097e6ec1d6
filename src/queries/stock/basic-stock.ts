import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { unitsAvailable } from "../../modules/unit/rules/conversion"
import { adminProductUnits } from "../unit/admin-product-units"
import { toThresholds, type Bounds } from "./thresholds"

type RuleRow = Bounds & { inventory_item_id: string; location_id: string }

type CostRow = {
  inventory_item_id: string
  currency_code: string
  amount: string
}

type ProductUnits = Awaited<ReturnType<typeof adminProductUnits>>
type Stock = ProductUnits["combinations"][number]["stock"][number]

/**
 * The stock of a product in its basic unit, by combination and location, and
 * how many of each unit that makes; thresholds and costs.
 * @throws SuiteError `not_found`
 */
export async function basicStock(
  container: MedusaContainer,
  productId: string,
  locale: string | undefined
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const product = await adminProductUnits(container, productId, locale)
  const items = product.combinations.flatMap((row) =>
    row.inventory_item_id ? [row.inventory_item_id] : []
  )
  const [rules, costs, locations] = await Promise.all([
    ruleRows(knex, items),
    costRows(knex, items),
    knex("stock_location").select<{ id: string; name: string }[]>("id", "name"),
  ])
  const names = new Map(locations.map(({ id, name }) => [id, name]))
  return {
    product_id: productId,
    basic_unit: product.basic_unit,
    combinations: product.combinations.map((row) => {
      const own = rules.filter(isOf(row.inventory_item_id))
      const units = product.units.filter(
        (unit) =>
          !unit.retired_at && unit.inventory_item_id === row.inventory_item_id
      )
      return {
        options: row.options,
        inventory_item_id: row.inventory_item_id,
        locations: withRules(row.stock, own, names).map((stock) => ({
          ...stock,
          units: units.map((unit) => ({
            product_unit_id: unit.id,
            variant_id: unit.variant_id,
            label: unit.label,
            conversion: unit.conversion,
            available_quantity: unitsAvailable(
              stock.available,
              unit.conversion
            ),
          })),
        })),
        costs: costs
          .filter(isOf(row.inventory_item_id))
          .map(({ currency_code, amount }) => ({
            currency_code,
            amount: Number(amount),
          })),
      }
    }),
  }
}

function isOf(itemId: string | null) {
  return (row: { inventory_item_id: string }) =>
    row.inventory_item_id === itemId
}

/** Levels with their rule; a rule may stand where nothing is stocked yet. */
function withRules(
  stock: Stock[],
  rules: RuleRow[],
  names: ReadonlyMap<string, string>
) {
  const stocked = new Set(stock.map((level) => level.location_id))
  const empty = rules
    .filter((rule) => !stocked.has(rule.location_id))
    .map(({ location_id }) => ({
      location_id,
      location_name: names.get(location_id) ?? location_id,
      stocked: 0,
      reserved: 0,
      available: 0,
    }))
  return [...stock, ...empty]
    .sort((a, b) => a.location_name.localeCompare(b.location_name))
    .map((level) => ({
      ...level,
      ...toThresholds(
        level.available,
        rules.find((rule) => rule.location_id === level.location_id)
      ),
    }))
}

async function ruleRows(knex: Knex, items: string[]): Promise<RuleRow[]> {
  return knex("stock_rule")
    .whereIn("inventory_item_id", items)
    .where({ deleted_at: null })
    .select(
      "inventory_item_id",
      "location_id",
      "low_stock_threshold",
      "reorder_point",
      "reorder_quantity"
    )
}

async function costRows(knex: Knex, items: string[]): Promise<CostRow[]> {
  return knex("stock_cost")
    .whereIn("inventory_item_id", items)
    .where({ deleted_at: null })
    .orderBy("currency_code")
    .select("inventory_item_id", "currency_code", "amount")
}
