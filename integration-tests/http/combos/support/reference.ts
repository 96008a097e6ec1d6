/**
 * What a deal costs, told a second time from the requirement alone: nothing
 * of this is taken from `src`. Amounts are whole minor units.
 */
export type Currency = "sar" | "kwd"

export const DECIMALS: Record<Currency, number> = { sar: 2, kwd: 3 }

export type Item = { product_id: string; inventory_item_id: string }

export type Pick = { slot_id: string; choice_id: string; quantity: number }

export type ReferenceSlot = {
  id: string
  min: number
  max: number
  choices: {
    id: string
    variant_id: string
    pieces: number
    surcharges: Record<string, string>
  }[]
}

export type ReferenceCombo = {
  id: string
  product_id: string
  variant_id: string
  title: string
  arabic: string
  pricing: "fixed" | "percent_off" | "amount_off"
  prices: Record<string, string>
  percent: number
  amounts: Record<string, string>
  limit_per_order: number | null
  allow_promotions: boolean
  slots: ReferenceSlot[]
}

/** What one piece of a variant costs singly, in minor units. */
export type PriceOf = (variantId: string) => bigint

/** One choice that was picked: its pieces in one deal. */
export type Part = {
  slot_id: string
  choice_id: string
  variant_id: string
  pieces: number
  surcharge: bigint
}

/** `"12.5"` with 2 decimals is 1250. */
export function minor(amount: string, decimals: number): bigint {
  const [whole, rest = ""] = amount.split(".")
  if (rest.length > decimals) {
    throw new Error(`${amount} has more than ${decimals} decimals`)
  }
  return BigInt(whole + rest.padEnd(decimals, "0"))
}

/** A slot with one choice that nobody named gives its least number. */
export function partsOf(
  combo: ReferenceCombo,
  picks: readonly Pick[],
  currency: Currency
): Part[] {
  return combo.slots.flatMap((slot) => {
    const named = picks.filter((pick) => pick.slot_id === slot.id)
    const [only] = slot.choices
    const all =
      !named.length && slot.choices.length === 1
        ? [{ slot_id: slot.id, choice_id: only.id, quantity: slot.min }]
        : named
    return slot.choices.flatMap((choice) => {
      const quantity = all
        .filter((pick) => pick.choice_id === choice.id)
        .reduce((sum, pick) => sum + pick.quantity, 0)
      const each = minor(choice.surcharges[currency] ?? "0", DECIMALS[currency])
      return quantity
        ? [
            {
              slot_id: slot.id,
              choice_id: choice.id,
              variant_id: choice.variant_id,
              pieces: choice.pieces * quantity,
              surcharge: each * BigInt(quantity),
            },
          ]
        : []
    })
  })
}

/** One deal without its surcharges. */
export function basePrice(
  combo: ReferenceCombo,
  parts: readonly Part[],
  priceOf: PriceOf,
  currency: Currency
): bigint {
  const decimals = DECIMALS[currency]
  if (combo.pricing === "fixed") {
    return minor(combo.prices[currency], decimals)
  }
  const singly = parts.reduce(
    (sum, part) => sum + priceOf(part.variant_id) * BigInt(part.pieces),
    0n
  )
  if (combo.pricing === "amount_off") {
    const rest = singly - minor(combo.amounts[currency], decimals)
    return rest > 0n ? rest : 0n
  }
  // Half up.
  return (singly * BigInt(100 - combo.percent) + 50n) / 100n
}

export function dealPrice(
  combo: ReferenceCombo,
  picks: readonly Pick[],
  priceOf: PriceOf,
  currency: Currency
): bigint {
  const parts = partsOf(combo, picks, currency)
  return parts.reduce(
    (sum, part) => sum + part.surcharge,
    basePrice(combo, parts, priceOf, currency)
  )
}

/**
 * Whether each part carries its share of the deal to within one minor unit.
 * @param charged what one deal charges for each part, surcharges included
 */
export function isFair(
  base: bigint,
  parts: readonly Part[],
  charged: readonly bigint[],
  priceOf: PriceOf
): boolean {
  const priced = parts.map(
    (part) => priceOf(part.variant_id) * BigInt(part.pieces)
  )
  const weights = priced.some((weight) => weight > 0n)
    ? priced
    : parts.map((part) => BigInt(part.pieces))
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  return parts.every((part, index) => {
    const off = (charged[index] - part.surcharge) * sum - base * weights[index]
    return off < sum && -off < sum
  })
}
