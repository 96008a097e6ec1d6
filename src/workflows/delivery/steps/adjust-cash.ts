import { createHash } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { isWhole } from "../../../modules/delivery/rules/settle-cash"
import { decimalsByCurrency } from "../../../queries/currencies"
import { knownCourier } from "../../../queries/delivery/cash"
import { bookCash } from "../cash-ledger"

export const adjustCashStepId = "adjust-cash"

export type AdjustCashInput = {
  courier_id: string
  currency_code: string
  /** Positive raises what he owes, negative lowers it; decimal text. */
  amount: string
  /** Why, for the books. */
  note: string
  user_id: string | null
  /** The same key books once. */
  idempotency_key?: string | null
}

/**
 * Books what a merchant says of a courier's cash: a float he was given, money
 * that was lost, a dispute that was cleared.
 *
 * @throws SuiteError `not_found`, 400 `currency_unknown`, `price_decimals`
 */
export const adjustCashStep = createStep(
  adjustCashStepId,
  async (input: AdjustCashInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { courier_id, currency_code, idempotency_key } = input
    await knownCourier(knex, courier_id)
    const currency = currency_code.toUpperCase()
    const decimals = (await decimalsByCurrency(container)).get(currency_code)
    if (decimals === undefined) {
      throw new SuiteError("invalid", "currency_unknown", { currency })
    }
    if (!isWhole(input.amount, decimals)) {
      throw new SuiteError("invalid", "price_decimals", { currency, decimals })
    }
    await bookCash(knex, {
      ...(idempotency_key && { id: idOf(courier_id, idempotency_key) }),
      courier_id,
      currency_code,
      kind: "adjustment",
      amount: input.amount,
      note: input.note,
      actor_id: input.user_id,
      occurred_at: new Date(),
    })
    return new StepResponse({ courier_id })
  }
  // No compensation: the ledger only grows, and nothing comes after.
)

function idOf(courierId: string, key: string): string {
  const hash = createHash("sha256").update(`${courierId}\n${key}`)
  return `dcash_${hash.digest("hex").slice(0, 32)}`
}
