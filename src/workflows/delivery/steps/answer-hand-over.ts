import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { rawOf } from "../../../lib/raw-decimal"
import { isWhole } from "../../../modules/delivery/rules/settle-cash"
import { currencyDecimals } from "../../../queries/currencies"
import { bookCash } from "../cash-ledger"

export const answerHandOverStepId = "answer-hand-over"

export type AnswerHandOverInput = {
  id: string
  answer: "accepted" | "disputed"
  /** What was counted; the whole amount when absent, for `accepted`. */
  counted?: string
  note?: string
  /** Of the merchant. */
  user_id: string | null
}

type HandOver = {
  id: string
  courier_id: string
  currency_code: string
  amount: string
  status: string
}

/**
 * A merchant's answer: of two at once the first one counts. What he counted
 * leaves the courier's balance in the same transaction; a dispute books
 * nothing.
 *
 * @throws SuiteError `not_found`, 409 `cash_hand_over_answered`, 400
 * `cash_counted_above`, `price_decimals`
 */
export const answerHandOverStep = createStep(
  answerHandOverStepId,
  async (input: AnswerHandOverInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const handOver = await handOverOf(knex, input.id)
    const currency = handOver.currency_code
    const counted =
      input.counted ??
      (input.answer === "accepted" ? handOver.amount : undefined)
    if (counted !== undefined) {
      const decimals = await currencyDecimals(container, currency)
      if (!isWhole(counted, decimals)) {
        throw new SuiteError("invalid", "price_decimals", {
          currency: currency.toUpperCase(),
          decimals,
        })
      }
    }
    if (
      input.answer === "accepted" &&
      MathBN.gt(counted ?? 0, handOver.amount)
    ) {
      throw new SuiteError("invalid", "cash_counted_above", {
        amount: handOver.amount,
        currency: currency.toUpperCase(),
      })
    }
    await knex.transaction(async (trx) => {
      const answered = await trx("delivery_hand_over")
        .where({ id: input.id, status: "requested", deleted_at: null })
        .update({
          status: input.answer,
          counted: counted ?? null,
          raw_counted: counted === undefined ? null : rawOf(counted),
          note: input.note ?? trx.ref("note"),
          answered_at: new Date(),
          answered_by: input.user_id,
          updated_at: new Date(),
        })
      if (!answered) {
        const { status } = await handOverOf(trx, input.id)
        throw new SuiteError("conflict", "cash_hand_over_answered", {
          id: input.id,
          status,
        })
      }
      if (input.answer === "accepted" && MathBN.gt(counted ?? 0, 0)) {
        await bookCash(trx, {
          courier_id: handOver.courier_id,
          currency_code: currency,
          kind: "handed_over",
          amount: MathBN.mult(counted ?? 0, -1),
          hand_over_id: handOver.id,
          note: input.note,
          actor_id: input.user_id,
          occurred_at: new Date(),
        })
      }
    })
    return new StepResponse({ id: input.id })
  }
  // No compensation: one transaction, and nothing of the workflow comes after.
)

async function handOverOf(knex: Knex, id: string): Promise<HandOver> {
  const handOver = await knex("delivery_hand_over")
    .where({ id, deleted_at: null })
    .first<HandOver>(
      "id",
      "courier_id",
      "currency_code",
      knex.raw("amount::text as amount"),
      "status"
    )
  if (!handOver) {
    throw new SuiteError("not_found", "not_found", { entity: "Hand-over", id })
  }
  return { ...handOver, amount: MathBN.convert(handOver.amount).toFixed() }
}
