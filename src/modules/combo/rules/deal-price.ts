import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { ComboPricing } from "../constants"
import { allocate } from "./allocate"
import { toMinor, toWeight, weightToMinor } from "./minor-units"

/** A part of the deal: so many pieces of a variant in one combo. */
export type DealPart = {
  /** Pieces in one combo, 1 or more. */
  pieces: number
  /** What one piece costs singly. */
  price: BigNumberInput
  /** What the picks of this part cost on top, all together. */
  surcharge: BigNumberInput
}

export type DealTerms =
  | { pricing: Extract<ComboPricing, "fixed">; price: BigNumberInput }
  | { pricing: Extract<ComboPricing, "percent_off">; percent: BigNumberInput }
  | { pricing: Extract<ComboPricing, "amount_off">; amount: BigNumberInput }

/** One line of the cart: pieces at a whole number of minor units each. */
export type DealLine = {
  /** Index of the part. */
  index: number
  /** 1, or 2 for the pieces that cost one minor unit more. */
  part: 1 | 2
  pieces: number
  unit_price: bigint
}

export type Deal = {
  /** Of one combo, surcharges included, in minor units. */
  price: bigint
  /** The same parts bought singly, in minor units. */
  separately: bigint
  lines: DealLine[]
}

/**
 * Prices one combo: what the deal costs, split over the parts in proportion
 * to what they cost singly. A surcharge belongs to the part it was asked for.
 * Every line costs whole minor units a piece, so that any number of combos
 * adds up exactly; a part whose share does not divide by its pieces becomes
 * two lines.
 *
 * @param decimals of the currency
 */
export function priceDeal(
  terms: DealTerms,
  parts: readonly DealPart[],
  decimals: number
): Deal {
  const weights = parts.map(
    (part) => toWeight(part.price) * BigInt(part.pieces)
  )
  const singly = weights.reduce((sum, weight) => sum + weight, 0n)
  const shares = allocate(
    dealPrice(terms, singly, decimals),
    weights,
    parts.map((part) => BigInt(part.pieces))
  )
  const lines = parts.flatMap((part, index) => {
    const share = shares[index] + toMinor(part.surcharge, decimals)
    return split(share, part.pieces).map((line) => ({ index, ...line }))
  })
  return {
    price: lines.reduce(
      (sum, line) => sum + line.unit_price * BigInt(line.pieces),
      0n
    ),
    separately: weightToMinor(singly, decimals),
    lines,
  }
}

/** The deal without surcharges; never below nothing. */
function dealPrice(terms: DealTerms, singly: bigint, decimals: number): bigint {
  if (terms.pricing === "fixed") {
    return toMinor(terms.price, decimals)
  }
  if (terms.pricing === "amount_off") {
    const off = toWeight(terms.amount)
    return singly > off ? weightToMinor(singly - off, decimals) : 0n
  }
  const left = MathBN.max(MathBN.sub(100, terms.percent), 0)
  const price = MathBN.div(MathBN.mult(singly.toString(), left), 100)
  return weightToMinor(BigInt(price.integerValue(4).toFixed()), decimals)
}

/** Whole minor units a piece: 100 over 3 pieces is 2 × 33 and 1 × 34. */
function split(
  share: bigint,
  pieces: number
): { part: 1 | 2; pieces: number; unit_price: bigint }[] {
  const unit = share / BigInt(pieces)
  const dearer = Number(share % BigInt(pieces))
  const first = { part: 1 as const, pieces: pieces - dearer, unit_price: unit }
  return dearer
    ? [first, { part: 2 as const, pieces: dearer, unit_price: unit + 1n }]
    : [first]
}
