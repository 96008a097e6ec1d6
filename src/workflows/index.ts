/** What other developers may call. */
export { validateAddShippingMethod } from "./hooks/add-shipping-method-validate"
export { validateAddToCart } from "./hooks/add-to-cart-validate"
export { keepCartCombos } from "./hooks/cart-updated"
export { withoutClosedCombos } from "./hooks/cart-promotion-context"
export {
  undoValidateCompleteCart,
  validateCompleteCart,
  type CompleteCartClaims,
} from "./hooks/complete-cart-validate"
export { validateCreateCart } from "./hooks/create-cart-validate"
export { validateUpdateLineItem } from "./hooks/update-line-item-validate"
export type {
  ComboChoiceInput,
  ComboSlotInput,
  CreateComboInput,
  UpdateComboInput,
} from "./combo/combo-input"
export { ComboEvents } from "./combo/events"
export { keepFromPrices } from "./combo/keep-from-prices"
export type { SetCartCombosInput } from "./combo/plan-types"
export {
  createComboWorkflow,
  createComboWorkflowId,
} from "./combo/workflows/create-combo"
export {
  deleteComboWorkflow,
  deleteComboWorkflowId,
} from "./combo/workflows/delete-combo"
export {
  dissolveOrderComboWorkflow,
  dissolveOrderComboWorkflowId,
} from "./combo/workflows/dissolve-order-combo"
export {
  duplicateComboWorkflow,
  duplicateComboWorkflowId,
} from "./combo/workflows/duplicate-combo"
export {
  setCartCombosWorkflow,
  setCartCombosWorkflowId,
} from "./combo/workflows/set-cart-combos"
export {
  updateComboWorkflow,
  updateComboWorkflowId,
} from "./combo/workflows/update-combo"
export { DeliveryEvents } from "../modules/delivery/events"
export { offerDelivery } from "./delivery/dispatch/offer-delivery"
export {
  assignTripWorkflow,
  assignTripWorkflowId,
} from "./delivery/workflows/assign-trip"
export {
  transitionDelivery,
  type TransitionDeliveryInput,
} from "./delivery/transition-delivery"
export { countSales } from "./content/count-sales"
export { ContentEvents } from "./content/events"
export {
  describeWorkflow,
  describeWorkflowId,
} from "./content/workflows/describe"
export {
  deleteContentWorkflow,
  deleteContentWorkflowId,
} from "./content/workflows/delete-content"
export {
  orderContentWorkflow,
  orderContentWorkflowId,
} from "./content/workflows/order-content"
export {
  saveContentWorkflow,
  saveContentWorkflowId,
} from "./content/workflows/save-content"
export type {
  CreateBranchInput,
  CreateZoneInput,
  UpdateBranchInput,
  UpdateZoneInput,
} from "./delivery/delivery-input"
export { quoteDelivery, type QuoteInput } from "./delivery/quote-delivery"
export { createBranchWorkflow } from "./delivery/workflows/create-branch"
export { moveCartToBranchWorkflow } from "./delivery/workflows/move-cart"
export type { MoveCartInput } from "./delivery/plan-move"
export { createZoneWorkflow } from "./delivery/workflows/create-zone"
export { deleteBranchWorkflow } from "./delivery/workflows/delete-branch"
export { deleteZoneWorkflow } from "./delivery/workflows/delete-zone"
export { updateBranchWorkflow } from "./delivery/workflows/update-branch"
export { updateZoneWorkflow } from "./delivery/workflows/update-zone"
export { endDelivery, type EndDeliveryInput } from "./delivery/end-delivery"
export { makeNewAttempt } from "./delivery/new-attempt"
export { settleDelivery } from "./delivery/settle-delivery"
export {
  createTrackingLink,
  type TrackingLink,
} from "./delivery/tracking-links"
export {
  acceptOrderWorkflow,
  acceptOrderWorkflowId,
  type AcceptOrderInput,
} from "./delivery/workflows/accept-order"
export { StockEvents } from "./stock/events"
export type { SetStockRulesInput } from "./stock/plan-stock-rules"
export type { StockTakeInput } from "./stock/plan-stock-take"
export {
  createStockTakeWorkflow,
  createStockTakeWorkflowId,
} from "./stock/workflows/create-stock-take"
export {
  setStockRulesWorkflow,
  setStockRulesWorkflowId,
} from "./stock/workflows/set-stock-rules"
export { UnitEvents } from "./unit/events"
export { shipUnits } from "./unit/ship-units"
export type {
  ProductUnitInput,
  SetProductUnitsInput,
} from "./unit/product-units-state"
export { createUnitsWorkflow } from "./unit/workflows/create-units"
export {
  createUnitProductsWorkflow,
  createUnitProductsWorkflowId,
} from "./unit/workflows/create-unit-products"
export { deleteUnitWorkflow } from "./unit/workflows/delete-unit"
export {
  setProductUnitsWorkflow,
  setProductUnitsWorkflowId,
} from "./unit/workflows/set-product-units"
export { updateUnitWorkflow } from "./unit/workflows/update-unit"
export { bookCash, bookCollected } from "./delivery/cash-ledger"
export { positionFeed, type PositionUpdate } from "./delivery/position-feed"
export { recordPositions } from "./delivery/record-positions"
export {
  adjustCashWorkflow,
  adjustCashWorkflowId,
} from "./delivery/workflows/adjust-cash"
export {
  answerHandOverWorkflow,
  answerHandOverWorkflowId,
} from "./delivery/workflows/answer-hand-over"
export {
  requestHandOverWorkflow,
  requestHandOverWorkflowId,
} from "./delivery/workflows/request-hand-over"
export {
  settleCashWorkflow,
  settleCashWorkflowId,
} from "./delivery/workflows/settle-cash"
