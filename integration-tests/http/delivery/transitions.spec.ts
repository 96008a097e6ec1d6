import type { DeliveryStatus } from "../../../src/modules/delivery/constants"
import { eventOfStatus } from "../../../src/modules/delivery/events"
import { SuiteError } from "../../../src/lib/errors/suite-error"
import {
  transitionDelivery,
  type TransitionDeliveryInput,
} from "../../../src/workflows/delivery/transition-delivery"
import { suiteTest } from "../../support/app"
import {
  createCourier,
  createDeliveryRow,
  deliveries,
  type TestCourier,
} from "../../support/delivery"

const user = { type: "user", id: "user_1" } as const

suiteTest({}, (app) => {
  const go = (input: TransitionDeliveryInput) =>
    transitionDelivery(app.container, input)

  const assign = (delivery_id: string, courier: TestCourier) =>
    go({ delivery_id, to: "assigned", courier_id: courier.id, actor: user })

  const asCourier = (
    delivery_id: string,
    courier: TestCourier,
    to: DeliveryStatus,
    more: Partial<TransitionDeliveryInput> = {}
  ) =>
    go({ delivery_id, to, actor: { type: "courier", id: courier.id }, ...more })

  const history = (delivery_id: string) =>
    deliveries(app.container).listDeliveryEvents(
      { delivery_id },
      { order: { created_at: "ASC" } }
    )

  /** What became of calls that ran at once. */
  async function tell(calls: Promise<unknown>[]) {
    const settled = await Promise.allSettled(calls)
    return {
      won: settled.filter(({ status }) => status === "fulfilled").length,
      errors: settled.flatMap((each) =>
        each.status === "rejected" ? [each.reason as SuiteError] : []
      ),
    }
  }

  describe("transitionDelivery", () => {
    it("should go from the branch to the door with a history", async () => {
      const { courier } = app.people
      const { id } = await createDeliveryRow(app.container, app.shop)
      await assign(id, courier)
      for (const to of ["accepted", "picked_up", "arrived"] as const) {
        await asCourier(id, courier, to, { latitude: 24.7, longitude: 46.7 })
      }
      const done = await asCourier(id, courier, "delivered", {
        columns: { cash_taken: "12.500", recipient_name: "Sara" },
        data: { cash_due: "12.5" },
      })

      expect(done).toMatchObject({
        status: "delivered",
        courier_id: courier.id,
        cash_taken: "12.500",
        recipient_name: "Sara",
      })
      const rows = await history(id)
      expect(rows.map(({ type }) => type)).toEqual([
        "assigned",
        "accepted",
        "picked_up",
        "arrived",
        "delivered",
      ])
      expect(rows[2]).toMatchObject({
        from_status: "accepted",
        to_status: "picked_up",
        actor_type: "courier",
        actor_id: courier.id,
        latitude: 24.7,
      })
      const stored = await deliveries(app.container).retrieveDelivery(id)
      expect(Number(stored.cash_taken)).toBe(12.5)
    })

    it("should write nothing and answer the same when repeated", async () => {
      const { courier } = app.people
      const { id } = await createDeliveryRow(app.container, app.shop)
      await assign(id, courier)
      const occurred_at = new Date(Date.now() + 3_600_000)
      const first = await asCourier(id, courier, "accepted", { occurred_at })
      const again = await asCourier(id, courier, "accepted", { occurred_at })

      expect(again).toEqual(first)
      expect(await history(id)).toHaveLength(2)
    })

    it("should let exactly one of 20 dispatchers win", async () => {
      const couriers = await Promise.all(
        Array.from({ length: 20 }, () => createCourier(app.container, app.shop))
      )
      const { id } = await createDeliveryRow(app.container, app.shop)

      const { won, errors } = await tell(
        couriers.map((courier) => assign(id, courier))
      )

      expect(won).toBe(1)
      const now = await deliveries(app.container).retrieveDelivery(id)
      expect(new Set(errors.map(({ details }) => details?.courier_id))).toEqual(
        new Set([now.courier_id])
      )
      expect(errors.map(({ messageCode }) => messageCode)).toEqual(
        Array(19).fill("delivery_taken")
      )
      expect(await history(id)).toHaveLength(1)
    })

    it("should let exactly one of 20 re-assignments win", async () => {
      const { courier } = app.people
      const others = await Promise.all(
        Array.from({ length: 20 }, () => createCourier(app.container, app.shop))
      )
      const { id } = await createDeliveryRow(app.container, app.shop)
      await assign(id, courier)

      const { won } = await tell(
        others.map((other) =>
          go({
            delivery_id: id,
            to: "assigned",
            courier_id: other.id,
            from_courier_id: courier.id,
            actor: user,
          })
        )
      )

      expect(won).toBe(1)
    })

    it("should let either deliver or cancel win, and money with it", async () => {
      const { courier } = app.people
      for (let round = 0; round < 6; round += 1) {
        const { id } = await createDeliveryRow(app.container, app.shop)
        await assign(id, courier)
        const paid: string[] = []
        const { won, errors } = await tell([
          asCourier(id, courier, "delivered", {
            inTransaction: async (_trx, delivery) => {
              paid.push(delivery.id)
            },
          }),
          go({ delivery_id: id, to: "cancelled", actor: user }),
        ])
        const { status } = await deliveries(app.container).retrieveDelivery(id)

        expect(won).toBe(1)
        expect(errors[0]).toMatchObject({
          messageCode: "delivery_state",
          details: { status },
        })
        expect(paid).toEqual(status === "delivered" ? [id] : [])
      }
    })

    it("should keep neither state nor history when its rows fail", async () => {
      const { courier } = app.people
      const { id } = await createDeliveryRow(app.container, app.shop)
      await assign(id, courier)

      await expect(
        asCourier(id, courier, "delivered", {
          inTransaction: () => Promise.reject(new Error("ledger is full")),
        })
      ).rejects.toThrow("ledger is full")

      const now = await deliveries(app.container).retrieveDelivery(id)
      expect(now.status).toBe("assigned")
      expect(await history(id)).toHaveLength(1)
    })

    it("should end right when a phone sends its day late, in any order", async () => {
      const { courier } = app.people
      const { id } = await createDeliveryRow(app.container, app.shop)
      await go({
        delivery_id: id,
        to: "assigned",
        courier_id: courier.id,
        actor: user,
        occurred_at: new Date(Date.now() - 4 * 3_600_000),
      })
      const at = (hours: number) => new Date(Date.now() - hours * 3_600_000)
      const times = { accepted: at(3), picked_up: at(2), delivered: at(1) }
      await Promise.all(
        (["delivered", "picked_up", "accepted"] as const).map((to) =>
          asCourier(id, courier, to, { occurred_at: times[to] })
        )
      )

      const now = await deliveries(app.container).retrieveDelivery(id)
      expect(now).toMatchObject({
        status: "delivered",
        accepted_at: times.accepted,
        picked_up_at: times.picked_up,
        arrived_at: null,
        delivered_at: times.delivered,
      })
    })

    it("should not load a courier beyond what he can take", async () => {
      const courier = await createCourier(app.container, app.shop, {
        capacity_orders: 2,
        capacity_weight: 10,
      })
      const rows = await Promise.all(
        Array.from({ length: 6 }, () =>
          createDeliveryRow(app.container, app.shop)
        )
      )
      const { won, errors } = await tell(
        rows.map(({ id }) => assign(id, courier))
      )
      expect(won).toBe(2)
      expect(new Set(errors.map(({ messageCode }) => messageCode))).toEqual(
        new Set(["courier_full"])
      )

      const strong = await createCourier(app.container, app.shop, {
        capacity_weight: 10,
      })
      const heavy = await createDeliveryRow(app.container, app.shop, {
        weight: 10.5,
      })
      await expect(assign(heavy.id, strong)).rejects.toMatchObject({
        messageCode: "courier_overloaded",
      })
      const forced = await go({
        delivery_id: heavy.id,
        to: "assigned",
        courier_id: strong.id,
        actor: user,
        ignore_capacity: true,
      })
      expect(forced.courier_id).toBe(strong.id)
    })

    it("should hide a delivery from who never had it", async () => {
      const { courier, otherCourier } = app.people
      const { id } = await createDeliveryRow(app.container, app.shop)
      await assign(id, courier)

      await expect(
        asCourier(id, otherCourier, "accepted")
      ).rejects.toMatchObject({ messageCode: "not_found" })

      await go({
        delivery_id: id,
        to: "assigned",
        courier_id: otherCourier.id,
        from_courier_id: courier.id,
        actor: user,
      })
      await expect(asCourier(id, courier, "accepted")).rejects.toMatchObject({
        messageCode: "delivery_taken",
        details: { status: "assigned", courier_id: otherCourier.id },
      })
    })

    it("should tell the event bus after the change", async () => {
      const { courier } = app.people
      const { id, order_id } = await createDeliveryRow(app.container, app.shop)
      const bus = app.container.resolve("event_bus")
      const told: unknown[] = []
      const spy = jest
        .spyOn(bus, "emit")
        .mockImplementation((event) => Promise.resolve(void told.push(event)))
      await assign(id, courier)
      await assign(id, courier)
      spy.mockRestore()

      expect(told).toEqual([
        {
          name: eventOfStatus("assigned"),
          data: {
            id,
            order_id,
            courier_id: courier.id,
            previous_courier_id: null,
            status: "assigned",
          },
        },
      ])
    })
  })
})
