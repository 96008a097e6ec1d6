import { model } from "@medusajs/framework/utils"
import { DELIVERY_ACTORS } from "../constants"

/** The history of a delivery: who, when, where. Rows never change. */
const DeliveryEvent = model
  .define("delivery_event", {
    id: model.id({ prefix: "delev" }).primaryKey(),
    delivery_id: model.text(),
    /** What happened: a state, or `reassigned`, `proof`, `late_report`, … */
    type: model.text(),
    from_status: model.text().nullable(),
    to_status: model.text().nullable(),
    actor_type: model.enum([...DELIVERY_ACTORS]),
    actor_id: model.text().nullable(),
    courier_id: model.text().nullable(),
    /** When it happened, by the phone that says so. */
    occurred_at: model.dateTime(),
    latitude: model.float().nullable(),
    longitude: model.float().nullable(),
    data: model.json().nullable(),
  })
  .indexes([
    { name: "IDX_delivery_event_delivery", on: ["delivery_id", "occurred_at"] },
  ])

export default DeliveryEvent
