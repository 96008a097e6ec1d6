import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  idParams,
  listOf,
  pagination,
  queryFlag,
} from "../../../lib/http/schemas"
import {
  adminZoneShape,
  amounts,
  fees,
  hours,
  nameTranslations,
  polygon,
  requirements,
} from "../../delivery-zone-schemas"

const fields = {
  name: z.string().trim().min(1).max(120),
  kind: z.enum(["polygon", "radius"]),
  polygon: polygon.nullable(),
  /** Metres. */
  radius: z.number().min(10).max(500_000).nullable(),
  priority: z.number().int().min(-1000).max(1000),
  fees,
  promised_minutes: z.number().int().min(1).max(10_080),
  service_hours: hours.nullable(),
  requirements: requirements.nullable(),
  is_cash_allowed: z.boolean(),
  cash_limits: amounts.nullable(),
  cities: z.array(z.string().trim().min(1).max(120)).max(50).nullable(),
  is_active: z.boolean(),
  translations: nameTranslations,
}

const createZoneBody = z
  .object({
    ...z.object(fields).partial().shape,
    location_id: z.string().min(1).max(64),
    name: fields.name,
    kind: fields.kind,
    fees,
    promised_minutes: fields.promised_minutes,
  })
  .strict()

const updateZoneBody = z.object(fields).partial().strict()

export type CreateZoneBody = z.output<typeof createZoneBody>
export type UpdateZoneBody = z.output<typeof updateZoneBody>

const zoneAnswer = z.object({ zone: adminZoneShape })

const REFUSALS = [
  "zone_polygon_missing",
  "zone_radius_missing",
  "zone_polygon_too_many_points",
  "zone_polygon_ring_short",
  "zone_polygon_not_closed",
  "zone_polygon_flat",
  "zone_polygon_point_twice",
  "zone_polygon_crosses_itself",
  "zone_polygon_hole_outside",
  "zone_fees_missing",
  "currency_unknown",
  "price_decimals",
  "hours_clock",
  "hours_empty",
  "hours_overlap",
] as const

export const listAdminDeliveryZones = defineContract({
  id: "listAdminDeliveryZones",
  method: "GET",
  path: "/admin/delivery-zones",
  actor: "admin",
  feature: "delivery",
  tag: "Delivery zones",
  summary: "List delivery zones, the highest priority first",
  query: z
    .object({
      location_id: z.string().max(64).optional(),
      is_active: queryFlag.optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("zones", adminZoneShape),
})

export const createAdminDeliveryZone = defineContract({
  id: "createAdminDeliveryZone",
  method: "POST",
  path: "/admin/delivery-zones",
  actor: "admin",
  feature: "delivery",
  tag: "Delivery zones",
  summary: "Create a delivery zone of a branch",
  description:
    "A GeoJSON polygon, closed, not crossing itself, of at most 500 points, or a radius in metres around the branch. Where zones overlap the highest priority is taken. Fees by currency: `base`, `per_km` after `included_km`, `per_kg` after `included_kg`, `minimum_order`, `free_above`, `peaks` (hours and surcharge) and `cash_surcharge`. `cities`: an address in another city than these does not belong to a point of the zone.",
  body: createZoneBody,
  bodyLimit: "100kb",
  response: zoneAnswer,
  errors: ["branch_unknown", ...REFUSALS],
})

export const getAdminDeliveryZone = defineContract({
  id: "getAdminDeliveryZone",
  method: "GET",
  path: "/admin/delivery-zones/:id",
  actor: "admin",
  feature: "delivery",
  tag: "Delivery zones",
  summary: "Get a delivery zone",
  params: idParams,
  response: zoneAnswer,
  errors: ["not_found"],
})

export const updateAdminDeliveryZone = defineContract({
  id: "updateAdminDeliveryZone",
  method: "POST",
  path: "/admin/delivery-zones/:id",
  actor: "admin",
  feature: "delivery",
  tag: "Delivery zones",
  summary: "Update a delivery zone",
  description: "Quotes that were given keep their fee until they are over.",
  params: idParams,
  body: updateZoneBody,
  bodyLimit: "100kb",
  response: zoneAnswer,
  errors: ["not_found", ...REFUSALS],
})

export const deleteAdminDeliveryZone = defineContract({
  id: "deleteAdminDeliveryZone",
  method: "DELETE",
  path: "/admin/delivery-zones/:id",
  actor: "admin",
  feature: "delivery",
  tag: "Delivery zones",
  summary: "Delete a delivery zone",
  params: idParams,
  response: z.object({
    id: z.string(),
    object: z.literal("delivery_zone"),
    deleted: z.boolean(),
  }),
  errors: ["not_found"],
})
