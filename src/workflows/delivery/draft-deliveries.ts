import { randomInt } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { DeliveryRequirements } from "../../modules/delivery/constants"
import { currencyDecimals } from "../../queries/currencies"
import { lineWeight } from "../../queries/delivery/line-weight"
import {
  packedQuantities,
  type PackedLine,
} from "../../queries/delivery/packed-quantities"
import { suiteOptions } from "../../suite-options"
import { cashOf } from "./cash-of-delivery"
import type { DeliveryDraft } from "./delivery-draft"
import { readDeliveryPoint } from "./delivery-point"
import type { OrderParcel, OrderToDeliver } from "./order-to-deliver"
import { planParcels } from "./plan-parcels"

type Asked = DeliveryRequirements | null

/**
 * The deliveries that an order's parcels still need: one for each fulfilment
 * that is packed, not shipped, and was never given to a courier. Fulfilments
 * made by hand in Medusa are taken in, too.
 *
 * @param asked what a merchant asks for at the door of this order
 */
export async function draftDeliveries(
  container: MedusaContainer,
  order: OrderToDeliver,
  asked: Asked
): Promise<DeliveryDraft[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const parcels = await parcelsWithoutDelivery(knex, order)
  const decimals = await currencyDecimals(container, order.currency_code)
  const all_packed = !(await planParcels(knex, order)).length
  const lines = await packedQuantities(
    knex,
    parcels.map(({ id }) => id)
  )
  const drafts: DeliveryDraft[] = []
  for (const [index, parcel] of parcels.entries()) {
    const goods = goodsOf(
      order,
      lines.filter((line) => line.fulfillment_id === parcel.id)
    )
    const cash_due = await cashOf(knex, order, {
      goods: goods.cost,
      also: drafts.map((draft) => draft.cash_due),
      is_last: all_packed && index === parcels.length - 1,
      decimals,
    })
    drafts.push({
      ...(await destinationOf(knex, order, parcel, asked)),
      cash_due,
      weight: goods.weight,
    })
  }
  return drafts
}

async function parcelsWithoutDelivery(
  knex: Knex,
  order: OrderToDeliver
): Promise<OrderParcel[]> {
  const parcels = order.fulfillments.filter(
    ({ canceled_at, shipped_at }) => !canceled_at && !shipped_at
  )
  const rows: { fulfillment_id: string }[] = await knex("delivery")
    .whereIn(
      "fulfillment_id",
      parcels.map(({ id }) => id)
    )
    .where({ deleted_at: null })
    .select("fulfillment_id")
  const known = new Set(rows.map((row) => row.fulfillment_id))
  return parcels
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => a.id.localeCompare(b.id))
}

/** What the goods of a parcel cost and weigh. */
function goodsOf(
  order: OrderToDeliver,
  packed: PackedLine[]
): { cost: string; weight: string } {
  const { weightUnit } = suiteOptions().delivery
  const parts = packed.flatMap(({ line_item_id, quantity }) => {
    const item = order.items.find(({ id }) => id === line_item_id)
    if (!item) {
      return []
    }
    const weighed = {
      metadata: item.metadata,
      variant_weight: item.variant?.weight ?? null,
      product_weight: item.variant?.product?.weight ?? null,
    }
    return {
      cost: MathBN.div(MathBN.mult(item.total, quantity), item.quantity),
      weight: MathBN.mult(lineWeight(weighed, weightUnit), quantity),
    }
  })
  return {
    cost: MathBN.sum(0, ...parts.map(({ cost }) => cost)).toFixed(),
    weight: MathBN.sum(0, ...parts.map(({ weight }) => weight)).toFixed(),
  }
}

/** Where it goes, what was agreed, and what is asked for at the door. */
async function destinationOf(
  knex: Knex,
  order: OrderToDeliver,
  parcel: OrderParcel,
  asked: Asked
): Promise<Omit<DeliveryDraft, "cash_due" | "weight">> {
  const method =
    order.shipping_methods.find(
      ({ shipping_option_id }) =>
        shipping_option_id && shipping_option_id === parcel.shipping_option_id
    ) ?? order.shipping_methods.at(0)
  const point = method ? readDeliveryPoint(method) : null
  const minutes = point?.promised_minutes ?? null
  const requirements = await requirementsOf(knex, point?.zone_id, asked)
  return {
    order_id: order.id,
    fulfillment_id: parcel.id,
    location_id: parcel.location_id,
    zone_id: point?.zone_id ?? null,
    quote_id: point?.quote_id ?? null,
    customer_id: order.customer_id,
    attempt: 1,
    previous_id: null,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    accuracy: point?.accuracy ?? null,
    address: addressOf(order),
    customer_note: point?.note ?? null,
    requirements,
    pin: requirements?.pin ? newPin() : null,
    currency_code: order.currency_code,
    fee: isFirst(order, parcel)
      ? MathBN.convert(method?.total ?? 0).toFixed()
      : "0",
    ...(minutes === null
      ? { promised_at: null, estimated_delivery: null }
      : timesOf(new Date(order.created_at), minutes)),
  }
}

/**
 * Until somebody plans its round it is expected when it was promised: counted
 * from now, each order would be late as soon as it is accepted.
 */
function timesOf(orderedAt: Date, minutes: number) {
  const now = new Date()
  const promised_at = later(orderedAt, minutes)
  return {
    promised_at,
    estimated_delivery: promised_at > now ? promised_at : later(now, minutes),
  }
}

/** The order's own wishes go before those of its zone. */
async function requirementsOf(
  knex: Knex,
  zoneId: string | null | undefined,
  asked: Asked
): Promise<Asked> {
  const zone: { requirements: Asked } | undefined = zoneId
    ? await knex("delivery_zone").where({ id: zoneId }).first("requirements")
    : undefined
  const all = { ...zone?.requirements, ...asked }
  return Object.keys(all).length ? all : null
}

/** A shipping method is paid once, however many parcels it brings. */
function isFirst(order: OrderToDeliver, parcel: OrderParcel): boolean {
  const [first] = order.fulfillments
    .filter(
      (other) =>
        !other.canceled_at &&
        other.shipping_option_id === parcel.shipping_option_id
    )
    .map(({ id }) => id)
    .sort((a, b) => a.localeCompare(b))
  return first === parcel.id
}

/** As it was: later changes of the order's address do not move it. */
function addressOf(order: OrderToDeliver): Record<string, unknown> | null {
  const { shipping_address } = order
  if (!shipping_address) {
    return null
  }
  const {
    id: _id,
    created_at: _made,
    updated_at: _changed,
    ...address
  } = shipping_address
  return address
}

function newPin(): string {
  return String(randomInt(10_000)).padStart(4, "0")
}

function later(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000)
}
