import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { DeliveryEvents } from "../../modules/delivery/events"
import { currencyDecimals } from "../../queries/currencies"
import {
  deliveryRow,
  toDeliveryRow,
  type DeliveryRow,
} from "../../queries/delivery/delivery-row"
import { cashOf } from "./cash-of-delivery"
import { insertDelivery } from "./delivery-draft"
import { orderToDeliver } from "./order-to-deliver"

/**
 * A new delivery of what could not be delivered: same goods, same place, back
 * at the dispatcher. Asked for twice, there is one.
 *
 * @returns the new attempt's id
 * @throws SuiteError `not_found`; 409 `delivery_state` where the delivery has
 * not failed, `delivery_superseded`, `order_is_cancelled`
 */
export async function makeNewAttempt(
  container: MedusaContainer,
  { delivery_id, actor_id }: { delivery_id: string; actor_id: string | null }
): Promise<string> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const known = await deliveryRow(knex, delivery_id)
  if (!known) {
    throw new SuiteError("not_found", "not_found", {
      entity: "delivery",
      id: delivery_id,
    })
  }
  const order = await orderToDeliver(container, known.order_id)
  if (order.status === "canceled") {
    throw new SuiteError("conflict", "order_is_cancelled", { id: order.id })
  }
  const decimals = await currencyDecimals(container, order.currency_code)
  // What it was to collect, unless something was paid meanwhile.
  const cash_due = await cashOf(knex, order, {
    goods: known.cash_due,
    also: [],
    is_last: false,
    decimals,
  })
  const { id, is_new } = await knex.transaction(async (trx) => {
    const failed = await lockFailed(trx, delivery_id)
    const next = await nextAttempt(trx, failed)
    if (next) {
      return { id: next.id, is_new: false }
    }
    const made = await insertDelivery(
      trx,
      {
        ...agreedIn(failed),
        attempt: failed.attempt + 1,
        previous_id: failed.id,
        cash_due,
        estimated_delivery: null,
      },
      { type: actor_id ? "user" : "system", id: actor_id }
    )
    if (!made) {
      throw new SuiteError("conflict", "delivery_superseded", {
        id: delivery_id,
      })
    }
    return { id: made, is_new: true }
  })
  if (is_new) {
    await container.resolve(Modules.EVENT_BUS).emit({
      name: DeliveryEvents.CREATED,
      data: {
        id,
        order_id: known.order_id,
        courier_id: null,
        previous_courier_id: null,
        status: "unassigned",
      },
    })
  }
  return id
}

/** What does not change from one attempt to the next. */
function agreedIn(row: DeliveryRow) {
  return {
    order_id: row.order_id,
    fulfillment_id: row.fulfillment_id,
    location_id: row.location_id,
    zone_id: row.zone_id,
    quote_id: row.quote_id,
    customer_id: row.customer_id,
    latitude: row.latitude,
    longitude: row.longitude,
    accuracy: row.accuracy,
    address: row.address,
    customer_note: row.customer_note,
    requirements: row.requirements,
    pin: row.pin,
    currency_code: row.currency_code,
    // Paid with the first one.
    fee: "0",
    weight: MathBN.convert(row.weight).toFixed(),
    promised_at: row.promised_at,
  }
}

/** Nobody brings it back, and nobody makes another attempt, meanwhile. */
async function lockFailed(
  trx: Knex.Transaction,
  id: string
): Promise<DeliveryRow> {
  const row = toDeliveryRow(
    await trx("delivery").where({ id }).forUpdate().first("*")
  )
  if (row.status !== "failed") {
    throw new SuiteError("conflict", "delivery_state", {
      id,
      status: row.status,
      to: "unassigned",
    }).withDetails({ status: row.status, courier_id: row.courier_id })
  }
  return row
}

async function nextAttempt(
  trx: Knex.Transaction,
  { fulfillment_id, attempt }: DeliveryRow
): Promise<{ id: string } | undefined> {
  return trx("delivery")
    .where({ fulfillment_id, deleted_at: null })
    .where("attempt", ">", attempt)
    .orderBy("attempt", "desc")
    .first("id")
}

/**
 * For the transaction that brings a delivery back: there must be no newer
 * attempt with the same goods.
 */
export async function refuseSuperseded(
  trx: Knex.Transaction,
  delivery: DeliveryRow
): Promise<void> {
  if (await nextAttempt(trx, delivery)) {
    throw new SuiteError("conflict", "delivery_superseded", {
      id: delivery.id,
    })
  }
}
