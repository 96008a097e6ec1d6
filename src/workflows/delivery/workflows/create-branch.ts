import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeTranslationsStep } from "../../translation/write-translations"
import type { CreateBranchInput } from "../delivery-input"
import { nameTranslations } from "../name-translations"
import { createBranchStep } from "../steps/create-branch"

export const createBranchWorkflowId = "delivery-create-branch"

/**
 * Makes a stock location a branch, with its name in other languages.
 *
 * @example
 * await createBranchWorkflow(container).run({
 *   input: { location_id: "sloc_1", latitude: 24.7, longitude: 46.7 },
 * })
 */
export const createBranchWorkflow = createWorkflow(
  createBranchWorkflowId,
  (input: WorkflowData<CreateBranchInput>) => {
    const branch = createBranchStep(input)
    writeTranslationsStep(
      transform({ input, branch }, ({ input, branch }) =>
        nameTranslations("delivery_branch", branch.id, input.translations)
      )
    )
    return new WorkflowResponse(branch)
  }
)
