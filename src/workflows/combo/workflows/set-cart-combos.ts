import { PromotionActions } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  addToCartWorkflow,
  releaseLockStep,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { SetCartCombosInput } from "../plan-types"
import { planCartCombosStep } from "../steps/plan-cart-combos"
import { writeComboInstancesStep } from "../steps/write-combo-instances"
import { writeComboLinesStep } from "../steps/write-combo-lines"

export const setCartCombosWorkflowId = "set-cart-combos"

/**
 * Puts deals into a cart, changes them, takes them out, or makes their lines
 * right again. The one place where lines of deals are written: what was
 * picked is kept beside the cart and the lines follow from it.
 *
 * The same call with nothing to do writes nothing. Holds the cart's lock; run
 * as a step of another workflow, that one has to hold it.
 *
 * @returns `added` (instance ids, in the order of `add`) and `removed` (what
 * mode `repair` took out, and why)
 * @throws SuiteError `not_found`, `cart_completed`, and why a deal cannot be
 * bought (`combo_…`)
 *
 * @example
 * await setCartCombosWorkflow(container).run({
 *   input: {
 *     cart_id: "cart_123",
 *     add: [{ combo_id: "combo_123", quantity: 1, selections: [
 *       { slot_id: "cslot_1", choice_id: "cchoice_7", quantity: 3 }] }],
 *   },
 * })
 */
export const setCartCombosWorkflow = createWorkflow(
  setCartCombosWorkflowId,
  (input: WorkflowData<SetCartCombosInput>) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 20 })
    const plan = planCartCombosStep(input)
    writeComboInstancesStep(plan)
    writeComboLinesStep(plan.lines)
    const changed = transform(
      { plan },
      ({ plan: { lines } }) =>
        lines.create.length + lines.update.length + lines.remove.length > 0
    )
    // With no new lines it is the core's way to refresh a cart: taxes,
    // promotions, shipping and payment follow the lines.
    when({ changed }, ({ changed }) => changed).then(() =>
      addToCartWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({
          cart_id: plan.cart_id,
          items: plan.lines.create.map(({ key: _key, ...line }) => line),
        })),
      })
    )
    when({ input, plan }, ({ input, plan }) =>
      Boolean(plan.rebuilt && input.promo_codes?.length)
    ).then(() =>
      updateCartPromotionsWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({
          cart_id: input.cart_id,
          promo_codes: input.promo_codes ?? [],
          action: PromotionActions.ADD,
          force_refresh_payment_collection: true,
        })),
      })
    )
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(
      transform({ plan }, ({ plan }) => ({
        added: plan.added,
        removed: plan.removed,
      }))
    )
  }
)
