import { model } from "@medusajs/framework/utils"
import { COURIER_STATUSES, VEHICLE_TYPES } from "../constants"

/**
 * Somebody who delivers. Made by a merchant only; signs in as actor `courier`.
 * Whether he is on duty is his open shift's to say.
 */
const Courier = model
  .define("delivery_courier", {
    id: model.id({ prefix: "cour" }).primaryKey(),
    first_name: model.text().searchable(),
    last_name: model.text().searchable(),
    email: model.text().searchable(),
    phone: model.text().searchable(),
    employee_number: model.text().searchable().nullable(),
    /** Id of a private file. */
    photo_file_id: model.text().nullable(),
    vehicle_type: model.enum([...VEHICLE_TYPES]),
    vehicle_plate: model.text().nullable(),
    /** Kilograms; null is no bound. */
    capacity_weight: model.bigNumber().nullable(),
    /** Orders at once. */
    capacity_orders: model.number().default(1),
    /** Home branch: a stock location. */
    location_id: model.text(),
    status: model.enum([...COURIER_STATUSES]).default("active"),
    suspended_at: model.dateTime().nullable(),
    suspended_reason: model.text().nullable(),
    auth_identity_id: model.text().nullable(),
    /** BCP 47: the language he reads. */
    locale: model.text().nullable(),
    metadata: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_delivery_courier_email_unique",
      on: ["email"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_delivery_courier_employee_unique",
      on: ["employee_number"],
      unique: true,
      where: "deleted_at IS NULL AND employee_number IS NOT NULL",
    },
    {
      name: "IDX_delivery_courier_location",
      on: ["location_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default Courier
