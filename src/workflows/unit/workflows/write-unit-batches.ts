import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeBatchesStep, type UnitBatch } from "../steps/write-batches"

export const writeUnitBatchesWorkflowId = "write-unit-batches"

export type WriteUnitBatchesInput = { batches: UnitBatch[] }

/**
 * Creates and updates units and sets product units in batches: all of them or
 * none. Tells its progress (`src/lib/progress.ts`).
 *
 * @throws what the workflow of a batch throws, everything undone
 */
export const writeUnitBatchesWorkflow = createWorkflow(
  writeUnitBatchesWorkflowId,
  (input: WorkflowData<WriteUnitBatchesInput>) =>
    new WorkflowResponse(writeBatchesStep(input.batches))
)
