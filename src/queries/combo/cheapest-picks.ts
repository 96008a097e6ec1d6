import { MathBN } from "@medusajs/framework/utils"
import type { ComboPick } from "../../modules/combo/constants"
import type {
  ComboChoiceDefinition,
  ComboDefinition,
} from "./combo-definitions"
import { isOffered } from "./combo-stock"

/**
 * The picks for which a deal costs least: what "from" means where shoppers
 * choose. Of choices that cost the deal the same, the one that costs least
 * singly, so that no saving is promised that other picks do not give.
 *
 * @returns null when a slot has nothing to pick
 */
export function cheapestPicks(
  combo: ComboDefinition,
  currency: string
): ComboPick[] | null {
  const picks: ComboPick[] = []
  for (const slot of combo.slots.filter(({ min }) => min > 0)) {
    const [cheapest] = slot.choices
      .filter(isOffered)
      .map((choice) => ({ choice, ...costOf(combo, choice, currency) }))
      .sort(
        (a, b) =>
          a.cost.comparedTo(b.cost) || a.singly.comparedTo(b.singly) || 0
      )
    if (!cheapest) {
      return null
    }
    picks.push({
      slot_id: slot.id,
      choice_id: cheapest.choice.id,
      quantity: slot.min,
    })
  }
  return picks
}

function costOf(
  combo: ComboDefinition,
  choice: ComboChoiceDefinition,
  currency: string
) {
  const price = choice.variant?.calculated_price?.calculated_amount ?? 0
  const singly = MathBN.mult(price, choice.quantity)
  const surcharge = choice.surcharges?.[currency] ?? 0
  if (combo.pricing === "fixed") {
    return { singly, cost: MathBN.convert(surcharge) }
  }
  const share =
    combo.pricing === "percent_off" ? MathBN.sub(100, combo.percent ?? 0) : 100
  const cost = MathBN.add(
    MathBN.div(MathBN.mult(singly, share), 100),
    surcharge
  )
  return { singly, cost }
}
