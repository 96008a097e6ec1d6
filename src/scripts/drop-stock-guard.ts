import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dropStockGuard } from "../modules/stock/guard/install"
import { featureOn } from "../suite-options"

/**
 * `medusa exec ./src/scripts/drop-stock-guard.ts`: takes the suite's triggers
 * off the core's tables, before the suite is uninstalled or the feature is
 * switched off. Run twice it does nothing.
 */
export default async function dropGuard({
  container,
}: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await dropStockGuard(knex)
  logger.info("The stock guard is off the database.")
  if (featureOn("stock")) {
    logger.warn(
      "The feature is still on: the next start puts the guard back. Switch it off with features.stock: false."
    )
  }
}
