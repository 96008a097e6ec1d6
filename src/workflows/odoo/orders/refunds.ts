import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Money that went back to a customer, as the payment says. */
export type Refund = {
  id: string
  order_id: string
  display_id: number
  amount: string
  currency_code: string
  reason: string | null
  note: string | null
}

/** Where a refund is noted in Odoo. */
export const MESSAGE = "mail.message"

/** Refunds that Odoo does not know yet, of orders that are there. */
export async function openRefunds(
  container: MedusaContainer,
  paymentId?: string
): Promise<Refund[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Refund[] }>(
    `select r.id, o.id as order_id, o.display_id, r.amount::text as amount,
       p.currency_code, why.label as reason, r.note
     from refund r
     join payment p on p.id = r.payment_id
     join order_payment_collection l
       on l.payment_collection_id = p.payment_collection_id
       and l.deleted_at is null
     join "order" o on o.id = l.order_id
     join odoo_binding b on b.model = 'sale.order' and b.deleted_at is null
       and b.entity_id = o.id and b.state <> 'gone'
     left join refund_reason why on why.id = r.refund_reason_id
     where r.deleted_at is null and (?::text is null or p.id = ?)
       and not exists (
         select 1 from odoo_binding noted where noted.model = ?
           and noted.entity_id = r.id and noted.deleted_at is null
       )
     order by r.created_at, r.id`,
    [paymentId ?? null, paymentId ?? null, MESSAGE]
  )
  return rows
}

/** An order whose money went back, or that was given up. */
export type RefundedOrder = {
  order_id: string
  sale_order: number
  currency_code: string
  /** Null for all of it: it was cancelled. */
  refunded: string | null
}

/**
 * Orders in Odoo with refunds of the last year, and those that were cancelled
 * in the last month: Odoo may have invoiced them.
 */
export async function refundedOrders(
  container: MedusaContainer
): Promise<RefundedOrder[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: RefundedOrder[] }>(
    `with refunds as (
       select data->>'order_id' as order_id,
         sum((data->>'amount')::numeric) as amount
       from odoo_binding
       where model = ? and deleted_at is null
         and created_at > now() - interval '1 year'
       group by 1
     )
     select o.id as order_id, b.external_id as sale_order, o.currency_code,
       case when o.status <> 'canceled' then r.amount::text end as refunded
     from odoo_binding b
     join "order" o on o.id = b.entity_id
     left join refunds r on r.order_id = o.id
     where b.model = 'sale.order' and b.deleted_at is null
       and b.state <> 'gone' and (
         r.order_id is not null or (
           o.status = 'canceled' and o.canceled_at > now() - interval '1 month'
         )
       )
     order by 2`,
    [MESSAGE]
  )
  return rows
}
