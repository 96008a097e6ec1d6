import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import { CASH_PROVIDER_ID } from "../../modules/delivery/constants"
import { suiteOptions } from "../../suite-options"
import { readDeliveryPoint } from "./delivery-point"

/** What the check looks at of a cart that is about to be an order. */
export type CashCart = {
  currency_code?: string | null
  locale?: string | null
  total?: BigNumberInput | null
  shipping_methods?: ({ data?: Record<string, unknown> | null } | null)[] | null
  payment_collection?: {
    payment_sessions?:
      | ({
          provider_id?: string | null
          status?: string | null
          amount?: BigNumberInput | null
        } | null)[]
      | null
  } | null
}

/**
 * Whether a cart may be paid in cash: the zone it is delivered in must allow
 * it, and neither the zone's nor the shop's bound may be passed. A cart that
 * is paid otherwise, or in no zone, is not looked at.
 *
 * @throws SuiteError 400 `cash_not_allowed`, `cash_above_limit`
 */
export async function checkCartCash(
  container: MedusaContainer,
  cart: CashCart
): Promise<void> {
  const session = cashSession(cart)
  if (!session) {
    return
  }
  const currency = (cart.currency_code ?? "").toLowerCase()
  const amount = session.amount ?? cart.total ?? 0
  const zones = await zonesOf(container, cart)
  const language = languageOf(cart.locale)
  const refuse = (limit?: BigNumberInput) =>
    limit === undefined
      ? new SuiteError("not_allowed", "cash_not_allowed", {}, [], language)
      : new SuiteError(
          "not_allowed",
          "cash_above_limit",
          {
            limit: MathBN.convert(limit).toFixed(),
            currency: currency.toUpperCase(),
          },
          [],
          language
        )
  if (zones.some((zone) => !zone.is_cash_allowed)) {
    throw refuse()
  }
  const limits = [
    suiteOptions().delivery.cash.limits[currency],
    ...zones.map(({ cash_limits }) => limitIn(cash_limits, currency)),
  ]
  for (const limit of limits) {
    if (limit !== undefined && MathBN.gt(amount, limit)) {
      throw refuse(limit)
    }
  }
}

function cashSession({ payment_collection }: CashCart) {
  return payment_collection?.payment_sessions?.find(
    (candidate) =>
      candidate?.provider_id === CASH_PROVIDER_ID &&
      candidate.status !== "canceled"
  )
}

/** Whether a cart is paid at the door. */
export function paysCash(cart: CashCart): boolean {
  return Boolean(cashSession(cart))
}

type Zone = { is_cash_allowed: boolean; cash_limits: unknown }

async function zonesOf(
  container: MedusaContainer,
  cart: CashCart
): Promise<Zone[]> {
  const ids = (cart.shipping_methods ?? []).flatMap(
    (method) => (method && readDeliveryPoint(method)?.zone_id) ?? []
  )
  if (!ids.length) {
    return []
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex("delivery_zone")
    .whereIn("id", ids)
    .select("is_cash_allowed", "cash_limits")
}

/** By currency: `{ "sar": 500 }`. */
function limitIn(
  limits: unknown,
  currency: string
): BigNumberInput | undefined {
  const limit =
    typeof limits === "object" && limits !== null
      ? (limits as Record<string, unknown>)[currency]
      : undefined
  return typeof limit === "number" || typeof limit === "string"
    ? limit
    : undefined
}
