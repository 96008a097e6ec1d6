import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { fromMinor, toMinor } from "../../modules/combo/rules/minor-units"
import { cheapestPicks } from "./cheapest-picks"
import {
  comboDefinitions,
  type ComboDefinition,
  type ComboFilters,
} from "./combo-definitions"
import { pricePicks, type PickedPart } from "./combo-price"
import { decimalsByCurrency, storeCurrencies } from "../currencies"

/** A combo as it was read in each currency of the store. */
export type ComboInCurrencies = {
  currency: string
  decimals: number
  combo: ComboDefinition
}[]

/** What a deal comes to in one currency, for its cheapest selection. */
export type ComboFigure = {
  currency_code: string
  price: number | null
  separate_price: number | null
  saving: number | null
  cost: number | null
  margin: number | null
}

/** Cost of one basic unit by `item currency`. */
export type Costs = ReadonlyMap<string, BigNumberInput>

/** Reads combos once for each currency that the store sells in. */
export async function combosInCurrencies(
  container: MedusaContainer,
  filters: ComboFilters
): Promise<Map<string, ComboInCurrencies>> {
  return inCurrencies(container, (currency_code) =>
    comboDefinitions(container, filters, { pricing: { currency_code } })
  )
}

/** Definitions that `read` gives, by combo and currency. */
export async function inCurrencies(
  container: MedusaContainer,
  read: (currency: string) => Promise<ComboDefinition[]>
): Promise<Map<string, ComboInCurrencies>> {
  const [currencies, decimals] = await Promise.all([
    storeCurrencies(container),
    decimalsByCurrency(container),
  ])
  const byCombo = new Map<string, ComboInCurrencies>()
  for (const currency of currencies) {
    for (const combo of await read(currency)) {
      const entry = { currency, decimals: decimals.get(currency) ?? 2, combo }
      byCombo.set(combo.id, [...(byCombo.get(combo.id) ?? []), entry])
    }
  }
  return byCombo
}

/** Price, saving and margin of a deal in each currency. */
export function comboFigures(
  combos: ComboInCurrencies,
  costs: Costs
): ComboFigure[] {
  return combos.map(({ currency, decimals, combo }) => {
    const picks = cheapestPicks(combo, currency)
    const { deal, parts } = picks
      ? pricePicks(combo, picks, currency, decimals)
      : { deal: null, parts: [] }
    const cost = picks ? costOf(parts, currency, decimals, costs) : null
    const saving = deal ? deal.separately - deal.price : null
    const amount = (minor: bigint | null) =>
      minor === null ? null : fromMinor(minor, decimals)
    return {
      currency_code: currency,
      price: amount(deal?.price ?? null),
      separate_price: amount(deal?.separately ?? null),
      saving: amount(saving),
      cost: amount(cost),
      margin: amount(deal && cost !== null ? deal.price - cost : null),
    }
  })
}

/** Null as soon as the cost of one part is not known. */
function costOf(
  parts: PickedPart[],
  currency: string,
  decimals: number,
  costs: Costs
): bigint | null {
  let sum = MathBN.convert(0)
  for (const { choice, pieces } of parts) {
    const items = choice.variant?.inventory_items ?? []
    if (!items.length) {
      return null
    }
    for (const { inventory_item_id, required_quantity } of items) {
      const cost = costs.get(`${inventory_item_id} ${currency}`)
      if (cost === undefined) {
        return null
      }
      const piece = MathBN.mult(cost, required_quantity)
      sum = MathBN.add(sum, MathBN.mult(piece, pieces))
    }
  }
  return toMinor(sum, decimals)
}

/** Costs of what the choices of these combos draw on. */
export async function comboCosts(
  container: MedusaContainer,
  combos: Iterable<ComboInCurrencies>
): Promise<Costs> {
  const items = new Set<string>()
  for (const [first] of combos) {
    for (const slot of first?.combo.slots ?? []) {
      for (const { variant } of slot.choices) {
        variant?.inventory_items?.forEach((link) =>
          items.add(link.inventory_item_id)
        )
      }
    }
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: {
    inventory_item_id: string
    currency_code: string
    amount: string
  }[] = await knex("stock_cost")
    .whereIn("inventory_item_id", [...items])
    .where({ deleted_at: null })
    .select("inventory_item_id", "currency_code", "amount")
  return new Map(
    rows.map((row) => [
      `${row.inventory_item_id} ${row.currency_code}`,
      row.amount,
    ])
  )
}
