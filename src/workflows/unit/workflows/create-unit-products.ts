import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  createInventoryItemsWorkflow,
  createProductsWorkflow,
  createRemoteLinkStep,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import { UnitEvents } from "../events"
import { ensureNotForSaleItemStep } from "../steps/ensure-not-for-sale-item"
import { ensureUnitOptionStep } from "../steps/ensure-unit-option"
import {
  planNewProductsStep,
  type ProductToMake,
} from "../steps/plan-new-products"
import { translateProductUnitsStep } from "../steps/translate-product-units"
import { writeProductUnitsStep } from "../steps/write-product-units"
import * as changes from "./create-unit-products-changes"
import { gateLinks } from "./set-product-units-changes"

export const createUnitProductsWorkflowId = "create-unit-products"

export type CreateUnitProductsWorkflowInput = { products: ProductToMake[] }

/**
 * Makes products that are sold by unit from their first moment, plain ones
 * among them: the core's workflow gets the variants, prices and stock as they
 * are to be, so that nothing is converted afterwards. What comes out is what
 * making plain products and `setProductUnitsWorkflow` would give, for the
 * price of making them.
 *
 * A failure leaves nothing behind; a process that dies half way leaves
 * products that `setProductUnitsWorkflow` completes.
 *
 * @returns ids of the products and their variants, in the order given
 * @throws SuiteError `validation_failed` with every problem
 *
 * @example
 * await createUnitProductsWorkflow(container).run({
 *   input: {
 *     products: [
 *       {
 *         product: {
 *           title: "Rice",
 *           options: [{ title: "Default option", values: ["Default"] }],
 *           variants: [{ title: "Rice", options: { "Default option": "Default" } }],
 *         },
 *         units: {
 *           basic_unit: "g",
 *           units: [
 *             { unit: "kg", unit_value: "5",
 *               prices: [{ currency_code: "sar", amount: "45" }] },
 *           ],
 *         },
 *       },
 *     ],
 *   },
 * })
 */
export const createUnitProductsWorkflow = createWorkflow(
  createUnitProductsWorkflowId,
  (input: WorkflowData<CreateUnitProductsWorkflowInput>) => {
    const plans = planNewProductsStep(input.products)
    const sold = transform({ plans }, changes.soldByUnit)
    const any = transform({ sold }, ({ sold }) => sold.some(Boolean))
    const option = when("unit-option-of-new", { any }, ({ any }) => any).then(
      () => ensureUnitOptionStep(transform({ sold }, changes.newLabels))
    )
    const stock = transform({ sold }, changes.stockToMake)
    const items = when(
      "stock-of-new",
      { stock },
      ({ stock }) => stock.length > 0
    ).then(() =>
      createInventoryItemsWorkflow.runAsStep({ input: { items: stock } })
    )
    const created = createProductsWorkflow.runAsStep({
      input: {
        products: transform({ plans, option, items }, changes.toCreate),
      },
    })
    const made = transform({ created }, changes.idsOf)
    when("units-of-new", { any }, ({ any }) => any).then(() => {
      const rows = transform({ sold, made }, changes.unitRows)
      writeProductUnitsStep(
        transform({ rows }, ({ rows }) => ({
          create: rows,
          update: [],
          retire: [],
          remove: [],
        }))
      )
      const block = transform({ rows }, ({ rows }) =>
        rows.filter((row) => !row.is_active).map((row) => row.variant_id)
      )
      const gate = ensureNotForSaleItemStep(
        transform({ block }, ({ block }) => block.length > 0)
      )
      createRemoteLinkStep(
        transform(
          { block, gate },
          ({ block, gate }) =>
            gateLinks({ blocking: { block, unblock: [] }, gate }).block
        )
      )
      translateProductUnitsStep(
        transform({ sold, made, option }, changes.toTranslate)
      )
      emitEventStep({
        eventName: UnitEvents.PRODUCT_UNITS_SET,
        data: transform({ sold, made }, changes.idsOfSold),
      })
    })
    return new WorkflowResponse(made)
  }
)
