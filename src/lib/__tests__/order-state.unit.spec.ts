import fc from "fast-check"
import {
  ORDER_STATES,
  orderState,
  type OrderFacts,
  type ParcelFacts,
} from "../order-state"

const parcel = (facts: Partial<ParcelFacts> = {}): ParcelFacts => ({
  cancelled: false,
  shipped: false,
  delivered: false,
  delivery: null,
  ...facts,
})

const order = (facts: Partial<OrderFacts> = {}): OrderFacts => ({
  status: "pending",
  awaits_payment: false,
  has_unpacked: false,
  all_returned: false,
  parcels: [],
  ...facts,
})

describe("orderState", () => {
  it.each<[string, Partial<OrderFacts>, string]>([
    ["no money yet", { awaits_payment: true }, "pending_payment"],
    [
      "a payment that needs the customer",
      { status: "requires_action" },
      "pending_payment",
    ],
    ["nothing packed", { has_unpacked: true }, "pending"],
    [
      "cancelled, whatever else",
      { status: "canceled", parcels: [parcel({ delivery: "delivered" })] },
      "cancelled",
    ],
    [
      "accepted",
      { parcels: [parcel({ delivery: "unassigned" })] },
      "processing",
    ],
    [
      "accepted before it is paid",
      { awaits_payment: true, parcels: [parcel({ delivery: "unassigned" })] },
      "processing",
    ],
    [
      "with a courier",
      { parcels: [parcel({ delivery: "accepted" })] },
      "processing",
    ],
    [
      "on the road",
      { parcels: [parcel({ delivery: "picked_up" })] },
      "out_for_delivery",
    ],
    [
      "at the door",
      { parcels: [parcel({ delivery: "arrived" })] },
      "out_for_delivery",
    ],
    [
      "waiting for a new attempt",
      { parcels: [parcel({ delivery: "failed" })] },
      "processing",
    ],
    [
      "delivered before Medusa follows",
      { parcels: [parcel({ delivery: "delivered" })] },
      "delivered",
    ],
    [
      "back at the branch before Medusa follows",
      { parcels: [parcel({ delivery: "returned" })] },
      "returned",
    ],
    [
      "back at the branch",
      {
        has_unpacked: true,
        parcels: [parcel({ cancelled: true, delivery: "returned" })],
      },
      "returned",
    ],
    [
      "accepted anew after it came back",
      {
        parcels: [
          parcel({ cancelled: true, delivery: "returned" }),
          parcel({ delivery: "unassigned" }),
        ],
      },
      "processing",
    ],
    [
      "a delivery taken back",
      {
        has_unpacked: true,
        parcels: [parcel({ cancelled: true, delivery: "cancelled" })],
      },
      "pending",
    ],
    [
      "half of it delivered",
      { has_unpacked: true, parcels: [parcel({ delivery: "delivered" })] },
      "processing",
    ],
    [
      "one parcel delivered, one on the road",
      {
        parcels: [
          parcel({ delivery: "delivered" }),
          parcel({ delivery: "picked_up" }),
        ],
      },
      "out_for_delivery",
    ],
    [
      "one parcel delivered, one returned",
      {
        parcels: [
          parcel({ delivery: "delivered" }),
          parcel({ cancelled: true, delivery: "returned" }),
        ],
      },
      "delivered",
    ],
    [
      "all goods sent back later",
      {
        all_returned: true,
        parcels: [parcel({ delivered: true, delivery: "delivered" })],
      },
      "returned",
    ],
    ["packed for another carrier", { parcels: [parcel()] }, "processing"],
    [
      "shipped by another carrier",
      { parcels: [parcel({ shipped: true })] },
      "out_for_delivery",
    ],
    [
      "delivered by another carrier",
      { parcels: [parcel({ shipped: true, delivered: true })] },
      "delivered",
    ],
    [
      "a parcel unpacked again",
      { has_unpacked: true, parcels: [parcel({ cancelled: true })] },
      "pending",
    ],
    [
      "archived after delivery",
      { status: "archived", parcels: [parcel({ delivery: "delivered" })] },
      "delivered",
    ],
  ])("should know an order with %s", (_name, facts, expected) => {
    expect(orderState(order(facts))).toBe(expected)
  })

  it("should not depend on the order of its parcels", () => {
    const anyParcel = fc.record<ParcelFacts>({
      cancelled: fc.boolean(),
      shipped: fc.boolean(),
      delivered: fc.boolean(),
      delivery: fc.constantFrom(
        null,
        "unassigned",
        "accepted",
        "picked_up",
        "arrived",
        "delivered",
        "failed",
        "cancelled",
        "returned"
      ),
    })
    fc.assert(
      fc.property(
        fc.array(anyParcel, { maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        (parcels, has_unpacked, awaits_payment) => {
          const facts = { has_unpacked, awaits_payment }
          const state = orderState(order({ ...facts, parcels }))
          expect(ORDER_STATES).toContain(state)
          expect(
            orderState(order({ ...facts, parcels: [...parcels].reverse() }))
          ).toBe(state)
        }
      )
    )
  })
})
