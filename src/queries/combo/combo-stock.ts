import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import {
  dealsAvailable,
  type ChoiceNeeds,
} from "../../modules/combo/rules/availability"
import { availableAt } from "../stock/levels"
import type {
  ComboChoiceDefinition,
  ComboDefinition,
  ComboVariant,
} from "./combo-definitions"

/** What one pick takes from each inventory item; null is not counted. */
export function choiceNeeds(choice: ComboChoiceDefinition): ChoiceNeeds {
  const { variant } = choice
  if (variant && (!variant.manage_inventory || variant.allow_backorder)) {
    return null
  }
  const links = variant?.inventory_items ?? []
  if (!links.length) {
    // A variant that is gone, or that Medusa refuses for want of an item.
    return { [`missing:${choice.variant_id}`]: 1 }
  }
  return Object.fromEntries(
    links.map((link) => [
      link.inventory_item_id,
      MathBN.mult(link.required_quantity, choice.quantity),
    ])
  )
}

/** What is available of each item that the variants draw on. */
export function stockOfVariants(
  variants: Iterable<ComboVariant | null>,
  locations: ReadonlySet<string>
): Record<string, BigNumberInput> {
  const stock: Record<string, BigNumberInput> = {}
  for (const variant of variants) {
    for (const link of variant?.inventory_items ?? []) {
      stock[link.inventory_item_id] ??= availableAt(
        link.inventory?.location_levels,
        locations
      )
    }
  }
  return stock
}

/** Whole deals that the branches' stock covers; null when not counted. */
export function dealsInStock(
  combo: ComboDefinition,
  locations: ReadonlySet<string>
): number | null {
  const choices = combo.slots.flatMap((slot) => slot.choices)
  return dealsAvailable(
    combo.slots.map((slot) => ({
      min: slot.min,
      choices: slot.choices
        .filter(isOffered)
        .map((choice) => ({ needs: choiceNeeds(choice) })),
    })),
    stockOfVariants(
      choices.map((choice) => choice.variant),
      locations
    )
  )
}

/** Picks of one choice that the stock covers; null when not counted. */
export function picksInStock(
  choice: ComboChoiceDefinition,
  locations: ReadonlySet<string>
): number | null {
  return isOffered(choice)
    ? dealsAvailable(
        [{ min: 1, choices: [{ needs: choiceNeeds(choice) }] }],
        stockOfVariants([choice.variant], locations)
      )
    : 0
}

/** Whether the core would sell the choice's product at all. */
export function isOffered(choice: ComboChoiceDefinition): boolean {
  return choice.variant?.product?.status === "published"
}
