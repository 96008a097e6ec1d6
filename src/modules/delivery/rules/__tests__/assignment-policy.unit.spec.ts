import fc from "fast-check"
import {
  rankCandidates,
  reasonForNobody,
  type Candidate,
} from "../assignment-policy"

const WEIGHTS = { travel: 1, load: 10, fairness: 0.1 }
const LIMITS = { reach: 10_000, max_orders: 4 }
const JOB = { location_id: "here", weight: 5 }

const courier = (
  courier_id: string,
  more: Partial<Candidate> = {}
): Candidate => ({
  courier_id,
  is_active: true,
  is_on_duty: true,
  location_id: "here",
  distance_to_branch: 500,
  travel_minutes: 5,
  open_orders: 0,
  capacity_orders: 3,
  open_weight: 0,
  capacity_weight: 30,
  idle_minutes: 0,
  was_asked: false,
  ...more,
})

const rank = (...candidates: Candidate[]) =>
  rankCandidates(JOB, candidates, WEIGHTS, LIMITS)
const order = (...candidates: Candidate[]) =>
  rank(...candidates).ranked.map(({ courier_id }) => courier_id)

const candidates = fc.uniqueArray(
  fc.record({
    courier_id: fc.string({ minLength: 1, maxLength: 6 }),
    is_active: fc.boolean(),
    is_on_duty: fc.boolean(),
    location_id: fc.constantFrom("here", "there"),
    distance_to_branch: fc.option(fc.integer({ min: 0, max: 20_000 })),
    travel_minutes: fc.option(fc.integer({ min: 0, max: 90 })),
    open_orders: fc.integer({ min: 0, max: 6 }),
    capacity_orders: fc.integer({ min: 0, max: 6 }),
    open_weight: fc.integer({ min: 0, max: 40 }),
    capacity_weight: fc.option(fc.integer({ min: 0, max: 40 })),
    idle_minutes: fc.integer({ min: 0, max: 600 }),
    was_asked: fc.boolean(),
  }),
  { selector: ({ courier_id }) => courier_id, maxLength: 12 }
)

describe("the policy of assignment", () => {
  it("should prefer the nearer, the emptier and the longer idle", () => {
    expect(order(courier("a", { travel_minutes: 9 }), courier("b"))).toEqual([
      "b",
      "a",
    ])
    expect(order(courier("a", { open_orders: 2 }), courier("b"))).toEqual([
      "b",
      "a",
    ])
    expect(order(courier("a"), courier("b", { idle_minutes: 30 }))).toEqual([
      "b",
      "a",
    ])
  })

  it("should weigh one against the other by the options", () => {
    const near = courier("near", { travel_minutes: 2 })
    const idle = courier("idle", { idle_minutes: 60 })
    expect(order(near, idle)).toEqual(["idle", "near"])
    const unfair = { ...WEIGHTS, fairness: 0 }
    const { ranked } = rankCandidates(JOB, [idle, near], unfair, LIMITS)
    expect(ranked.map(({ courier_id }) => courier_id)).toEqual(["near", "idle"])
    expect(ranked[0]).toEqual({
      courier_id: "near",
      score: 2,
      parts: { travel: 2, load: 0, fairness: 0 },
    })
  })

  it("should take the order of ids between equals", () => {
    expect(order(courier("b"), courier("a"), courier("c"))).toEqual([
      "a",
      "b",
      "c",
    ])
  })

  it("should say why a courier is not asked", () => {
    const { ranked, refused } = rank(
      courier("a", { is_active: false }),
      courier("b", { is_on_duty: false }),
      courier("c", { location_id: "there" }),
      courier("d", { distance_to_branch: 10_001 }),
      courier("e", { open_orders: 3 }),
      courier("f", { open_orders: 4, capacity_orders: 9 }),
      courier("g", { open_weight: 26 }),
      courier("h", { was_asked: true })
    )
    expect(ranked).toEqual([])
    expect(refused.map(({ reason }) => reason)).toEqual([
      "suspended",
      "off_duty",
      "other_branch",
      "out_of_reach",
      "no_capacity",
      "no_capacity",
      "no_capacity",
      "already_asked",
    ])
  })

  it("should ask who is nowhere known and who has no bound", () => {
    const unknown = { distance_to_branch: null, travel_minutes: null }
    const { ranked } = rank(
      courier("a", { ...unknown, capacity_weight: null, open_weight: 900 })
    )
    expect(ranked).toMatchObject([{ parts: { travel: 15 } }])
  })

  it.each([
    [[], "nobody_on_duty"],
    [[courier("a", { is_on_duty: false })], "nobody_on_duty"],
    [[courier("a", { distance_to_branch: 99_999 })], "nobody_in_reach"],
    [[courier("a", { open_orders: 3 })], "nobody_has_room"],
    [
      [courier("a", { open_orders: 3 }), courier("b", { was_asked: true })],
      "nobody_accepted",
    ],
  ])("should tell the dispatcher why nobody is left (%#)", (list, reason) => {
    expect(reasonForNobody(rank(...list))).toBe(reason)
  })

  it("should place everybody once, and never above his room", () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const { ranked, refused } = rank(...list)
        expect(
          [...ranked, ...refused].map(({ courier_id }) => courier_id).sort()
        ).toEqual(list.map(({ courier_id }) => courier_id).sort())
        for (const { courier_id } of ranked) {
          const one = list.find((other) => other.courier_id === courier_id)
          expect(one).toMatchObject({
            is_active: true,
            is_on_duty: true,
            location_id: "here",
            was_asked: false,
          })
          expect(one?.open_orders).toBeLessThan(
            Math.min(one?.capacity_orders ?? 0, LIMITS.max_orders)
          )
          expect(Number(one?.open_weight) + JOB.weight).toBeLessThanOrEqual(
            Number(one?.capacity_weight ?? Number.POSITIVE_INFINITY)
          )
        }
      })
    )
  })

  it("should not depend on the order in which couriers are read", () => {
    fc.assert(
      fc.property(candidates, (list) => {
        expect(rank(...[...list].reverse()).ranked).toEqual(
          rank(...list).ranked
        )
      })
    )
  })
})
