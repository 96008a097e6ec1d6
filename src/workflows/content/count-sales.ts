import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { USUAL_SALES_DAYS } from "../../modules/content/constants"
import { SALES_WINDOWS } from "../../queries/content/sales-windows"

/**
 * Counts what was sold over the days that homepage sections ask for, and over
 * the usual ones. One transaction for all: who reads meanwhile sees the count
 * before. May be run at any time by any number of processes.
 *
 * Cancelled orders and what came back do not count. A combo counts for what
 * is in it.
 */
export async function countSales(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (transaction) => {
    await transaction.raw(
      "select pg_advisory_xact_lock(hashtext('saptmarkets-content-sales'))"
    )
    await transaction.raw(
      `with windows as (${SALES_WINDOWS}), counted as (
         select w.days, li.product_id,
           round(sum(oi.quantity - coalesce(oi.return_received_quantity, 0)))::int
             as quantity,
           count(distinct o.id)::int as orders
         from windows w
         join "order" o on o.created_at > now() - make_interval(days => w.days)
           and o.deleted_at is null and o.canceled_at is null
           and o.status <> 'canceled' and not o.is_draft_order
         join order_item oi on oi.order_id = o.id and oi.version = o.version
           and oi.deleted_at is null
         join order_line_item li on li.id = oi.item_id
           and li.product_id is not null
         group by w.days, li.product_id
       ), gone as (
         delete from content_sales s
         where not exists (
           select 1 from counted c
           where c.days = s.window_days and c.product_id = s.product_id
         )
       )
       insert into content_sales
         (id, product_id, window_days, quantity, order_count, counted_at)
       select 'csales_' || days || '_' || product_id, product_id, days,
         quantity, orders, now()
       from counted
       on conflict (window_days, product_id) where deleted_at is null
       do update set quantity = excluded.quantity,
         order_count = excluded.order_count,
         counted_at = excluded.counted_at, updated_at = now()`,
      { usual: USUAL_SALES_DAYS }
    )
  })
}
