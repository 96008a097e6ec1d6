import type { ReturnWorkflow } from "@medusajs/framework/workflows-sdk"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { progress } from "../../../lib/progress"
import type { StockTakeInput } from "../../stock/plan-stock-take"
import { createStockTakeWorkflow } from "../../stock/workflows/create-stock-take"
import type { SetProductUnitsInput } from "../../unit/product-units-state"
import { createUnitsWorkflow } from "../../unit/workflows/create-units"
import type { CreateUnitsWorkflowInput } from "../../unit/workflows/create-units"
import { setProductUnitsWorkflow } from "../../unit/workflows/set-product-units"
import { updateUnitWorkflow } from "../../unit/workflows/update-unit"
import type { UpdateUnitWorkflowInput } from "../../unit/workflows/update-unit"

export const writeBatchesStepId = "write-import-batches"

/** One run of one of the workflows below; `size` is what progress counts. */
export type ImportBatch = { size: number } & (
  | { create: CreateUnitsWorkflowInput["units"] }
  | { update: UpdateUnitWorkflowInput }
  | { set: SetProductUnitsInput[] }
  | { take: StockTakeInput }
)

type Context = Parameters<Parameters<typeof createStep>[1]>[1]
type Undo = () => Promise<unknown>

/**
 * Runs batches one after the other. When one fails, those before it are
 * undone, the last first, each by the compensations of its own workflow; and
 * the same when a later step of the surrounding workflow fails. Events of all
 * batches wait for the end of that workflow.
 */
export const writeBatchesStep = createStep(
  writeBatchesStepId,
  async (batches: ImportBatch[], context) => {
    const undo: Undo[] = []
    const total = batches.reduce((sum, batch) => sum + batch.size, 0)
    let done = 0
    try {
      for (const batch of batches) {
        undo.push(await runBatch(batch, context))
        done += batch.size
        progress.report("write", done, total)
      }
    } catch (error) {
      await undoAll(undo)
      throw error
    }
    return new StepResponse(done, undo)
  },
  async (undo) => {
    await undoAll(undo ?? [])
  }
)

function runBatch(batch: ImportBatch, context: Context): Promise<Undo> {
  if ("create" in batch) {
    return runOne(createUnitsWorkflow, { units: batch.create }, context)
  }
  if ("take" in batch) {
    return runOne(createStockTakeWorkflow, batch.take, context)
  }
  return "update" in batch
    ? runOne(updateUnitWorkflow, batch.update, context)
    : runOne(setProductUnitsWorkflow, { products: batch.set }, context)
}

async function runOne<In, Out>(
  workflow: ReturnWorkflow<In, Out, []>,
  input: In,
  { container, eventGroupId }: Context
): Promise<Undo> {
  const { transaction } = await workflow(container).run({
    input,
    context: { eventGroupId, preventReleaseEvents: true },
  })
  return () => workflow(container).cancel({ transaction })
}

async function undoAll(undo: Undo[]): Promise<void> {
  for (const one of [...undo].reverse()) {
    await one()
  }
}
