import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CASH_PROVIDER_ID } from "../../../modules/delivery/constants"
import { capturable } from "../../../modules/delivery/rules/settle-cash"
import { currencyDecimals } from "../../../queries/currencies"

export const planCashSettlementStepId = "plan-cash-settlement"

export type CashOutcome =
  | "captured"
  | "nothing_taken"
  | "payment_cancelled"
  | "no_payment"
  | "above_payment"

/** What is to be done with the money of a delivery; null when it is done. */
export type CashSettlement = {
  delivery_id: string
  order_id: string
  currency_code: string
  taken: string
  payment_id: string | null
  /** Of the money, captured with this delivery; decimal text. */
  captured: string
  /** Whether the core has still to be told. */
  capture: boolean
  outcome: CashOutcome
} | null

/**
 * Looks at what a courier took and at the order's cash payment. A capture
 * carries the delivery's id, so that a second run knows the first one.
 */
export const planCashSettlementStep = createStep(
  planCashSettlementStepId,
  async (deliveryId: string, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await knex.raw<{ rows: Taken[] }>(
      `select d.id as delivery_id, d.order_id, d.currency_code,
         coalesce(d.cash_taken, 0)::text as taken
       from delivery d
       left join delivery_cash_settlement s on s.delivery_id = d.id
       where d.id = ? and d.status = 'delivered' and d.deleted_at is null
         and d.cash_taken is not null and s.delivery_id is null`,
      [deliveryId]
    )
    const row = rows.at(0)
    if (!row) {
      return new StepResponse<CashSettlement>(null)
    }
    const settlement = { ...row, taken: MathBN.convert(row.taken).toFixed() }
    return new StepResponse<CashSettlement>(
      settle(
        settlement,
        await paymentsOf(container, row.order_id),
        await currencyDecimals(container, row.currency_code)
      )
    )
  }
  // Reads only.
)

type Taken = {
  delivery_id: string
  order_id: string
  currency_code: string
  taken: string
}

type Payment = {
  id: string
  provider_id: string
  currency_code: string
  amount: number
  canceled_at?: string | Date | null
  captures?: { id: string; amount: number; created_by?: string | null }[]
}

async function paymentsOf(
  container: MedusaContainer,
  orderId: string
): Promise<Payment[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["payment_collections.payments.id"],
    filters: { id: orderId },
  })
  type Collections = { payments?: ({ id: string } | null)[] | null }[]
  const collections = (data[0]?.payment_collections ?? []) as Collections
  const ids = collections
    .flatMap(({ payments }) => payments ?? [])
    .flatMap((payment) => payment?.id ?? [])
  if (!ids.length) {
    return []
  }
  const payments = await container
    .resolve(Modules.PAYMENT)
    .listPayments({ id: ids }, { relations: ["captures"] })
  return (payments as unknown as Payment[]).filter(
    ({ provider_id }) => provider_id === CASH_PROVIDER_ID
  )
}

function settle(
  taken: Taken,
  payments: Payment[],
  decimals: number
): CashSettlement {
  const open = payments.filter(({ canceled_at }) => !canceled_at)
  const done = open.find((payment) => captureOf(payment, taken.delivery_id))
  const payment =
    done ?? open.find((candidate) => MathBN.gt(leftOf(candidate), 0)) ?? open[0]
  const plan = {
    ...taken,
    payment_id: payment?.id ?? null,
    captured: "0",
    capture: false,
  }
  if (MathBN.lte(taken.taken, 0)) {
    return { ...plan, outcome: "nothing_taken" }
  }
  if (!payment) {
    const outcome = payments.length ? "payment_cancelled" : "no_payment"
    return { ...plan, outcome }
  }
  const before = captureOf(payment, taken.delivery_id)
  const captured = before
    ? MathBN.convert(before.amount).toFixed()
    : capturable(
        taken.taken,
        { amount: payment.amount, captured: capturedOf(payment) },
        decimals
      )
  return {
    ...plan,
    captured,
    capture: !before && MathBN.gt(captured, 0),
    outcome: MathBN.lt(captured, taken.taken) ? "above_payment" : "captured",
  }
}

function captureOf({ captures }: Payment, deliveryId: string) {
  return captures?.find(({ created_by }) => created_by === deliveryId)
}

function capturedOf({ captures }: Payment) {
  return MathBN.sum(0, ...(captures ?? []).map(({ amount }) => amount))
}

function leftOf(payment: Payment) {
  return MathBN.sub(payment.amount, capturedOf(payment))
}
