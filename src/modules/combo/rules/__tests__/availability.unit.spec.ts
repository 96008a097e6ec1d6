import fc from "fast-check"
import { dealsAvailable, type SlotNeeds } from "../availability"

const RUNS = { numRuns: 3000 }

const slot = (min: number, ...needs: SlotNeeds["choices"][number]["needs"][]) =>
  ({ min, choices: needs.map((each) => ({ needs: each })) }) as SlotNeeds

describe("dealsAvailable", () => {
  it.each([
    ["one item", [slot(1, { egg: 1 })], { egg: 5 }, 5],
    ["several pieces", [slot(6, { egg: 1 })], { egg: 20 }, 3],
    ["packs", [slot(2, { egg: 6 })], { egg: 35 }, 2],
    [
      "the scarcest part",
      [slot(1, { a: 1 }), slot(1, { b: 1 })],
      { a: 9, b: 4 },
      4,
    ],
    [
      "one item in two slots",
      [slot(1, { a: 1 }), slot(1, { a: 1 })],
      { a: 5 },
      2,
    ],
    ["a kit", [slot(1, { a: 2, b: 1 })], { a: 7, b: 9 }, 3],
    ["any of several", [slot(3, { a: 1 }, { b: 1 })], { a: 4, b: 4 }, 2],
    ["the smaller packing", [slot(1, { a: 5 }, { a: 1 })], { a: 7 }, 7],
    [
      "a slot that may be empty",
      [slot(0, { a: 1 }), slot(1, { b: 1 })],
      { b: 3 },
      3,
    ],
    [
      "a choice that is sold out",
      [slot(1, { a: 1 }, { b: 1 })],
      { a: 0, b: 2 },
      2,
    ],
    [
      "what one slot alone can use",
      [slot(1, { a: 1 }, { b: 1 }), slot(1, { a: 1 })],
      { a: 3, b: 3 },
      3,
    ],
    ["missing stock", [slot(1, { a: 1 })], {}, 0],
    ["one part missing", [slot(1, { a: 1 }), slot(1, { b: 1 })], { a: 9 }, 0],
    ["stock below 0", [slot(1, { a: 1 })], { a: -3 }, 0],
    ["nothing to pick", [slot(1), slot(1, { a: 1 })], { a: 9 }, 0],
    ["more than anybody sells", [slot(1, { a: 1 })], { a: "1e12" }, 1_000_000],
  ])("should count %s", (_, slots, stock, expected) => {
    expect(dealsAvailable(slots, stock)).toBe(expected)
  })

  it("should count two slots on one stock in different units", () => {
    // 1 kg and 250 g of one sack that is counted in grams
    const slots = [slot(1, { rice: "1000" }), slot(3, { rice: "250" })]
    expect(dealsAvailable(slots, { rice: "1749.999" })).toBe(0)
    expect(dealsAvailable(slots, { rice: "1750" })).toBe(1)
    expect(dealsAvailable(slots, { rice: "5249.999999999" })).toBe(2)
    expect(dealsAvailable(slots, { rice: "5250" })).toBe(3)
  })

  it.each([
    ["0.3", "0.1", 3],
    ["0.7", "0.1", 7],
    ["4.35", "0.01", 435],
    ["0.29", "0.1", 2],
    ["10", "3", 3],
    ["8.999999999", "3", 2],
    ["1", "0.333333333", 3],
    ["0.999999998", "0.333333333", 2],
    ["1999999999999999.999999999", "1000000000000000", 1],
    ["5999999999999999.999999999", "3000000000000000", 1],
  ])("should be exact: %s holds %s %d times", (stock, need, expected) => {
    expect(dealsAvailable([slot(1, { a: need })], { a: stock })).toBe(expected)
  })

  it("should be exact when the quotient cannot be written", () => {
    const needs = { a: "3000000000000000" }
    const stock = { a: "2999999999999999.999999999" }
    expect(dealsAvailable([slot(1, needs)], stock)).toBe(0)
  })

  it("should find an order in which slots that share choices fill up", () => {
    // first come, first served would leave the second slot nothing
    const ring = [
      slot(1, { a: 1 }, { b: 1 }),
      slot(1, { a: 1 }, { c: 1 }),
      slot(1, { b: 1 }, { c: 1 }),
    ]
    expect(dealsAvailable(ring, { a: 1, b: 2, c: 0 })).toBe(1)
    expect(dealsAvailable(ring, { a: 2, b: 4, c: 0 })).toBe(2)
    expect(dealsAvailable(ring, { a: 50, b: 50, c: 50 })).toBe(50)
  })

  it("should not lose a deal to one piece more in stock", () => {
    const slots = [slot(1, { a: 3 }, { b: 3 }), slot(1, { b: 2 }, { a: 1 })]
    expect(dealsAvailable(slots, { a: 5, b: 3 })).toBe(2)
    expect(dealsAvailable(slots, { a: 6, b: 3 })).toBe(2)
  })

  it("should read every form of a quantity", () => {
    const needs = { a: { value: "0.5" }, b: 2 }
    const stock = { a: { value: "1.5" }, b: "6" }
    expect(dealsAvailable([slot(1, needs)], stock)).toBe(3)
  })

  it.each([
    ["no slot", []],
    ["an uncounted choice", [slot(1, null)]],
    [
      "a choice that is not counted beside one that is",
      [slot(1, { a: 1 }, null)],
    ],
    ["slots that may be empty", [slot(0, { a: 1 })]],
    ["choices that take nothing", [slot(1, {}), slot(1, { a: 0 })]],
  ])("should not count %s", (_, slots) => {
    expect(dealsAvailable(slots, { a: 0 })).toBeNull()
  })

  it("should count the others beside what is not counted", () => {
    const slots = [slot(1, null), slot(2, { a: 1 }), slot(1, { b: 1 }, null)]
    expect(dealsAvailable(slots, { a: 5 })).toBe(2)
  })

  it("should count a kit by what it takes something of", () => {
    const slots = [slot(1, { a: 2, b: 0 })]
    expect(dealsAvailable(slots, { a: 5, b: 0 })).toBe(2)
    expect(dealsAvailable(slots, { a: 5 })).toBe(2)
  })
})

const ITEMS = ["a", "b", "c"] as const

type Needs = Record<string, number>
type Plan = { min: number; choices: Needs[] }[]
type Stock = Record<string, number>

const someOf = (items: readonly string[]) =>
  fc.shuffledSubarray([...items], { minLength: 1, maxLength: 2 })

const need = fc.integer({ min: 1, max: 3 })

const single = (items: readonly string[]): fc.Arbitrary<Needs> =>
  fc.tuple(fc.constantFrom(...items), need).map(([item, n]) => ({ [item]: n }))

/** Mostly one item, now and then a kit of two. */
const anyNeeds = (items: readonly string[]): fc.Arbitrary<Needs> =>
  fc.oneof(
    { weight: 3, arbitrary: single(items) },
    {
      weight: 1,
      arbitrary: someOf(items).chain((keys) =>
        fc
          .tuple(...keys.map(() => need))
          .map((needs) =>
            Object.fromEntries(keys.map((key, index) => [key, needs[index]]))
          )
      ),
    }
  )

const slotOf = (choices: fc.Arbitrary<Needs>, most = 3) =>
  fc.record({
    min: fc.integer({ min: 0, max: 2 }),
    choices: fc.array(choices, { minLength: 1, maxLength: most }),
  })

const stockOf = (items: readonly string[]): fc.Arbitrary<Stock> =>
  fc
    .tuple(...items.map(() => fc.integer({ min: 0, max: 7 })))
    .map((numbers) =>
      Object.fromEntries(items.map((item, index) => [item, numbers[index]]))
    )

const stock = stockOf(ITEMS)

const anyPlan: fc.Arbitrary<Plan> = fc.array(slotOf(anyNeeds(ITEMS)), {
  minLength: 1,
  maxLength: 3,
})

/** Each slot has one choice. */
const settled: fc.Arbitrary<Plan> = fc.array(slotOf(anyNeeds(ITEMS), 1), {
  minLength: 1,
  maxLength: 3,
})

const SIX = ["a", "b", "c", "d", "e", "f"] as const

/** No item is in two slots; the last one's is a kit. */
const unshared: fc.Arbitrary<Plan> = fc
  .tuple(
    slotOf(single(["a", "b"])),
    slotOf(single(["c", "d"])),
    slotOf(anyNeeds(["e", "f"]), 1)
  )
  .map((plan) => [...plan])

/** Slots that share items, with choices. */
const contested: fc.Arbitrary<Plan> = fc.array(
  slotOf(fc.constantFrom(...ITEMS).map((item) => ({ [item]: 1 }))),
  { minLength: 1, maxLength: 3 }
)

/** One unit of the plan's stock as it is written: the rule sees decimals. */
const unit = fc.constantFrom("1", "0.1", "0.001", "1000", "0.333333333")

/** What the rule answers for a plan whose numbers are so many of a unit. */
function answer(plan: Plan, left: Stock, one = "1"): number | null {
  const [whole, places = ""] = one.split(".")
  const write = (numbers: Needs) =>
    Object.fromEntries(
      Object.entries(numbers).map(([key, number]) => {
        const digits = (BigInt(whole + places) * BigInt(number)).toString()
        const padded = digits.padStart(places.length + 1, "0")
        const point = padded.length - places.length
        return [key, `${padded.slice(0, point)}.${padded.slice(point)}0`]
      })
    )
  return dealsAvailable(
    plan.map(({ min, choices }) => ({
      min,
      choices: choices.map((needs) => ({ needs: write(needs) })),
    })),
    write(left)
  )
}

/** Tries every way to put so many deals together. */
function feasible(plan: Plan, left: Stock, deals: number): boolean {
  const fill = (at: number, choice: number, open: number): boolean => {
    if (at === plan.length) {
      return true
    }
    if (open === 0) {
      const next = plan[at + 1]
      return fill(at + 1, 0, next ? next.min * deals : 0)
    }
    const needs = Object.entries(plan[at].choices[choice] ?? {})
    if (!needs.length) {
      return false
    }
    if (fill(at, choice + 1, open)) {
      return true
    }
    if (needs.some(([key, number]) => (left[key] ?? 0) < number)) {
      return false
    }
    needs.forEach(([key, number]) => (left[key] -= number))
    const filled = fill(at, choice, open - 1)
    needs.forEach(([key, number]) => (left[key] += number))
    return filled
  }
  return fill(0, 0, plan[0].min * deals)
}

/** The most deals that any way of putting them together gives. */
function most(plan: Plan, left: Stock): number | null {
  if (plan.every(({ min }) => min === 0)) {
    return null
  }
  let deals = 0
  while (feasible(plan, { ...left }, deals + 1)) {
    deals += 1
  }
  return deals
}

describe("the brute force", () => {
  it.each([
    [[{ min: 1, choices: [{ a: 2 }] }], { a: 5 }, 2],
    [[{ min: 2, choices: [{ a: 1 }, { b: 1 }] }], { a: 2, b: 3 }, 2],
    [
      [{ min: 1, choices: [{ a: 1, b: 1 }, { a: 1 }, { b: 1 }] }],
      { a: 2, b: 3 },
      5,
    ],
    [[{ min: 0, choices: [{ a: 1 }] }], { a: 5 }, null],
  ])("should be right itself: %j of %j is %p", (plan, left, expected) => {
    expect(most(plan as Plan, left as Stock)).toBe(expected)
  })
})

describe("any plan", () => {
  it("should answer what can really be put together", () => {
    fc.assert(
      fc.property(anyPlan, stock, unit, (plan, left, one) => {
        const deals = answer(plan, left, one)
        expect(deals === null).toBe(most(plan, left) === null)
        expect(feasible(plan, { ...left }, deals ?? 0)).toBe(true)
      }),
      { numRuns: 5000 }
    )
  })

  it("should be exact when each slot has one choice", () => {
    fc.assert(
      fc.property(settled, stock, unit, (plan, left, one) => {
        expect(answer(plan, left, one)).toBe(most(plan, left))
      }),
      { numRuns: 5000 }
    )
  })

  it("should be exact when no item is shared between slots", () => {
    fc.assert(
      fc.property(unshared, stockOf(SIX), unit, (plan, left, one) => {
        expect(answer(plan, left, one)).toBe(most(plan, left))
      }),
      RUNS
    )
  })

  it("should not depend on the order of slots and choices", () => {
    const shuffle = <T>(all: T[]) =>
      fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
    const plans = settled.chain((plan) =>
      fc.tuple(fc.constant(plan), shuffle(plan))
    )
    fc.assert(
      fc.property(plans, stock, ([plan, other], left) => {
        expect(answer(other, left)).toBe(answer(plan, left))
      }),
      RUNS
    )
  })

  it("should not ask for what is not counted", () => {
    fc.assert(
      fc.property(anyPlan, stock, fc.nat(3), (plan, left, at) => {
        const slots = plan.map(({ min, choices }) => slot(min, ...choices))
        const without = dealsAvailable(slots, left)
        slots.splice(at, 0, slot(2, { a: 1 }, null))
        expect(dealsAvailable(slots, left)).toBe(without)
      }),
      RUNS
    )
  })

  it("should take stock that is not named for none", () => {
    fc.assert(
      fc.property(anyPlan, stock, (plan, left) => {
        const named = Object.entries(left).filter(([, number]) => number > 0)
        expect(answer(plan, Object.fromEntries(named))).toBe(answer(plan, left))
      }),
      RUNS
    )
  })

  it("should rarely be less than the most, where slots compete", () => {
    const plans = fc.sample(fc.tuple(contested, stock), {
      numRuns: 2000,
      seed: 1,
    })
    const less = plans.filter(
      ([plan, left]) => answer(plan, left) !== most(plan, left)
    )
    expect(less.length / plans.length).toBeLessThan(0.005)
  })

  it("should never fall when there is more in stock", () => {
    fc.assert(
      fc.property(
        fc.oneof(settled, unshared),
        stockOf(SIX),
        fc.constantFrom(...SIX),
        fc.integer({ min: 1, max: 4 }),
        (plan, left, item, more) => {
          const before = answer(plan, left)
          const after = answer(plan, { ...left, [item]: left[item] + more })
          expect(after === null).toBe(before === null)
          expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0)
        }
      ),
      RUNS
    )
  })
})
