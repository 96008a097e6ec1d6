import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { fromMinor } from "../../modules/combo/rules/minor-units"
import { cheapestPicks } from "../../queries/combo/cheapest-picks"
import {
  combosInCurrencies,
  type ComboInCurrencies,
} from "../../queries/combo/combo-figures"
import { pricePicks } from "../../queries/combo/combo-price"
import { basePrices } from "../../queries/combo/base-prices"
import type { PriceState } from "../unit/product-units-state"
import type { VariantPrices } from "../unit/steps/write-variant-prices"

/**
 * The prices under which lists show combos that are priced by their parts:
 * what the cheapest selection costs in each currency of the store. Only
 * those that differ from what is stored.
 */
export async function changedFromPrices(
  container: MedusaContainer,
  comboIds: string[]
): Promise<VariantPrices[]> {
  const ids = await pricedByParts(container, comboIds)
  if (!ids.length) {
    return []
  }
  const combos = await combosInCurrencies(container, { id: ids })
  const wanted = new Map<string, PriceState[]>()
  for (const inCurrencies of combos.values()) {
    wanted.set(
      inCurrencies[0].combo.variant_id,
      inCurrencies.flatMap((entry) => fromPrice(entry) ?? [])
    )
  }
  const stored = await basePrices(container, [...wanted.keys()])
  return [...wanted]
    .map(([variant_id, prices]) => ({ variant_id, prices }))
    .filter(({ variant_id, prices }) => {
      const present = stored.get(variant_id)
      return present !== undefined && !same(prices, present)
    })
}

/** Null where the deal, or a part of it, has no price in the currency. */
function fromPrice({
  combo,
  currency,
  decimals,
}: ComboInCurrencies[number]): PriceState | null {
  const picks = cheapestPicks(combo, currency)
  const deal = picks && pricePicks(combo, picks, currency, decimals).deal
  return deal
    ? {
        currency_code: currency,
        amount: String(fromMinor(deal.price, decimals)),
      }
    : null
}

async function pricedByParts(
  container: MedusaContainer,
  comboIds: string[]
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string }[] = await knex("combo")
    .whereIn("id", comboIds)
    .where({ deleted_at: null })
    .whereNot({ pricing: "fixed" })
    .select("id")
  return rows.map((row) => row.id)
}

function same(wanted: PriceState[], present: PriceState[]): boolean {
  return (
    wanted.length === present.length &&
    wanted.every(({ currency_code, amount }) =>
      present.some(
        (price) =>
          price.currency_code === currency_code &&
          MathBN.eq(price.amount, amount)
      )
    )
  )
}
