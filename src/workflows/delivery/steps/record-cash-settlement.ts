import {
  ContainerRegistrationKeys,
  generateEntityId,
  MathBN,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CashSettlement } from "./plan-cash-settlement"

export const recordCashSettlementStepId = "record-cash-settlement"

/**
 * Notes that the money of a delivery is settled. What could not be captured
 * (the order was cancelled meanwhile, or had less to pay) stands in the
 * delivery's history, for the merchant to give back.
 */
export const recordCashSettlementStep = createStep(
  recordCashSettlementStepId,
  async (settlement: CashSettlement, { container }) => {
    if (!settlement) {
      return new StepResponse(null)
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { capture: _capture, ...row } = settlement
    await knex.transaction(async (trx) => {
      const written = await trx("delivery_cash_settlement")
        .insert(row)
        .onConflict("delivery_id")
        .ignore()
        .returning("delivery_id")
      const open = MathBN.sub(row.taken, row.captured)
      if (written.length && open.gt(0)) {
        await trx("delivery_event").insert({
          id: generateEntityId(undefined, "delev"),
          delivery_id: row.delivery_id,
          type: "cash_unsettled",
          actor_type: "system",
          occurred_at: new Date(),
          data: JSON.stringify({
            amount: open.toFixed(),
            currency_code: row.currency_code,
            reason: row.outcome,
          }),
        })
      }
    })
    return new StepResponse(settlement.outcome)
  }
  // No compensation: the last step, in one transaction.
)
