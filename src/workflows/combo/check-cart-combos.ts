import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import { comboTitle } from "../../queries/combo/combo-price"
import { refuseBareCombos } from "./bare-combos"
import {
  cartOfCombos,
  comboLines,
  instancesOfCart,
  type CartLine,
  type CartOfCombos,
  type ComboInstance,
} from "./cart-of-combos"
import type { ComboToUse } from "./combo-uses"
import { sameLine } from "./diff-lines"
import {
  evaluateInstance,
  lineKey,
  type ComboProblem,
} from "./evaluate-instance"
import { firstObstacle } from "./first-obstacle"
import { loadComboCart, type ComboCart } from "./load-combo-cart"

/** A cart as the core hands it to its hook. */
type CartToCheck = {
  id: string
  locale?: string | null
  items?: CartLine[] | null
}

/**
 * What the deals of a cart must fulfil so that it can become an order: whole,
 * at today's price, within window, limits and stock.
 *
 * @returns the deals that are about to be sold, for `claimUses`
 * @throws SuiteError 400 that names the deal: `combo_changed`, `combo_broken`,
 * or why it cannot be bought
 */
export async function checkCartCombos(
  container: MedusaContainer,
  { id, items, locale }: CartToCheck
): Promise<ComboToUse[]> {
  const [instances] = await Promise.all([
    instancesOfCart(container, id),
    refuseBareCombos(
      container,
      (items ?? []).map((line) => line.variant_id),
      locale
    ),
  ])
  if (!instances.length && !comboLines(items ?? []).length) {
    return []
  }
  const cart = await cartOfCombos(container, id)
  if (!cart) {
    return []
  }
  const loaded = await loadComboCart(container, cart, cart.instances)
  const problem = firstProblem(cart, loaded)
  if (problem) {
    throw new SuiteError(
      "not_allowed",
      problem.code,
      problem.params,
      [],
      languageOf(cart.locale)
    )
  }
  return cart.instances.map((instance) => ({
    combo_id: instance.combo_id,
    title: titleOf(loaded, instance),
    instance_id: instance.id,
    quantity: instance.quantity,
  }))
}

function firstProblem(
  cart: CartOfCombos,
  loaded: ComboCart
): ComboProblem | undefined {
  const known = new Set(cart.instances.map(({ id }) => id))
  const orphan = comboLines(cart.lines).find(
    ({ combo }) => !known.has(combo.instance_id)
  )
  if (orphan) {
    return { code: "combo_broken", params: { combo: orphan.combo.title } }
  }
  for (const instance of cart.instances) {
    const problem = problemOf(cart, loaded, instance)
    if (problem) {
      return problem
    }
  }
  const deals = new Map([...known].map((id) => [id, null]))
  return firstObstacle(loaded, cart.instances, cart.lines, deals)?.problem
}

/** Compares the lines of a deal with what they would be today. */
function problemOf(
  cart: CartOfCombos,
  loaded: ComboCart,
  instance: ComboInstance
): ComboProblem | undefined {
  const { lines, problems } = evaluateInstance(
    loaded.definitions.get(instance.combo_id),
    instance,
    loaded.conditions
  )
  if (problems.length) {
    return problems[0]
  }
  const present = comboLines(cart.lines).filter(
    ({ combo }) => combo.instance_id === instance.id
  )
  const byKey = new Map(present.map((line) => [lineKey(line.combo), line]))
  const params = { combo: titleOf(loaded, instance) }
  if (lines.length === present.length) {
    const same = lines.every((line) => {
      const there = byKey.get(line.key)
      return there && sameLine(there, line)
    })
    if (same) {
      return undefined
    }
  }
  const whole = present.every((line) =>
    MathBN.eq(line.quantity, line.combo.per_combo * instance.quantity)
  )
  return whole && present.length
    ? { code: "combo_changed", params }
    : { code: "combo_broken", params }
}

function titleOf(loaded: ComboCart, { combo_id }: ComboInstance): string {
  const combo = loaded.definitions.get(combo_id)
  return combo ? comboTitle(combo) : combo_id
}
