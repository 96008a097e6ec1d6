import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { rawOf } from "../../lib/raw-decimal"
import { CASH_PROVIDER_ID } from "../../modules/delivery/constants"
import { bookCollected } from "../../workflows/delivery/cash-ledger"
import { insertDelivery } from "../../workflows/delivery/delivery-draft"
import type { Branch } from "./branches"
import { demoCouriers } from "./data/couriers"
import { demoDeliveries, MINUTES, PAST, WAY_TO } from "./data/deliveries"
import type { SeedContext } from "./seed-demo"
import { pointFrom } from "./street"
import { fixesTo, keepWay } from "./ways"

type PastOrder = {
  order_id: string
  fulfillment_id: string
  location_id: string
  zone_id: string | null
  /** Of the branch. */
  latitude: number
  longitude: number
  customer_id: string | null
  currency_code: string
  address: Record<string, unknown> | null
  fee: string
  placed_at: Date
  /** Of a payment in cash; null when it was paid otherwise. */
  payment_id: string | null
  cash: string | null
}

/**
 * Orders that Medusa shows as delivered: a courier of the branch brought each
 * of them. A delivery is written with all that belongs to it, or not at all.
 */
export async function seedPastDeliveries(
  { container }: SeedContext,
  branches: readonly Branch[],
  couriers: ReadonlyMap<string, string>
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const orders = await deliveredOrders(knex)
  for (const [index, order] of orders.entries()) {
    const branch = branches.find((one) => one.location_id === order.location_id)
    const choice = demoCouriers
      .filter((one) => one.branch === branch?.handle && one.stands)
      .flatMap(({ email }) => couriers.get(email) ?? [])
    const courier_id = choice[index % choice.length]
    if (courier_id) {
      await knex.transaction((trx) =>
        writePast(trx, { order, index, courier_id })
      )
    }
  }
}

type Past = {
  order: PastOrder
  index: number
  courier_id: string
}

async function writePast(trx: Knex.Transaction, past: Past): Promise<void> {
  const { order, index, courier_id } = past
  const { placed_at, payment_id, cash, ...rest } = order
  const told = PAST[index % PAST.length] as (typeof PAST)[number]
  const late = Math.max(told.late, 0)
  const after = (minutes: number) =>
    new Date(placed_at.getTime() + minutes * 60_000)
  const promised_at = after(MINUTES.delivered + late - told.late)
  const door = pointFrom(order, [600 + index * 90, 300 - index * 120])
  const id = await insertDelivery(
    trx,
    {
      ...rest,
      ...door,
      quote_id: null,
      attempt: 1,
      previous_id: null,
      accuracy: 15,
      customer_note: null,
      requirements: null,
      pin: null,
      cash_due: cash ?? "0",
      weight: "0",
      promised_at,
      estimated_delivery: promised_at,
    },
    { type: "system", id: null }
  )
  if (!id) {
    return
  }
  const times = {
    assigned: after(MINUTES.assigned),
    accepted: after(MINUTES.accepted),
    picked_up: after(MINUTES.picked_up + late / 2),
    arrived: after(MINUTES.arrived + late),
    delivered: after(MINUTES.delivered + late),
  }
  const road = {
    from: times.picked_up,
    arrived: times.arrived,
    to: times.delivered,
  }
  const { distance } = await keepWay(
    trx,
    { id, courier_id, ...road },
    fixesTo(order, door, road)
  )
  await trx("delivery")
    .where({ id })
    .update({
      courier_id,
      status: "delivered",
      settled_status: "delivered",
      created_at: after(1),
      assigned_at: times.assigned,
      accepted_at: times.accepted,
      picked_up_at: times.picked_up,
      arrived_at: times.arrived,
      delivered_at: times.delivered,
      distance_travelled: distance,
      ...(cash && { cash_taken: cash, raw_cash_taken: rawOf(cash) }),
    })
  await writeHistory(trx, id, courier_id, { created: after(1), ...times })
  if (told.stars) {
    await trx("delivery_rating").insert({
      id: generateEntityId(undefined, "drate"),
      delivery_id: id,
      order_id: order.order_id,
      courier_id,
      stars: told.stars,
      comment: told.comment,
      created_at: after(MINUTES.delivered + late + 20),
    })
  }
  if (cash) {
    const { order_id, currency_code } = order
    const occurred_at = times.delivered
    const taken = { taken: cash, occurred_at }
    await bookCollected(trx, { id, courier_id, currency_code }, taken)
    await trx("delivery_cash_settlement").insert({
      delivery_id: id,
      order_id,
      payment_id,
      currency_code,
      taken: cash,
      captured: cash,
      outcome: "captured",
    })
  }
}

type Times = Record<"created" | (typeof WAY)[number], Date>

const WAY = WAY_TO.delivered as readonly (
  "assigned" | "accepted" | "picked_up" | "arrived" | "delivered"
)[]

async function writeHistory(
  trx: Knex.Transaction,
  delivery_id: string,
  courier_id: string,
  times: Times
): Promise<void> {
  await trx("delivery_event")
    .where({ delivery_id, type: "created" })
    .update({ occurred_at: times.created })
  await trx("delivery_event").insert(
    WAY.map((to_status, index) => ({
      id: generateEntityId(undefined, "delev"),
      delivery_id,
      type: to_status,
      from_status: WAY[index - 1] ?? "unassigned",
      to_status,
      ...(to_status === "assigned"
        ? { actor_type: "system" }
        : { actor_type: "courier", actor_id: courier_id }),
      courier_id,
      occurred_at: times[to_status],
    }))
  )
}

/** All of them each time, so that a run after a kill gives each the same. */
async function deliveredOrders(knex: Knex): Promise<PastOrder[]> {
  const { rows } = await knex.raw<{ rows: PastOrder[] }>(
    `select o.id as order_id, f.id as fulfillment_id, f.location_id,
       o.customer_id, o.currency_code, o.created_at as placed_at,
       d.latitude, d.longitude,
       to_jsonb(a) - array['id', 'created_at', 'updated_at'] as address,
       cash.id as payment_id,
       cash.amount::text as cash,
       (select z.id from delivery_zone z
         where z.location_id = f.location_id and z.deleted_at is null
         order by z.priority desc limit 1) as zone_id,
       coalesce((
         select sum(m.amount) from order_shipping s
         join order_shipping_method m on m.id = s.shipping_method_id
         where s.order_id = o.id and s.version = 1
           and s.return_id is null and s.deleted_at is null
       ), 0)::text as fee
     from "order" o
     join order_fulfillment l on l.order_id = o.id and l.deleted_at is null
     join fulfillment f on f.id = l.fulfillment_id
       and f.delivered_at is not null and f.canceled_at is null
     join order_address a on a.id = o.shipping_address_id
     join delivery_branch d on d.location_id = f.location_id
       and d.deleted_at is null
     join stock_location b on b.id = f.location_id
     join stock_location_address home on home.id = b.address_id
       and home.country_code = a.country_code
     left join lateral (
       select p.id, p.amount from order_payment_collection link
       join payment p on p.payment_collection_id = link.payment_collection_id
       where link.order_id = o.id and p.provider_id = ?
         and p.captured_at is not null and p.deleted_at is null
       limit 1
     ) cash on true
     where o.metadata->>'demo_order' is not null
       and not (o.metadata->>'demo_order' = any(?))
     order by (o.metadata->>'demo_order')::int, f.id`,
    [CASH_PROVIDER_ID, demoDeliveries.map(({ order }) => String(order))]
  )
  return rows
}
