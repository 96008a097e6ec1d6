import fc from "fast-check"
import { DELIVERY_STATUSES, type DeliveryStatus } from "../../constants"
import {
  decideTransition,
  isFinal,
  OPEN_WITH_COURIER,
  type StageColumn,
  type TransitionReport,
  type TransitionState,
} from "../transitions"

const COURIER = "cour_1"
const minute = (n: number) => new Date(Date.UTC(2026, 0, 1, 9, n))
const NOW = minute(50)

const fresh = (given: Partial<TransitionState> = {}): TransitionState => ({
  status: "assigned",
  courier_id: COURIER,
  assigned_at: minute(0),
  accepted_at: null,
  picked_up_at: null,
  arrived_at: null,
  delivered_at: null,
  failed_at: null,
  cancelled_at: null,
  returned_at: null,
  ...given,
})

const says = (
  to: DeliveryStatus,
  given: Partial<TransitionReport> = {}
): TransitionReport => ({
  to,
  actor: { type: "courier", id: COURIER },
  occurred_at: NOW,
  received_at: NOW,
  ...given,
})

const user = { type: "user", id: "user_1" } as const

/** What a row would be after a report. */
function after(state: TransitionState, report: TransitionReport) {
  const decision = decideTransition(state, report)
  return "set" in decision ? { ...state, ...decision.set } : state
}

describe("decideTransition", () => {
  const steps: [DeliveryStatus, number][] = [
    ["accepted", 1],
    ["picked_up", 2],
    ["arrived", 3],
  ]

  it("should end in the same state and times in any order, with repeats", () => {
    const ends = fc.constantFrom<DeliveryStatus>("delivered", "failed")
    const orders = ends.chain((end) =>
      fc
        .shuffledSubarray([...steps, [end, 4] as [DeliveryStatus, number]], {
          minLength: 4,
        })
        .chain((order) =>
          fc.record({
            order: fc.constant(order),
            again: fc.array(fc.constantFrom(...order), { maxLength: 6 }),
            end: fc.constant(end),
          })
        )
    )
    fc.assert(
      fc.property(orders, ({ order, again, end }) => {
        const state = [...order, ...again].reduce(
          (row, [to, at]) => after(row, says(to, { occurred_at: minute(at) })),
          fresh()
        )
        expect(state).toEqual(
          fresh({
            status: end,
            accepted_at: minute(1),
            picked_up_at: minute(2),
            arrived_at: minute(3),
            [`${end}_at`]: minute(4),
          })
        )
      })
    )
  })

  it("should never leave a final state but for a return", () => {
    const finals = DELIVERY_STATUSES.filter(isFinal)
    fc.assert(
      fc.property(
        fc.constantFrom(...finals),
        fc.constantFrom(...DELIVERY_STATUSES),
        fc.constantFrom("user", "courier", "system", "customer"),
        fc.integer({ min: 0, max: 60 }),
        (status, to, type, at) => {
          const state = fresh({
            status,
            delivered_at: status === "delivered" ? minute(9) : null,
            failed_at: /failed|returned/.test(status) ? minute(9) : null,
            cancelled_at: status === "cancelled" ? minute(9) : null,
          })
          const next = after(
            state,
            says(to, {
              actor: { type, id: COURIER },
              courier_id: "cour_2",
              occurred_at: minute(at),
            })
          )
          expect([status, "returned"]).toContain(next.status)
          expect(next.courier_id).toBe(COURIER)
        }
      )
    )
  })

  it("should let one end win over the other, whoever comes second", () => {
    const delivered = after(fresh(), says("delivered"))
    expect(
      decideTransition(delivered, says("cancelled", { actor: user }))
    ).toEqual({ kind: "refuse", because: "state" })

    const cancelled = after(fresh(), says("cancelled", { actor: user }))
    expect(decideTransition(cancelled, says("delivered"))).toEqual({
      kind: "refuse",
      because: "state",
    })
  })

  it("should keep what happened before an order was cancelled", () => {
    const cancelled = after(
      fresh(),
      says("cancelled", { actor: user, occurred_at: minute(10) })
    )
    expect(
      decideTransition(cancelled, says("picked_up", { occurred_at: minute(5) }))
    ).toEqual({ kind: "late", set: { picked_up_at: minute(5) } })
    expect(
      decideTransition(
        cancelled,
        says("picked_up", { occurred_at: minute(11) })
      )
    ).toEqual({ kind: "refuse", because: "state" })
  })

  it("should trust no clock beyond what we know", () => {
    expect(
      after(fresh(), says("accepted", { occurred_at: minute(59) })).accepted_at
    ).toEqual(NOW)
    expect(
      after(
        fresh({ assigned_at: minute(20) }),
        says("accepted", { occurred_at: minute(3) })
      ).accepted_at
    ).toEqual(minute(20))
  })

  it("should give back what is not picked up, and only that", () => {
    for (const status of DELIVERY_STATUSES) {
      const decision = decideTransition(fresh({ status }), says("unassigned"))
      const expected = ["assigned", "accepted"].includes(status)
        ? "change"
        : status === "unassigned"
          ? "same"
          : "refuse"
      expect([status, decision.kind]).toEqual([status, expected])
    }
    expect(
      after(fresh({ accepted_at: minute(1) }), says("unassigned"))
    ).toMatchObject({
      status: "unassigned",
      courier_id: null,
      assigned_at: null,
      accepted_at: null,
    })
  })

  describe("assigning", () => {
    const nobody = fresh({
      status: "unassigned",
      courier_id: null,
      assigned_at: null,
    })
    const give = (courier_id: string, from_courier_id?: string) =>
      says("assigned", { actor: user, courier_id, from_courier_id })

    it("should give a job that nobody has", () => {
      expect(after(nobody, give("cour_2"))).toMatchObject({
        status: "assigned",
        courier_id: "cour_2",
        assigned_at: NOW,
      })
    })

    it("should not take it from one without saying from whom", () => {
      for (const status of OPEN_WITH_COURIER) {
        const state = fresh({ status })
        expect(decideTransition(state, give("cour_2"))).toEqual({
          kind: "refuse",
          because: "taken",
        })
        expect(decideTransition(state, give("cour_2", "cour_9"))).toEqual({
          kind: "refuse",
          because: "taken",
        })
      }
    })

    it("should begin anew with another courier", () => {
      const state = fresh({
        status: "picked_up",
        accepted_at: minute(1),
        picked_up_at: minute(2),
      })
      expect(after(state, give("cour_2", COURIER))).toEqual(
        fresh({ courier_id: "cour_2", assigned_at: NOW })
      )
    })

    it("should change nothing for who has it already", () => {
      expect(decideTransition(fresh(), give(COURIER))).toEqual({ kind: "same" })
    })
  })

  it("should let a courier do only what couriers do", () => {
    for (const to of ["assigned", "cancelled", "returned"] as const) {
      for (const status of DELIVERY_STATUSES.filter((each) => each !== to)) {
        const report = says(to, { courier_id: COURIER })
        expect(decideTransition(fresh({ status }), report).kind).toBe("refuse")
      }
    }
    const stranger = says("accepted", {
      actor: { type: "courier", id: "cour_2" },
    })
    expect(decideTransition(fresh(), stranger)).toEqual({
      kind: "refuse",
      because: "taken",
    })
  })

  it("should bring back what failed", () => {
    const failed = after(fresh(), says("failed"))
    expect(after(failed, says("returned", { actor: user }))).toMatchObject({
      status: "returned",
      returned_at: NOW,
    })
  })

  it("should have a time for each state it changes to", () => {
    const columns = Object.keys(fresh()).filter((key) => key.endsWith("_at"))
    for (const to of DELIVERY_STATUSES) {
      const next = after(fresh(), says(to, { actor: user }))
      if (next.status === to && to !== "unassigned" && to !== "assigned") {
        expect(columns).toContain(`${to}_at`)
        expect(next[`${to}_at` as StageColumn]).toEqual(NOW)
      }
    }
  })
})
