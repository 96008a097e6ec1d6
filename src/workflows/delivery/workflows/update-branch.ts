import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeTranslationsStep } from "../../translation/write-translations"
import type { UpdateBranchInput } from "../delivery-input"
import { nameTranslations } from "../name-translations"
import { updateBranchStep } from "../steps/update-branch"

export const updateBranchWorkflowId = "delivery-update-branch"

/** Updates a branch and its name in other languages. */
export const updateBranchWorkflow = createWorkflow(
  updateBranchWorkflowId,
  (input: WorkflowData<UpdateBranchInput>) => {
    const branch = updateBranchStep(input)
    writeTranslationsStep(
      transform({ input }, ({ input }) =>
        nameTranslations("delivery_branch", input.id, input.translations)
      )
    )
    return new WorkflowResponse(branch)
  }
)
