import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  deleteLineItemsStep,
  refreshCartItemsWorkflow,
  releaseLockStep,
  updateCartWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MoveCartInput } from "../plan-move"
import { planMoveStep } from "../steps/plan-move"
import { shortenLinesStep } from "../steps/shorten-lines"

export const moveCartToBranchWorkflowId = "delivery-move-cart-to-branch"

/**
 * Moves a cart to the branch that serves its address: the branch's channel,
 * today's prices, and of each line what is on the branch's shelves. Deals are
 * brought up to date by `setCartCombosWorkflow` (mode `repair`) afterwards.
 *
 * @returns the branch, and `left_behind`: what could not come along, and why
 * @throws SuiteError `not_found`, `cart_completed`, 422 where no branch serves
 *
 * @example
 * const { result } = await moveCartToBranchWorkflow(container).run({
 *   input: { cart_id: "cart_1", location: { latitude: 24.7, longitude: 46.7 } },
 * })
 */
export const moveCartToBranchWorkflow = createWorkflow(
  moveCartToBranchWorkflowId,
  (input: WorkflowData<MoveCartInput>) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 20 })
    const plan = planMoveStep(input)
    when({ plan }, ({ plan }) => plan.remove.length > 0).then(() =>
      deleteLineItemsStep(plan.remove)
    )
    when({ plan }, ({ plan }) => plan.shorten.length > 0).then(() =>
      shortenLinesStep(plan.shorten)
    )
    updateCartWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({
        id: plan.cart_id,
        sales_channel_id: plan.sales_channel_id,
        ...(plan.region_id && { region_id: plan.region_id }),
      })),
    })
    refreshCartItemsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({
        cart_id: plan.cart_id,
        force_refresh: true,
      })),
    })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(
      transform({ plan }, ({ plan: { branch, left_behind } }) => ({
        branch,
        left_behind,
      }))
    )
  }
)
