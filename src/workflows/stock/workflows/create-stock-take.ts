import { InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { StockEvents } from "../events"
import type { StockTakeInput } from "../plan-stock-take"
import { planStockTakeStep } from "../steps/plan-stock-take"
import { writeStockTakeStep } from "../steps/write-stock-take"

export const createStockTakeWorkflowId = "create-stock-take"

/**
 * Writes down what was counted or corrected by hand and books it. The same
 * idempotency key twice is booked once.
 * @throws SuiteError `validation_failed` with every wrong line
 *
 * @example
 * await createStockTakeWorkflow(container).run({
 *   input: {
 *     location_id: "sloc_1",
 *     reason: "count",
 *     mode: "set",
 *     lines: [
 *       { product_id: "prod_1", unit: { unit: "kg" }, counted: "12.5" },
 *     ],
 *   },
 * })
 */
export const createStockTakeWorkflow = createWorkflow(
  createStockTakeWorkflowId,
  (input: WorkflowData<StockTakeInput>) => {
    const plan = planStockTakeStep(input)
    const take = writeStockTakeStep(plan)
    when("stock-take-written", { take }, ({ take }) => take.written).then(
      () => {
        emitEventStep({
          eventName: InventoryLevelWorkflowEvents.UPDATED,
          data: transform({ take }, ({ take }) =>
            take.levels
              .filter((level) => !level.created)
              .map(({ id }) => ({ id }))
          ),
        }).config({ name: "emit-levels-updated" })
        emitEventStep({
          eventName: InventoryLevelWorkflowEvents.CREATED,
          data: transform({ take }, ({ take }) =>
            take.levels
              .filter((level) => level.created)
              .map(({ id }) => ({ id }))
          ),
        }).config({ name: "emit-levels-created" })
        emitEventStep({
          eventName: StockEvents.TAKEN,
          data: transform({ take }, ({ take }) => ({ id: take.id })),
        }).config({ name: "emit-stock-taken" })
      }
    )
    return new WorkflowResponse(take)
  }
)
