/** Events of the stock domain. Quantities are in the basic unit. */
export const StockEvents = {
  /**
   * A threshold was crossed downwards; once until it recovers.
   * `{ inventory_item_id, location_id, kind, available, threshold,
   * reorder_quantity }`, kind `low_stock` or `reorder_point`.
   */
  LOW: "stock.low",
  /**
   * A level was lowered below what is reserved.
   * `{ inventory_item_id, location_id, stocked, reserved, order_ids }`.
   */
  SHORTAGE: "stock.shortage",
  /** A stock-take was written. `{ id }` */
  TAKEN: "stock.taken",
} as const
