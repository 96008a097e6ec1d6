import { z } from "@medusajs/framework/zod"
import { currencyCode, rule } from "../lib/http/schemas"
import {
  isTimezone,
  minutesOf,
  type Span,
} from "../modules/delivery/rules/opening-hours"
import { polygonProblem } from "../modules/delivery/rules/polygon"
import { decimalFromZero } from "./stock-schemas"

export const latitude = z.number().min(-90).max(90)
export const longitude = z.number().min(-180).max(180)

/** A place as a phone knows it. */
export const pointBody = z
  .object({
    latitude,
    longitude,
    /** Metres. */
    accuracy: z.number().min(0).max(100_000).optional(),
  })
  .strict()

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { message: rule("hours_clock") })

const span = z
  .tuple([clock, clock])
  .refine(([from, to]) => from !== to, { message: rule("hours_empty") })

const DAY = 24 * 60

function overlap(spans: readonly Span[]): boolean {
  const ends = spans
    .map(([from, to]) => {
      const start = minutesOf(from)
      const end = minutesOf(to)
      return { start, end: end > start ? end : end + DAY }
    })
    .sort((a, b) => a.start - b.start)
  return ends.some(({ end }, index) => end > (ends[index + 1]?.start ?? end))
}

/** By weekday, 0 is Sunday: `{ "0": [["08:00", "23:30"]] }`. */
export const hours = z.partialRecord(
  z.enum(["0", "1", "2", "3", "4", "5", "6"]),
  z
    .array(span)
    .max(6)
    .refine((spans) => !overlap(spans), { message: rule("hours_overlap") })
)

export const timezone = z
  .string()
  .max(64)
  .refine(isTimezone, { message: rule("branch_timezone") })

const text = z.string().trim().min(1).max(120)

/** By locale: `{ "ar-SA": { name } }`. */
export const nameTranslations = z.record(
  z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  z.object({ name: text.optional() }).strict()
)

/** By currency: `{ "sar": "10" }`. */
export const amounts = z.record(currencyCode, decimalFromZero)

const tariff = z
  .object({
    base: decimalFromZero,
    included_km: decimalFromZero.optional(),
    per_km: decimalFromZero.optional(),
    included_kg: decimalFromZero.optional(),
    per_kg: decimalFromZero.optional(),
    minimum_order: decimalFromZero.optional(),
    free_above: decimalFromZero.optional(),
    peaks: z
      .array(z.object({ hours, surcharge: decimalFromZero }).strict())
      .max(10)
      .optional(),
    cash_surcharge: decimalFromZero.optional(),
  })
  .strict()

export const fees = z
  .record(currencyCode, tariff)
  .refine((all) => Object.keys(all).length > 0, {
    message: rule("zone_fees_missing"),
  })

const position = z
  .tuple([longitude, latitude])
  // Altitude is allowed in GeoJSON and means nothing here.
  .rest(z.number())
  .transform(([x, y]): [number, number] => [x, y])

/** GeoJSON `Polygon`: sound, and of at most 500 points. */
export const polygon = z
  .object({
    type: z.literal("Polygon"),
    coordinates: z.array(z.array(position).max(501)).min(1).max(50),
  })
  .strict()
  .superRefine((value, context) => {
    const problem = polygonProblem(value)
    if (problem) {
      context.addIssue({
        code: "custom",
        message: rule(problem),
        path: ["coordinates"],
      })
    }
  })

export const requirements = z
  .object({
    pin: z.boolean().optional(),
    photo: z.boolean().optional(),
    signature: z.boolean().optional(),
    recipient_name: z.boolean().optional(),
    minimum_age: z.number().int().min(1).max(120).optional(),
  })
  .strict()

const hoursShape = z.record(z.string(), z.array(z.array(z.string())))

export const feePartShape = z.object({
  part: z.enum(["base", "distance", "weight", "peak", "cash"]),
  amount: z.number(),
})

export const adminBranchShape = z.object({
  id: z.string(),
  location_id: z.string(),
  /** The stock location's, where the branch has none of its own. */
  name: z.string(),
  location_name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  timezone: z.string(),
  opening_hours: hoursShape.nullable(),
  is_open: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** By city and currency: `{ "Riyadh": { "sar": "20" } }`. */
  flat_fees: z.record(z.string(), z.record(z.string(), z.string())).nullable(),
  is_active: z.boolean(),
  zone_count: z.number().int(),
  translations: z.record(z.string(), z.record(z.string(), z.string())),
  created_at: z.string(),
  updated_at: z.string(),
})

export const adminZoneShape = z.object({
  id: z.string(),
  location_id: z.string(),
  name: z.string(),
  kind: z.enum(["polygon", "radius"]),
  polygon: z
    .object({
      type: z.literal("Polygon"),
      coordinates: z.array(z.array(z.array(z.number()))),
    })
    .nullable(),
  radius: z.number().nullable(),
  priority: z.number().int(),
  fees: z.record(z.string(), z.looseObject({ base: z.string() })),
  promised_minutes: z.number().int(),
  service_hours: hoursShape.nullable(),
  requirements: requirements.nullable(),
  is_cash_allowed: z.boolean(),
  cash_limits: z.record(z.string(), z.string()).nullable(),
  cities: z.array(z.string()).nullable(),
  is_active: z.boolean(),
  translations: z.record(z.string(), z.record(z.string(), z.string())),
  created_at: z.string(),
  updated_at: z.string(),
})

export const storeBranchShape = z.object({
  id: z.string(),
  /** Its stock location. */
  location_id: z.string(),
  sales_channel_id: z.string().nullable(),
  /** Shop with this key to buy from the branch. */
  publishable_key: z.string().nullable(),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  address: z
    .object({
      address_1: z.string().nullable(),
      city: z.string().nullable(),
      country_code: z.string().nullable(),
    })
    .nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  timezone: z.string(),
  opening_hours: hoursShape.nullable(),
  is_open: z.boolean(),
  /** When it opens next; null while it is open. */
  opens_at: z.string().nullable(),
  /** Metres as the crow flies, where a point was given. */
  distance: z.number().nullable(),
  /** The zone that holds the point. */
  zone: z
    .object({
      id: z.string(),
      name: z.string(),
      promised_minutes: z.number().int(),
    })
    .nullable(),
})
