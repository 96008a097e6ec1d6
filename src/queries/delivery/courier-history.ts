import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { isFinal } from "../../modules/delivery/rules/transitions"
import { DELIVERY_STATUSES } from "../../modules/delivery/constants"
import { deliveryTimes } from "./delivery-times"
import { toDeliveryRow, type DeliveryRow } from "./delivery-row"

type Finished = DeliveryRow & {
  display_id: number | null
  stars: number | null
}

const FINAL = DELIVERY_STATUSES.filter(isFinal)

/** What a courier has behind him, the latest first; no names, no addresses. */
export async function courierHistory(
  knex: Knex,
  courier_id: string,
  page: { limit: number; offset: number }
) {
  const his = `from delivery d
    left join "order" o on o.id = d.order_id
    left join delivery_rating r on r.delivery_id = d.id
      and r.deleted_at is null
    where d.courier_id = :courier_id and d.status = any(:statuses)
      and d.deleted_at is null`
  const bindings = { courier_id, statuses: [...FINAL], ...page }
  const [{ rows }, { rows: counted }] = await Promise.all([
    knex.raw<{ rows: Record<string, unknown>[] }>(
      `select d.*, o.display_id, r.stars ${his}
       order by coalesce(d.delivered_at, d.failed_at, d.cancelled_at) desc,
         d.id
       limit :limit offset :offset`,
      bindings
    ),
    knex.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count ${his}`,
      bindings
    ),
  ])
  return {
    deliveries: rows.map((row) => toView(toDeliveryRow(row) as Finished)),
    count: counted[0]?.count ?? 0,
    ...page,
  }
}

function toView(row: Finished) {
  const city = row.address?.city
  return {
    id: row.id,
    order_id: row.order_id,
    display_id: row.display_id,
    status: row.status,
    attempt: row.attempt,
    city: typeof city === "string" ? city : null,
    currency_code: row.currency_code,
    cash_due: Number(row.cash_due),
    cash_taken: row.cash_taken === null ? null : Number(row.cash_taken),
    failure_reason: row.failure_reason,
    distance_travelled: row.distance_travelled,
    stars: row.stars,
    ...deliveryTimes(row),
  }
}
