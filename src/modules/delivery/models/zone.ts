import { model } from "@medusajs/framework/utils"

/** Where a branch delivers, at what price and in what time. */
const Zone = model
  .define("delivery_zone", {
    id: model.id({ prefix: "dzone" }).primaryKey(),
    location_id: model.text(),
    name: model.text().translatable(),
    kind: model.enum(["polygon", "radius"]),
    /** GeoJSON `Polygon`, for `polygon`. */
    polygon: model.json().nullable(),
    /** Metres around the branch, for `radius`. */
    radius: model.float().nullable(),
    /** Bounding box, so that the database can leave most zones out. */
    min_latitude: model.float(),
    max_latitude: model.float(),
    min_longitude: model.float(),
    max_longitude: model.float(),
    /** The highest of those that hold a point is taken. */
    priority: model.number().default(0),
    /** By currency: `rules/fee.ts` has the shape. */
    fees: model.json(),
    promised_minutes: model.number(),
    /** As `opening_hours` of a branch; null is whenever the branch is open. */
    service_hours: model.json().nullable(),
    /** What is asked for at the door. */
    requirements: model.json().nullable(),
    is_cash_allowed: model.boolean().default(true),
    /** Largest amount in cash by currency; null is no bound. */
    cash_limits: model.json().nullable(),
    /**
     * Names of the cities that it lies in, in all spellings: an address in
     * another one does not belong to a point of this zone. Null: any.
     */
    cities: model.json().nullable(),
    is_active: model.boolean().default(true),
    metadata: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_delivery_zone_box",
      on: ["min_latitude", "max_latitude", "min_longitude", "max_longitude"],
      where: "deleted_at IS NULL AND is_active",
    },
    {
      name: "IDX_delivery_zone_location",
      on: ["location_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default Zone
