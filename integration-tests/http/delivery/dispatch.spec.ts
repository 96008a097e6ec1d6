import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dispatchWaiting } from "../../../src/workflows/delivery/dispatch/dispatch-waiting"
import { sweepDispatch } from "../../../src/workflows/delivery/dispatch/follow-deliveries"
import { offerDelivery } from "../../../src/workflows/delivery/dispatch/offer-delivery"
import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import {
  createBranchCard,
  createCourier,
  createDeliveryRow,
  deliveries,
  putOnDuty,
  type TestCourier,
} from "../../support/delivery"
import { eventually } from "../../support/eventually"
import { createBranch } from "../../support/shop"
import {
  answer,
  eastOf,
  offersOf,
  runOut,
  standsAt,
} from "./support/dispatching"

covers(
  "GET /admin/delivery-board",
  "GET /admin/deliveries/:id/candidates",
  "POST /admin/deliveries/:id/offers",
  "POST /admin/delivery-trips"
)

type Stops = { delivery_id: string; trip_id: string; stop: number }[]
type Card = { id: string; dispatch_reason: string | null; is_late: boolean }
type Board = {
  unassigned: Card[]
  on_the_road: Card[]
  counts: { unassigned: number; on_the_road: number; late: number }
  couriers: { id: string; open_orders: number; latitude: number | null }[]
}
type Candidates = {
  candidates: { courier_id: string; score: number }[]
  refused: { courier_id: string; reason: string }[]
}
type Offer = { offer: { courier_id: string } | null; reason: string | null }

suiteTest({ seed, env: { DELIVERY_ASSIGNMENT: "auto" } }, (app) => {
  const waiting = (more: Record<string, unknown> = {}) =>
    createDeliveryRow(app.container, app.shop, more)
  const stateOf = async (id: string) => {
    const row = await deliveries(app.container).retrieveDelivery(id)
    return [row.status, row.courier_id, row.dispatch_reason]
  }
  const board = async () =>
    (await app.call<Board>("admin", "GET", "/admin/delivery-board")).data
  const trip = (courier_id: string, delivery_ids: string[]) =>
    app.call<{ stops: Stops; code: string }>(
      "admin",
      "POST",
      "/admin/delivery-trips",
      { body: { courier_id, delivery_ids } }
    )

  describe("an offer", () => {
    it("should go to the nearest, and be his when he accepts", async () => {
      const { near } = app.seeded
      const { id } = await waiting()
      expect(await offerDelivery(app.container, id)).toMatchObject({
        kind: "offered",
        courier_id: near.id,
      })
      expect(await offersOf(app.container, id)).toEqual([[near.id, "open"]])
      await answer(app.container, id, near.id, "accepted")
      await eventually(async () => {
        expect(await offersOf(app.container, id)).toEqual([
          [near.id, "accepted"],
        ])
      })
      expect(await stateOf(id)).toEqual(["accepted", near.id, null])
    })

    it("should go to the next when one declines or lets it pass", async () => {
      const { near, far } = app.seeded
      const { id } = await waiting()
      await offerDelivery(app.container, id)
      await answer(app.container, id, near.id, "unassigned")
      await eventually(async () => {
        expect(await stateOf(id)).toEqual(["assigned", far.id, null])
      })
      await runOut(app.container, id)
      await sweepDispatch(app.container)
      await eventually(async () => {
        expect(await stateOf(id)).toEqual([
          "unassigned",
          null,
          "nobody_accepted",
        ])
      })
      expect(await offersOf(app.container, id)).toEqual([
        [near.id, "declined"],
        [far.id, "expired"],
      ])
    })

    it("should ask everybody again when the dispatcher wants it", async () => {
      const { near, far } = app.seeded
      const { id } = await waiting()
      for (const courier of [near, far]) {
        await offerDelivery(app.container, id)
        await eventually(async () => {
          expect((await stateOf(id))[1]).toBe(courier.id)
        })
        await answer(app.container, id, courier.id, "unassigned")
      }
      await eventually(async () => {
        expect((await stateOf(id))[2]).toBe("nobody_accepted")
      })
      const anew = () =>
        app.call<Offer & { code: string }>(
          "admin",
          "POST",
          `/admin/deliveries/${id}/offers`,
          { body: {} }
        )
      const { status, data } = await anew()
      expect({ status, data }).toMatchObject({
        status: 200,
        data: { offer: { courier_id: near.id }, reason: null },
      })
      const again = await anew()
      expect([again.status, again.data.code]).toEqual([409, "delivery_state"])
    })

    it("should be one, however many processes look for somebody", async () => {
      const { id } = await waiting()
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => offerDelivery(app.container, id))
      )
      expect(outcomes.filter(({ kind }) => kind === "offered")).toHaveLength(1)
      expect(await offersOf(app.container, id)).toHaveLength(1)
    })

    it("should not come back to who declined it, however many look", async () => {
      const made = await Promise.all(Array.from({ length: 4 }, () => waiting()))
      const declineAll = async (id: string) => {
        for (let turn = 0; turn < 4; turn += 1) {
          const offer = await offerDelivery(app.container, id)
          if (offer.kind === "offered") {
            await answer(app.container, id, offer.courier_id, "unassigned")
          }
        }
      }
      await Promise.all(
        made.flatMap(({ id }) => [1, 2, 3, 4].map(() => declineAll(id)))
      )
      for (const { id } of made) {
        const asked = (await offersOf(app.container, id)).map(([one]) => one)
        expect(asked).toEqual([...new Set(asked)])
      }
    })

    it("should never be taken from who accepts in the last instant", async () => {
      const { near } = app.seeded
      const { id } = await waiting()
      await offerDelivery(app.container, id)
      await runOut(app.container, id)
      const [accepted] = await Promise.allSettled([
        answer(app.container, id, near.id, "accepted"),
        sweepDispatch(app.container),
      ])
      const [status, courier] = await stateOf(id)
      expect([status, courier]).toEqual(
        accepted.status === "fulfilled"
          ? ["accepted", near.id]
          : ["assigned", app.seeded.far.id]
      )
    })
  })

  describe("nobody", () => {
    it("should be told to the dispatcher with the reason, until one comes", async () => {
      const branch = await createBranch(app.container, "Jeddah")
      const { id } = await createDeliveryRow(app.container, branch)
      await dispatchWaiting(app.container)
      expect(await stateOf(id)).toEqual(["unassigned", null, "nobody_on_duty"])
      const courier = await createCourier(app.container, branch)
      await putOnDuty(app.container, courier, branch)
      await dispatchWaiting(app.container)
      expect(await stateOf(id)).toEqual(["assigned", courier.id, null])
    })

    it("should get more than he can carry, however many ask at once", async () => {
      const { near, far } = app.seeded
      const made = await Promise.all(
        Array.from({ length: 10 }, () => waiting())
      )
      await Promise.all(
        Array.from({ length: 4 }, () => dispatchWaiting(app.container))
      )
      await dispatchWaiting(app.container)
      const states = await Promise.all(made.map(({ id }) => stateOf(id)))
      const of = (courier: TestCourier) =>
        states.filter(([, id]) => id === courier.id).length
      expect([of(near), of(far)]).toEqual([3, 3])
      expect(
        states.filter(([, , reason]) => reason === "nobody_has_room")
      ).toHaveLength(4)
    })

    it("should carry above his weight", async () => {
      const { id } = await waiting({ weight: 31 })
      expect(await offerDelivery(app.container, id)).toEqual({
        kind: "nobody",
        reason: "nobody_has_room",
      })
    })
  })

  describe("the dispatcher's view", () => {
    it("should rank couriers and say why others are not asked", async () => {
      const { near, far, off } = app.seeded
      const { id } = await waiting()
      const { status, data } = await app.call<Candidates>(
        "admin",
        "GET",
        `/admin/deliveries/${id}/candidates`
      )
      expect(status).toBe(200)
      expect(data.candidates.map(({ courier_id }) => courier_id)).toEqual([
        near.id,
        far.id,
      ])
      expect(data.refused).toContainEqual(
        expect.objectContaining({ courier_id: off.id, reason: "off_duty" })
      )
      const none = await app.call(
        "admin",
        "GET",
        "/admin/deliveries/deliv_none/candidates"
      )
      expect(none.status).toBe(404)
    })

    it("should show what waits, is on the road and late", async () => {
      const { near, far, off } = app.seeded
      const late = await waiting({ promised_at: new Date(Date.now() - 60_000) })
      await offerDelivery(app.container, late.id)
      const free = await waiting({ weight: 31 })
      await offerDelivery(app.container, free.id)
      await waiting({ status: "delivered", delivered_at: new Date() })
      const shown = await board()
      expect(shown.counts).toEqual({ unassigned: 1, on_the_road: 1, late: 1 })
      expect(shown.unassigned).toMatchObject([
        { id: free.id, dispatch_reason: "nobody_has_room", is_late: false },
      ])
      expect(shown.on_the_road).toMatchObject([{ id: late.id, is_late: true }])
      const loads = new Map(
        shown.couriers.map((one) => [one.id, one.open_orders])
      )
      expect([loads.get(near.id), loads.get(far.id)]).toEqual([1, 0])
      expect(loads.has(off.id)).toBe(false)
      const other = await app.call<Board>(
        "admin",
        "GET",
        "/admin/delivery-board?location_id=sloc_none"
      )
      expect(other.data.counts).toEqual({
        unassigned: 0,
        on_the_road: 0,
        late: 0,
      })
    })
  })

  describe("a trip", () => {
    it("should visit its doors in the order of the way", async () => {
      const { far } = app.seeded
      const doors = await Promise.all(
        [6, 2, 4].map((kilometres) => waiting(eastOf(kilometres)))
      )
      const ids = doors.map(({ id }) => id)
      const { status, data } = await trip(far.id, ids)
      expect(status).toBe(200)
      const stops = [...data.stops].sort((a, b) => a.stop - b.stop)
      expect(stops.map(({ delivery_id }) => delivery_id)).toEqual([
        ids[1],
        ids[2],
        ids[0],
      ])
      expect(new Set(stops.map(({ trip_id }) => trip_id)).size).toBe(1)
      // The first door is done: the others keep their places, wherever in
      // between the round is planned anew.
      await standsAt(app.container, far.id, eastOf(0))
      for (const to of ["accepted", "picked_up", "delivered"] as const) {
        await answer(app.container, String(ids[1]), far.id, to)
      }
      await app.settle()
      await eventually(async () => {
        const rows = await deliveries(app.container).listDeliveries(
          { id: ids },
          { order: { stop: "ASC" } }
        )
        expect(rows.map(({ id, stop }) => [id, stop])).toEqual([
          [ids[1], 0],
          [ids[2], 1],
          [ids[0], 2],
        ])
      })
    })

    it("should be all or nothing", async () => {
      const { near, far } = app.seeded
      const [free, taken] = await Promise.all([waiting(), waiting()])
      await trip(near.id, [taken.id])
      const { status, data } = await trip(far.id, [free.id, taken.id])
      expect([status, data.code]).toEqual([409, "delivery_taken"])
      await eventually(async () => {
        const rows = await deliveries(app.container).listDeliveries({
          courier_id: far.id,
          status: "accepted",
        })
        expect(rows).toEqual([])
      })
      expect((await stateOf(taken.id))[1]).toBe(near.id)
    })

    it("should be of one branch and not too long", async () => {
      const { far } = app.seeded
      const branch = await createBranch(app.container, "Dammam")
      const here = await waiting()
      const there = await createDeliveryRow(app.container, branch)
      const mixed = await trip(far.id, [here.id, there.id])
      expect([mixed.status, mixed.data.code]).toEqual([400, "trip_branches"])
      const five = ["a", "b", "c", "d", "e"].map((name) => `deliv_${name}`)
      const long = await trip(far.id, five)
      expect([long.status, long.data.code]).toEqual([400, "trip_too_long"])
      const none = await trip(far.id, ["deliv_none"])
      expect(none.status).toBe(404)
    })

    it("should end with its last delivery, and the next begins anew", async () => {
      const { near } = app.seeded
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const first = await waiting()
      const { data } = await trip(near.id, [first.id])
      for (const to of ["accepted", "picked_up", "delivered"] as const) {
        await answer(app.container, first.id, near.id, to)
      }
      await eventually(async () => {
        const row = await knex("delivery_trip")
          .where({ id: data.stops[0]?.trip_id })
          .first("ended_at")
        expect(row?.ended_at).not.toBeNull()
      })
      const second = await waiting()
      const next = await trip(near.id, [second.id])
      expect(next.data.stops[0]?.trip_id).not.toBe(data.stops[0]?.trip_id)
    })
  })
})

async function seed({ container, shop }: SeedContext) {
  await createBranchCard(container, shop)
  const rider = (kilometres: number) => async () => {
    const courier = await createCourier(container, shop, {
      capacity_orders: 3,
      capacity_weight: 30,
    })
    await putOnDuty(container, courier, shop)
    await standsAt(container, courier.id, eastOf(kilometres))
    return courier
  }
  const near = await rider(1)()
  const far = await rider(5)()
  const off = await createCourier(container, shop)
  return { near, far, off }
}
