import { MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { dropStockGuard, installStockGuard } from "./guard/install"
import StockCost from "./models/stock-cost"
import StockReturnReceipt from "./models/stock-return-receipt"
import StockRule from "./models/stock-rule"
import StockTake from "./models/stock-take"
import StockTakeLine from "./models/stock-take-line"

type Dependencies = { __pg_connection__: Knex; logger: Logger }

/** Of the suite's options, what this module reads. */
type Options = { features?: { stock?: boolean } }

/** Thresholds, costs, stock-takes, and the guard in the database. */
export default class StockModuleService extends MedusaService({
  StockRule,
  StockCost,
  StockTake,
  StockTakeLine,
  StockReturnReceipt,
}) {
  protected readonly dependencies: Dependencies

  protected readonly guarded: boolean

  constructor(dependencies: Dependencies, options?: Options) {
    super(dependencies)
    this.dependencies = dependencies
    this.guarded = options?.features?.stock ?? true
  }

  /**
   * The guard watches tables of the core, which on a fresh database are made
   * after ours: so it is put in place at start, not by a migration. The
   * framework swallows errors of this hook, hence the loud line.
   */
  __hooks = {
    onApplicationStart: async (): Promise<void> => {
      const { __pg_connection__: knex, logger } = this.dependencies
      try {
        await (this.guarded ? installStockGuard(knex) : dropStockGuard(knex))
      } catch (error) {
        logger.error(
          this.guarded
            ? "The stock guard is NOT in place: two orders can be promised the same goods."
            : "The stock guard could not be taken away.",
          error instanceof Error ? error : new Error(String(error))
        )
      }
    },
  }
}
