import { model } from "@medusajs/framework/utils"

/**
 * What a branch is beyond its stock location: where it stands, when it is
 * open, whom to call. Its sales channel and publishable key hang on the
 * location's channels.
 */
const Branch = model
  .define("delivery_branch", {
    id: model.id({ prefix: "dbranch" }).primaryKey(),
    location_id: model.text(),
    /** Shown to shoppers; the stock location's name when empty. */
    name: model.text().translatable().default(""),
    latitude: model.float(),
    longitude: model.float(),
    /** IANA name: `Asia/Riyadh`. */
    timezone: model.text().default("UTC"),
    /**
     * By weekday, 0 is Sunday: `{ "0": [["08:00", "23:30"]] }`; null is
     * always open, a missing day is closed, an end before its start goes on
     * to the next day.
     */
    opening_hours: model.json().nullable(),
    phone: model.text().nullable(),
    email: model.text().nullable(),
    /** Fee where no point is known, by city and currency. */
    flat_fees: model.json().nullable(),
    is_active: model.boolean().default(true),
    metadata: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_delivery_branch_location_unique",
      on: ["location_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default Branch
