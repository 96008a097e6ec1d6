import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OdooError } from "../../../modules/odoo/transport/errors"
import { noteFailures, reasonOf, settleRecords } from "../runs/records"
import type { RunContext } from "../runs/run-kind"
import { notePage, noteTotal, type Run } from "../runs/run-log"
import { exportOrder } from "./export-order"
import { retryAfterwards, syncAfterwards } from "./sync-afterwards"

/** Orders of one page of a run. */
const PAGE = 20

/**
 * Brings orders to Odoo that are not there, and cancels there what was
 * cancelled here. `delta`: those since the first products came over, dead
 * ones left out; `full`: every order of the store.
 */
export async function syncOrders({
  container,
  client,
  run,
}: RunContext): Promise<void> {
  const ids = await dueOrders(container, run)
  await noteTotal(container, run, ids.length)
  for (let at = 0; at < ids.length; at += PAGE) {
    const counts = { read: 0, created: 0, updated: 0, unchanged: 0, failed: 0 }
    for (const id of ids.slice(at, at + PAGE)) {
      counts.read++
      try {
        counts[await exportOrder({ container, client }, id)]++
        await settleRecords(container, "orders", "order", [id])
      } catch (error) {
        counts.failed++
        await noteOrderFailure(container, run.id, id, error)
        if (error instanceof OdooError && error.kind === "auth") {
          throw error
        }
      }
    }
    await notePage(container, run, counts, null)
  }
  await syncAfterwards({ container, client, run })
}

/** Notes that an order could not be brought over. */
export async function noteOrderFailure(
  container: MedusaContainer,
  runId: string | null,
  orderId: string,
  error: unknown
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await knex("order").where({ id: orderId }).first("display_id")
  await noteFailures(container, runId, [
    {
      kind: "orders",
      model: "order",
      record_id: orderId,
      label: order ? `#${order.display_id}` : null,
      ...reasonOf(error),
    },
  ])
}

async function dueOrders(
  container: MedusaContainer,
  { mode }: Run
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select o.id from "order" o
     left join odoo_binding b on b.model = 'sale.order'
       and b.entity_id = o.id and b.deleted_at is null
     where o.deleted_at is null and not coalesce(o.is_draft_order, false)
       and (
         (b.id is null and o.status not in ('canceled', 'draft')
           and (? or o.created_at >= (
             select min(created_at) from odoo_binding
             where model = 'product.template'
           ))
           and (? or not exists (
             select 1 from odoo_record r
             where r.kind = 'orders' and r.record_id = o.id
               and r.state = 'dead' and r.deleted_at is null
           )))
         or (b.data->>'state' in ('draft', 'sent'))
         or (o.status = 'canceled' and b.data->>'state' <> 'cancel')
       )
     order by o.created_at, o.id`,
    [mode === "full", mode === "full"]
  )
  return rows.map(({ id }) => id)
}

/** One order, or what came back of it, again. */
export async function retryOrder(
  context: Omit<RunContext, "run">,
  recordId: string
): Promise<void> {
  if (!(await retryAfterwards(context, recordId))) {
    await exportOrder(context, recordId)
  }
}
