/** Key of the combo module in the container and in `medusa-config`. */
export const COMBO_MODULE = "combo"

/**
 * How a combo is priced: its own variant's price, or what its parts cost less
 * a share or an amount.
 */
export const COMBO_PRICINGS = ["fixed", "percent_off", "amount_off"] as const
export type ComboPricing = (typeof COMBO_PRICINGS)[number]

/** Exact decimal text by currency code: `{ sar: "2.5" }`. */
export type AmountsByCurrency = Record<string, string>

/** What a shopper picked of one choice, for one combo. */
export type ComboPick = { slot_id: string; choice_id: string; quantity: number }
