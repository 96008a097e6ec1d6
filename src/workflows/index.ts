/** What other developers may call. */
export { UnitEvents } from "./unit/events"
export { shipUnits } from "./unit/ship-units"
export type {
  ProductUnitInput,
  SetProductUnitsInput,
} from "./unit/product-units-state"
export { createUnitsWorkflow } from "./unit/workflows/create-units"
export { deleteUnitWorkflow } from "./unit/workflows/delete-unit"
export {
  setProductUnitsWorkflow,
  setProductUnitsWorkflowId,
} from "./unit/workflows/set-product-units"
export { updateUnitWorkflow } from "./unit/workflows/update-unit"
