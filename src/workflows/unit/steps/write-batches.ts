import type { ReturnWorkflow } from "@medusajs/framework/workflows-sdk"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { progress } from "../../../lib/progress"
import type { SetProductUnitsInput } from "../product-units-state"
import { createUnitsWorkflow } from "../workflows/create-units"
import type { CreateUnitsWorkflowInput } from "../workflows/create-units"
import { setProductUnitsWorkflow } from "../workflows/set-product-units"
import { updateUnitWorkflow } from "../workflows/update-unit"
import type { UpdateUnitWorkflowInput } from "../workflows/update-unit"

export const writeBatchesStepId = "write-unit-batches"

/** One run of one of the unit workflows; `size` is what progress counts. */
export type UnitBatch = { size: number } & (
  | { create: CreateUnitsWorkflowInput["units"] }
  | { update: UpdateUnitWorkflowInput }
  | { set: SetProductUnitsInput[] }
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
  async (batches: UnitBatch[], context) => {
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

function runBatch(batch: UnitBatch, context: Context): Promise<Undo> {
  if ("create" in batch) {
    return runOne(createUnitsWorkflow, { units: batch.create }, context)
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
