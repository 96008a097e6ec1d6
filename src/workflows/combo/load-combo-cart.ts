import type { MedusaContainer } from "@medusajs/framework/types"
import {
  comboDefinitions,
  comboVariants,
  type ComboDefinition,
  type ComboVariant,
} from "../../queries/combo/combo-definitions"
import { channelLocations } from "../../queries/stock/levels"
import { currencyDecimals } from "../../queries/currencies"
import { featureOn } from "../../suite-options"
import { lineUnitsOf } from "../unit/line-unit"
import type { CartOfCombos, ComboInstance } from "./cart-of-combos"
import { usesOfCombos } from "./combo-uses"
import type { ComboConditions } from "./evaluate-instance"

/** What planning and checking a cart's deals reads, in one place. */
export type ComboCart = {
  definitions: ReadonlyMap<string, ComboDefinition>
  /** Variants of the deals' parts and of the cart's plain lines. */
  variants: ReadonlyMap<string, ComboVariant>
  /** Branches that the cart's channel draws on. */
  locations: ReadonlySet<string>
  /** Deals sold already, by combo, where a total limit counts them. */
  sold: ReadonlyMap<string, number>
  conditions: ComboConditions
}

/** Reads the deals of these instances at the cart's prices. */
export async function loadComboCart(
  container: MedusaContainer,
  cart: CartOfCombos,
  instances: readonly ComboInstance[]
): Promise<ComboCart> {
  const ids = [...new Set(instances.map(({ combo_id }) => combo_id))]
  const plain = cart.lines.flatMap((line) => line.variant_id ?? [])
  const [list, others, locations, decimals] = await Promise.all([
    ids.length
      ? comboDefinitions(
          container,
          { id: ids },
          { pricing: cart.pricing, locale: cart.locale ?? undefined }
        )
      : [],
    comboVariants(container, [...new Set(plain)]),
    channelLocations(container, [cart.sales_channel_id ?? ""]),
    currencyDecimals(container, cart.pricing.currency_code),
  ])
  const parts = list.flatMap((combo) =>
    combo.slots.flatMap((slot) =>
      slot.choices.flatMap(({ variant }) => variant ?? [])
    )
  )
  const limited = list.filter((combo) => combo.limit_total !== null)
  const [units, sold] = await Promise.all([
    featureOn("units")
      ? lineUnitsOf(
          container,
          parts.map((variant) => variant.id)
        )
      : new Map(),
    usesOfCombos(
      container,
      limited.map((combo) => combo.id),
      cart.id
    ),
  ])
  return {
    definitions: new Map(list.map((combo) => [combo.id, combo])),
    variants: new Map([
      ...others,
      ...parts.map((variant) => [variant.id, variant] as const),
    ]),
    locations,
    sold,
    conditions: {
      currency_code: cart.pricing.currency_code,
      decimals,
      sales_channel_id: cart.sales_channel_id,
      now: new Date(),
      units,
    },
  }
}
