import { model } from "@medusajs/framework/utils"
import { DELIVERY_STATUSES } from "../constants"

/**
 * One attempt to bring one fulfilment. What was agreed (point, address, fee,
 * what is asked for at the door) is kept as it was; each change of state is
 * one conditional update and one row of `delivery_event`.
 */
const Delivery = model
  .define("delivery", {
    id: model.id({ prefix: "deliv" }).primaryKey(),
    order_id: model.text(),
    fulfillment_id: model.text(),
    /** Branch that it starts from: a stock location. */
    location_id: model.text(),
    zone_id: model.text().nullable(),
    quote_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    courier_id: model.text().nullable(),
    trip_id: model.text().nullable(),
    /** Place in the courier's trip, from 0. */
    stop: model.number().nullable(),
    status: model.enum([...DELIVERY_STATUSES]).default("unassigned"),
    /** From 1; a new attempt is a new delivery of the same fulfilment. */
    attempt: model.number().default(1),
    previous_id: model.text().nullable(),
    /** Destination. Null where only an address is known. */
    latitude: model.float().nullable(),
    longitude: model.float().nullable(),
    /** Metres. */
    accuracy: model.float().nullable(),
    /** The order's shipping address as it was. */
    address: model.json().nullable(),
    customer_note: model.text().nullable(),
    requirements: model.json().nullable(),
    /** Shown to the customer, asked for by the courier; never sent to him. */
    pin: model.text().nullable(),
    pin_attempts: model.number().default(0),
    currency_code: model.text(),
    /** What the customer paid for the delivery. */
    fee: model.bigNumber().default(0),
    /** To be taken at the door; 0 when it is paid. */
    cash_due: model.bigNumber().default(0),
    cash_taken: model.bigNumber().nullable(),
    /** Kilograms. */
    weight: model.bigNumber().default(0),
    /** The promise, which does not change. */
    promised_at: model.dateTime().nullable(),
    /** What is expected now. */
    estimated_delivery: model.dateTime().nullable(),
    assigned_at: model.dateTime().nullable(),
    accepted_at: model.dateTime().nullable(),
    picked_up_at: model.dateTime().nullable(),
    arrived_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    failed_at: model.dateTime().nullable(),
    cancelled_at: model.dateTime().nullable(),
    returned_at: model.dateTime().nullable(),
    failure_reason: model.text().nullable(),
    failure_note: model.text().nullable(),
    recipient_name: model.text().nullable(),
    /** Metres travelled while it was under way. */
    distance_travelled: model.float().nullable(),
    /** The end that Medusa's order follows already; null before. */
    settled_status: model.text().nullable(),
    /** Why it is back at the dispatcher: `nobody_accepted`, `declined`, … */
    dispatch_reason: model.text().nullable(),
    metadata: model.json().nullable(),
  })
  .indexes([
    {
      // One open attempt of a fulfilment at a time.
      name: "IDX_delivery_fulfillment_open_unique",
      on: ["fulfillment_id"],
      unique: true,
      where:
        "deleted_at IS NULL AND status NOT IN ('failed', 'cancelled', 'returned')",
    },
    {
      name: "IDX_delivery_fulfillment_attempt_unique",
      on: ["fulfillment_id", "attempt"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_delivery_order", on: ["order_id"] },
    { name: "IDX_delivery_courier_status", on: ["courier_id", "status"] },
    { name: "IDX_delivery_status_location", on: ["status", "location_id"] },
    { name: "IDX_delivery_created", on: ["created_at"] },
    {
      // What the sweep looks for.
      name: "IDX_delivery_unsettled",
      on: ["updated_at"],
      where:
        "settled_status IS NULL AND status IN ('delivered', 'cancelled', 'returned')",
    },
  ])

export default Delivery
