import fc from "fast-check"
import type { ComboPick } from "../../constants"
import {
  checkSelection,
  needsChoice,
  selectionKey,
  type SlotOfDeal,
} from "../selection"

const RUNS = { numRuns: 3000 }

function slot(
  id: string,
  choices: string[],
  min = 1,
  max = Math.max(min, 1)
): SlotOfDeal {
  const title = `Slot ${id}`
  return { id, title, min, max, choices: choices.map((of) => ({ id: of })) }
}

const pick = (slot_id: string, choice_id: string, quantity = 1): ComboPick => ({
  slot_id,
  choice_id,
  quantity,
})

const burger = slot("burger", ["classic"])
const sides = slot("sides", ["fries", "salad", "soup"], 2, 3)
const extra = slot("extra", ["sauce", "bread"], 0, 2)
const meal = [burger, sides, extra]

describe("checkSelection", () => {
  it("should give a slot with one choice its least number of it", () => {
    expect(checkSelection([slot("eggs", ["egg"], 6, 12)], [])).toEqual({
      picks: [pick("eggs", "egg", 6)],
      problems: [],
    })
  })

  it("should leave out a slot with one choice that asks for nothing", () => {
    expect(checkSelection([slot("gift", ["card"], 0, 2)], [])).toEqual({
      picks: [],
      problems: [],
    })
  })

  it("should take what is picked of a slot with one choice", () => {
    const slots = [slot("eggs", ["egg"], 6, 12)]
    expect(checkSelection(slots, [pick("eggs", "egg", 9)]).picks).toEqual([
      pick("eggs", "egg", 9),
    ])
  })

  it("should take picks in slot and choice order", () => {
    const { picks, problems } = checkSelection(meal, [
      pick("extra", "sauce"),
      pick("sides", "soup"),
      pick("sides", "fries"),
      pick("burger", "classic"),
    ])
    expect(problems).toEqual([])
    expect(picks).toEqual([
      pick("burger", "classic"),
      pick("sides", "fries"),
      pick("sides", "soup"),
      pick("extra", "sauce"),
    ])
  })

  it("should merge one choice that is picked twice", () => {
    const { picks, problems } = checkSelection(meal, [
      pick("sides", "fries", 2),
      pick("sides", "fries"),
    ])
    expect(problems).toEqual([])
    expect(picks).toEqual([
      pick("burger", "classic"),
      pick("sides", "fries", 3),
    ])
  })

  it("should count one choice that is picked twice against the most", () => {
    const selection = [pick("sides", "fries", 2), pick("sides", "fries", 2)]
    expect(checkSelection(meal, selection).problems).toEqual([
      { rule: "too_many", slot: "Slot sides", picked: 4, max: 3 },
    ])
  })

  it("should keep the same variant's choices in two slots apart", () => {
    const slots = [slot("first", ["a", "b"]), slot("second", ["a", "b"])]
    const selection = [pick("second", "a"), pick("first", "a")]
    expect(checkSelection(slots, selection).picks).toEqual([
      pick("first", "a"),
      pick("second", "a"),
    ])
  })

  it("should say what is missing", () => {
    expect(checkSelection(meal, [pick("sides", "salad")]).problems).toEqual([
      { rule: "too_few", slot: "Slot sides", picked: 1, min: 2 },
    ])
  })

  it("should not take another slot's choice", () => {
    expect(
      checkSelection(meal, [pick("sides", "fries", 2), pick("extra", "soup")])
        .problems
    ).toEqual([
      { rule: "choice_unknown", slot: "Slot extra", choice_id: "soup" },
    ])
  })

  it("should not fill a slot with one choice in for a wrong pick", () => {
    const { picks, problems } = checkSelection(
      [burger],
      [pick("burger", "vegan")]
    )
    expect(picks).toEqual([])
    expect(problems).toEqual([
      { rule: "choice_unknown", slot: "Slot burger", choice_id: "vegan" },
      { rule: "too_few", slot: "Slot burger", picked: 0, min: 1 },
    ])
  })

  it("should name all problems at once", () => {
    const { problems } = checkSelection(meal, [
      pick("dessert", "cake"),
      pick("sides", "fries"),
      pick("extra", "sauce", 3),
      pick("burger", "vegan"),
    ])
    expect(problems.map(({ rule }) => rule)).toEqual([
      "slot_unknown",
      "choice_unknown",
      "too_few",
      "too_few",
      "too_many",
    ])
  })
})

const CHOICES = ["a", "b", "c"]

const someSlots = fc
  .array(
    fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      min: fc.integer({ min: 0, max: 3 }),
      room: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 4 }
  )
  .map((slots) =>
    slots.map(({ count, min, room }, index) =>
      slot(`s${index}`, CHOICES.slice(0, count), min, Math.max(min + room, 1))
    )
  )

/** Now and then of a slot or a choice that is not there. */
const somePicks = fc.array(
  fc.record({
    slot_id: fc.constantFrom("s0", "s1", "s2", "s3"),
    choice_id: fc.constantFrom(...CHOICES),
    quantity: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 8 }
)

/** A selection that suits the slots, its picks cut up and shuffled. */
const suiting = someSlots.chain((slots) =>
  fc
    .tuple(
      ...slots.map(({ id, min, max, choices }) =>
        fc
          .array(fc.constantFrom(...choices), {
            minLength: min,
            maxLength: max,
          })
          .map((all) => all.map((choice) => pick(id, choice.id)))
      )
    )
    .chain((bySlot) => {
      const all = bySlot.flat()
      return fc.record({
        slots: fc.constant(slots),
        picks: fc.shuffledSubarray(all, {
          minLength: all.length,
          maxLength: all.length,
        }),
      })
    })
)

const inSlot = (picks: readonly ComboPick[], { id }: SlotOfDeal) =>
  picks.filter(({ slot_id }) => slot_id === id)

const count = (picks: readonly ComboPick[]) =>
  picks.reduce((sum, { quantity }) => sum + quantity, 0)

describe("any selection", () => {
  it("should be taken exactly when it is within every slot's bounds", () => {
    fc.assert(
      fc.property(someSlots, somePicks, (slots, selection) => {
        const known = selection.every(({ slot_id, choice_id }) =>
          slots
            .find(({ id }) => id === slot_id)
            ?.choices.some(({ id }) => id === choice_id)
        )
        const within = slots.every((each) => {
          const picks = inSlot(selection, each)
          const given =
            !picks.length && each.choices.length === 1 ? each.min : count(picks)
          return given >= each.min && given <= each.max
        })
        const { problems } = checkSelection(slots, selection)
        expect(problems.length === 0).toBe(known && within)
      }),
      RUNS
    )
  })

  it("should lose no pick and invent none when it suits", () => {
    fc.assert(
      fc.property(suiting, ({ slots, picks: selection }) => {
        const { picks, problems } = checkSelection(slots, selection)
        expect(problems).toEqual([])
        for (const each of slots) {
          const asked = inSlot(selection, each)
          const given = inSlot(picks, each)
          const filledIn = !asked.length && each.choices.length === 1
          expect(count(given)).toBe(filledIn ? each.min : count(asked))
          if (!filledIn) {
            for (const { choice_id, quantity } of given) {
              expect(quantity).toBe(
                count(asked.filter((of) => of.choice_id === choice_id))
              )
            }
          }
        }
      }),
      RUNS
    )
  })

  it("should name each choice once, in slot order, and then stay so", () => {
    fc.assert(
      fc.property(suiting, ({ slots, picks: selection }) => {
        const { picks } = checkSelection(slots, selection)
        const order = slots.flatMap(({ id, choices }) =>
          choices.map((choice) => `${id}:${choice.id}`)
        )
        const places = picks.map(({ slot_id, choice_id }) =>
          order.indexOf(`${slot_id}:${choice_id}`)
        )
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        expect(checkSelection(slots, picks)).toEqual({ picks, problems: [] })
      }),
      RUNS
    )
  })

  it("should be the same deal in whatever order it was picked", () => {
    fc.assert(
      fc.property(
        suiting.chain(({ slots, picks }) =>
          fc.record({
            slots: fc.constant(slots),
            picks: fc.constant(picks),
            other: fc.shuffledSubarray(picks, {
              minLength: picks.length,
              maxLength: picks.length,
            }),
          })
        ),
        ({ slots, picks, other }) => {
          expect(checkSelection(slots, other)).toEqual(
            checkSelection(slots, picks)
          )
        }
      ),
      RUNS
    )
  })
})

describe("needsChoice", () => {
  it.each([
    [[burger], false],
    [[burger, extra], false],
    [meal, true],
    [[slot("eggs", ["egg"], 6, 12)], false],
    [[slot("two", ["a", "b"], 1)], true],
    [[slot("none", [], 1)], true],
    [[], false],
  ])("should judge %j: %p", (slots, expected) => {
    expect(needsChoice(slots)).toBe(expected)
  })

  it("should be exactly when nothing picked is not enough", () => {
    fc.assert(
      fc.property(someSlots, (slots) => {
        const { problems } = checkSelection(slots, [])
        expect(needsChoice(slots)).toBe(problems.length > 0)
      }),
      RUNS
    )
  })
})

describe("selectionKey", () => {
  const key = (pick: ComboPick) =>
    [pick.slot_id, pick.choice_id, pick.quantity].join()

  it("should not depend on the order", () => {
    fc.assert(
      fc.property(
        somePicks.chain((picks) =>
          fc.tuple(
            fc.constant(picks),
            fc.shuffledSubarray(picks, {
              minLength: picks.length,
              maxLength: picks.length,
            })
          )
        ),
        ([picks, other]) => {
          const given = [...picks]
          expect(selectionKey(other)).toBe(selectionKey(picks))
          expect(picks).toEqual(given)
        }
      ),
      RUNS
    )
  })

  it("should be another one for other picks", () => {
    fc.assert(
      fc.property(somePicks, somePicks, (a, b) => {
        const same =
          JSON.stringify(a.map(key).sort()) ===
          JSON.stringify(b.map(key).sort())
        expect(selectionKey(a) === selectionKey(b)).toBe(same)
      }),
      RUNS
    )
  })

  it("should know one deal again from any way of picking it", () => {
    const once = checkSelection(meal, [
      pick("sides", "soup"),
      pick("sides", "fries", 2),
    ])
    const again = checkSelection(meal, [
      pick("sides", "fries"),
      pick("burger", "classic"),
      pick("sides", "soup"),
      pick("sides", "fries"),
    ])
    expect(selectionKey(again.picks)).toBe(selectionKey(once.picks))
  })
})
