import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type { Language } from "../../lib/i18n/translate"
import { groupByCombo } from "./line-combo"

type Line = {
  id: string
  quantity: BigNumberInput
  unit_price: BigNumberInput
  metadata?: Record<string, unknown> | null
}

/**
 * What an order edit leaves of a combo must be whole deals at their price, or
 * nothing. To change single parts a merchant dissolves the combo first.
 *
 * @throws SuiteError 400 `combo_edit_breaks`
 */
export async function checkOrderEditCombos(
  container: MedusaContainer,
  orderId: string,
  language: Language
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const before = await orders.retrieveOrder(orderId, { relations: ["items"] })
  const deals = groupByCombo(asLines(before.items)).filter(({ combo }) => combo)
  if (!deals.length) {
    return
  }
  const preview = await orders.previewOrderChange(orderId)
  const after = new Map(
    asLines(preview.items).map((line) => [line.id, line] as const)
  )
  for (const { combo, lines } of deals) {
    const numbers = lines.map((line) => {
      const quantity = after.get(line.id)?.quantity ?? 0
      const of = line.metadata?.combo as { per_combo: number }
      return MathBN.div(quantity, of.per_combo)
    })
    const whole = numbers.every(
      (number) => number.isInteger() && number.eq(numbers[0])
    )
    const priced = lines.every((line) => {
      const now = after.get(line.id)
      return !now || MathBN.eq(now.unit_price, line.unit_price)
    })
    if (!whole || !priced) {
      throw new SuiteError(
        "not_allowed",
        "combo_edit_breaks",
        { combo: combo?.title ?? "" },
        [],
        language
      )
    }
  }
}

function asLines(items: unknown): Line[] {
  return (items ?? []) as Line[]
}
