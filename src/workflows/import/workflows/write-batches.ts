import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeBatchesStep, type ImportBatch } from "../steps/write-batches"

export const writeBatchesWorkflowId = "write-batches"

export type WriteBatchesInput = { batches: ImportBatch[] }

/**
 * Creates and updates units, sets product units and books stock-takes in
 * batches: all of them or none. Tells its progress (`src/lib/progress.ts`).
 *
 * @throws what the workflow of a batch throws, everything undone
 */
export const writeBatchesWorkflow = createWorkflow(
  writeBatchesWorkflowId,
  (input: WorkflowData<WriteBatchesInput>) =>
    new WorkflowResponse(writeBatchesStep(input.batches))
)
