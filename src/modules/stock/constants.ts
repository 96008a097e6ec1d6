/** Key of the stock module in the container and in `medusa-config`. */
export const STOCK_MODULE = "stock"

/** Why stock was counted or corrected by hand. */
export const STOCK_TAKE_REASONS = [
  "count",
  "received",
  "damaged",
  "expired",
  "lost",
  "correction",
] as const
export type StockTakeReason = (typeof STOCK_TAKE_REASONS)[number]

/**
 * `set`: so much stands there. `add`: so much came or, with a minus, went.
 */
export const STOCK_TAKE_MODES = ["set", "add"] as const
export type StockTakeMode = (typeof STOCK_TAKE_MODES)[number]
