import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { repairReturn } from "../workflows/stock/repair-return"
import { watchThresholds } from "../workflows/stock/watch-stock"

defineFileConfig(restsWithout("stock"))

/** How far back a lost event is looked for. */
const DAYS = 7

/**
 * Events can be lost in a crash: every five minutes thresholds are looked at
 * again, and returns of the last days whose receipts were not checked.
 */
export default async function stockSweep(
  container: MedusaContainer
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await watchThresholds(container)
  const { rows } = await knex.raw<{
    rows: { return_id: string; order_id: string }[]
  }>(
    `select distinct c.return_id, c.order_id
     from order_change c
     where c.return_id is not null and c.status = 'confirmed'
       and c.deleted_at is null
       and c.confirmed_at > now() - make_interval(days => ?)
       and not exists (
         select 1 from stock_return_receipt r where r.order_change_id = c.id
       )`,
    [DAYS]
  )
  for (const row of rows) {
    try {
      await repairReturn(container, row)
    } catch (error) {
      logger.error(
        `The receipts of return ${row.return_id} could not be checked.`,
        error instanceof Error ? error : new Error(String(error))
      )
    }
  }
}

export const config = {
  name: "saptmarkets-stock-sweep",
  schedule: "*/5 * * * *",
}
