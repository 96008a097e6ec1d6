import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

type Amount = ReturnType<typeof MathBN.convert>

/** What one pick of a choice takes from each stock; null is not counted. */
export type ChoiceNeeds = Record<string, BigNumberInput> | null

export type SlotNeeds = {
  /** Least number of picks for one deal. */
  min: number
  choices: { needs: ChoiceNeeds }[]
}

/** More than anybody sells: what is not counted is not asked further. */
const MOST = 1_000_000

/** Orders of slots that are tried before a number counts as too many. */
const TRIES = 4

/**
 * How many of a deal the stock covers, all its parts together, also when two
 * slots draw on one stock in different units. Where shoppers choose, it is
 * what can be sold with picks that suit the stock: each number it answers can
 * really be put together. It is the most there is where slots have one choice
 * each, or share no stock and choose among no kits; where choices compete for
 * one stock it may be less, never more.
 *
 * @param stock what is available, by stock
 * @returns whole deals; null when nothing of it is counted
 */
export function dealsAvailable(
  slots: readonly SlotNeeds[],
  stock: Readonly<Record<string, BigNumberInput>>
): number | null {
  const needed = slots.filter((slot) => slot.min > 0)
  const free = (slot: SlotNeeds) =>
    slot.choices.some((choice) => !takes(choice.needs).length)
  const counted = needed.filter((slot) => !free(slot))
  if (!counted.length) {
    return null
  }
  const ordered = byFreedom(counted)
  let enough = 0
  let tooMany = MOST + 1
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2)
    if (covers(ordered, stock, middle)) {
      enough = middle
    } else {
      tooMany = middle
    }
  }
  return enough
}

/**
 * Slots and choices in the order in which they take: what no other slot can
 * use is taken first, and of one stock the smallest packing.
 */
function byFreedom(slots: readonly SlotNeeds[]): SlotNeeds[] {
  const users = new Map<string, Set<SlotNeeds>>()
  for (const slot of slots) {
    for (const { needs } of slot.choices) {
      for (const key of Object.keys(needs ?? {})) {
        users.set(key, (users.get(key) ?? new Set()).add(slot))
      }
    }
  }
  const shared = (needs: ChoiceNeeds) =>
    Object.keys(needs ?? {}).filter((key) => (users.get(key)?.size ?? 0) > 1)
      .length
  const size = (needs: ChoiceNeeds) =>
    MathBN.sum(...Object.values(needs ?? {}), 0)
  return slots
    .map((slot) => ({
      ...slot,
      choices: [...slot.choices].sort(
        (a, b) =>
          shared(a.needs) - shared(b.needs) ||
          size(a.needs).comparedTo(size(b.needs)) ||
          0
      ),
    }))
    .sort((a, b) => a.choices.length - b.choices.length)
}

/**
 * Whether the stock covers so many deals. A slot that comes out short takes
 * first in the next try: the others may have an alternative.
 */
function covers(
  slots: readonly SlotNeeds[],
  stock: Readonly<Record<string, BigNumberInput>>,
  deals: number
): boolean {
  let order = slots
  for (let tries = 0; tries < TRIES; tries++) {
    const short = firstShort(order, stock, deals)
    if (!short) {
      return true
    }
    if (short === order[0]) {
      return false
    }
    order = [short, ...order.filter((slot) => slot !== short)]
  }
  return false
}

/** Fills slot after slot; answers the first that stays short. */
function firstShort(
  slots: readonly SlotNeeds[],
  stock: Readonly<Record<string, BigNumberInput>>,
  deals: number
): SlotNeeds | undefined {
  const left = new Map<string, Amount>(
    Object.entries(stock).map(([key, value]) => [key, MathBN.convert(value)])
  )
  return slots.find((slot) => {
    let open = MathBN.convert(slot.min * deals)
    for (const { needs } of slot.choices) {
      const taken = MathBN.min(open, most(needs, left))
      take(needs, taken, left)
      open = MathBN.sub(open, taken)
    }
    return MathBN.gt(open, 0)
  })
}

/** What a choice takes something of; a kit may hold an item 0 times. */
function takes(needs: ChoiceNeeds): [string, BigNumberInput][] {
  return Object.entries(needs ?? {}).filter(([, need]) => MathBN.gt(need, 0))
}

/** How many picks of a choice the stock still covers. */
function most(needs: ChoiceNeeds, left: ReadonlyMap<string, Amount>): Amount {
  const counts = takes(needs).map(([key, need]) =>
    MathBN.max(left.get(key) ?? 0, 0).dividedToIntegerBy(MathBN.convert(need))
  )
  return MathBN.min(...counts)
}

function take(
  needs: ChoiceNeeds,
  picks: Amount,
  left: Map<string, Amount>
): void {
  for (const [key, need] of Object.entries(needs ?? {})) {
    left.set(key, MathBN.sub(left.get(key) ?? 0, MathBN.mult(need, picks)))
  }
}
