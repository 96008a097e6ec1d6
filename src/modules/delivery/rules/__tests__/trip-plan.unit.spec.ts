import fc from "fast-check"
import type { DeliveryStatus } from "../../constants"
import { planTrips, type TripDelivery } from "../trip-plan"

const delivery = (
  id: string,
  more: Partial<TripDelivery> = {}
): TripDelivery => ({
  id,
  status: "accepted",
  location_id: "here",
  trip_id: null,
  ...more,
})
const trip = (id: string, stops: number, location_id = "here") => ({
  id,
  stops,
  location_id,
})

describe("the trips of a courier", () => {
  it("should put what comes new into the trip that has not left", () => {
    const plan = planTrips(
      [delivery("a", { trip_id: "t" }), delivery("b")],
      [trip("t", 1)],
      4
    )
    expect(plan).toEqual([
      { trip_id: "t", location_id: "here", delivery_ids: ["a", "b"] },
    ])
  })

  it("should begin the next trip when one is full, has left or is elsewhere", () => {
    const next = (first: Partial<TripDelivery>, stops: number, at = "here") =>
      planTrips(
        [
          delivery("a", { trip_id: "t", location_id: at, ...first }),
          delivery("b"),
        ],
        [trip("t", stops, at)],
        2
      ).map(({ delivery_ids }) => delivery_ids)
    const apart = [["a"], ["b"]]
    expect(next({}, 2)).toEqual(apart)
    expect(next({ status: "picked_up" }, 1)).toEqual(apart)
    expect(next({}, 1, "there")).toEqual(apart)
    expect(next({}, 1)).toEqual([["a", "b"]])
  })

  it("should leave out trips that have nothing left", () => {
    expect(planTrips([], [trip("t", 3)], 4)).toEqual([])
  })

  it("should keep every delivery once, of one branch, never above the bound", () => {
    const statuses: DeliveryStatus[] = ["assigned", "accepted", "picked_up"]
    const deliveries = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        status: fc.constantFrom(...statuses),
        location_id: fc.constantFrom("here", "there"),
        trip_id: fc.constant(null),
      }),
      { selector: ({ id }) => id, maxLength: 12 }
    )
    fc.assert(
      fc.property(deliveries, fc.integer({ min: 1, max: 5 }), (list, most) => {
        const plan = planTrips(list, [], most)
        expect(plan.flatMap(({ delivery_ids }) => delivery_ids).sort()).toEqual(
          list.map(({ id }) => id).sort()
        )
        for (const { location_id, delivery_ids } of plan) {
          expect(delivery_ids.length).toBeLessThanOrEqual(most)
          for (const id of delivery_ids) {
            expect(list.find((one) => one.id === id)?.location_id).toBe(
              location_id
            )
          }
        }
      })
    )
  })
})
