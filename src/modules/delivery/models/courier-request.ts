import { model } from "@medusajs/framework/utils"

/**
 * An `Idempotency-Key` of a courier's phone with the answer it got, so that
 * the same call sent again gets the same answer.
 */
const CourierRequest = model
  .define("delivery_courier_request", {
    id: model.id({ prefix: "dreq" }).primaryKey(),
    courier_id: model.text(),
    key: model.text(),
    /** SHA-256 of method, path and body: a key is for one call. */
    fingerprint: model.text(),
    status: model.number().nullable(),
    answer: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_delivery_courier_request_unique",
      on: ["courier_id", "key"],
      unique: true,
    },
    { name: "IDX_delivery_courier_request_created", on: ["created_at"] },
  ])

export default CourierRequest
