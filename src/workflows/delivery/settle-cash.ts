import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { settleCashWorkflow } from "./workflows/settle-cash"

/** Settles the money of these deliveries, or of all where it was left undone. */
export async function settleCash(
  container: MedusaContainer,
  deliveryIds?: readonly string[]
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { rows } = await knex.raw<{
    rows: { delivery_id: string; order_id: string }[]
  }>(
    `select d.id as delivery_id, d.order_id from delivery d
     where d.status = 'delivered' and d.cash_taken is not null
       and d.deleted_at is null
       ${deliveryIds ? "and d.id = any(?)" : ""}
       and not exists (
         select 1 from delivery_cash_settlement s where s.delivery_id = d.id
       )
     order by d.delivered_at limit ?`,
    [...(deliveryIds ? [[...deliveryIds]] : []), AT_ONCE]
  )
  for (const input of rows) {
    try {
      await settleCashWorkflow(container).run({ input })
    } catch (error) {
      // The sweep tries again; the others must not wait for this one.
      logger.error(
        `The cash of delivery ${input.delivery_id} could not be settled.`,
        error instanceof Error ? error : new Error(String(error))
      )
    }
  }
}

const AT_ONCE = 200
