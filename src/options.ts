import { z } from "@medusajs/framework/zod"
import { deliveryPricingOptions } from "./delivery-pricing-options"
import { odooOptions } from "./odoo-options"

const features = z
  .object({
    /** Units of measure: `unit` module, its routes, jobs and admin pages. */
    units: z.boolean().default(true),
    /**
     * Never promised twice: the guard in the database, the summed check,
     * thresholds, stock-takes and the repair of returns.
     */
    stock: z.boolean().default(true),
    /** Combo deals: `combo` module, its routes, hooks, job and admin pages. */
    combos: z.boolean().default(true),
    /**
     * Own last mile: branches, zones, quotes, couriers, deliveries, cash at the
     * door; `delivery` module, its routes, jobs and admin pages.
     */
    delivery: z.boolean().default(true),
    /**
     * Banners, homepage, store settings, facts of products and categories:
     * `content` module, its routes, jobs and admin pages.
     */
    content: z.boolean().default(true),
    /**
     * Texts in the reader's language where the core leaves a gap, and the
     * admin's page of what is not translated.
     */
    translations: z.boolean().default(true),
    /** Odoo kept in step; rests by itself until a connection is set. */
    odoo: z.boolean().default(true),
    /**
     * What happens, as it happens: Socket.IO, Server-Sent Events and the inbox;
     * `realtime` module, its routes, subscribers and admin pages.
     */
    realtime: z.boolean().default(true),
    /**
     * Search: the product index, its provider and routes, what keeps it up to
     * date. Needs Medusa 2.21.
     */
    search: z.boolean().default(true),
  })
  .strict()

const limit = (points: number, seconds: number) =>
  z
    .object({
      /** Requests allowed per window. */
      points: z.number().int().positive().default(points),
      /** Length of the window in seconds. */
      seconds: z.number().int().positive().default(seconds),
    })
    .strict()
    .prefault({})

/** Codes that scales print; see `scale-barcode.ts` for the layout's letters. */
const scale = z
  .object({
    /** First digits of the codes; as many as the layout has `P`. */
    prefix: z.array(z.string().regex(/^\d{1,4}$/)).min(1),
    layout: z
      .string()
      .length(13)
      .regex(/^P+X*(I+X*V+|V+X*I+)X*C$/, "must be like PPIIIIIVVVVVC")
      .default("PPIIIIIVVVVVC"),
    /** What the value is: a weight, or the price of the packet. */
    kind: z.enum(["weight", "price"]),
    /** Decimals of the value. */
    decimals: z.number().int().min(0).max(9).default(0),
    /** Code of the unit of a weight. */
    unit: z.string().min(1).default("g"),
  })
  .strict()
  .refine(
    ({ prefix, layout }) =>
      prefix.every((digits) => digits.length === layout.lastIndexOf("P") + 1),
    { path: ["prefix"], message: "must be as long as the layout's P" }
  )

/** A price as the host writes it: exact, no sign. */
const price = z
  .union([z.number().nonnegative(), z.string()])
  .transform(String)
  .refine((text) => /^\d{1,12}(\.\d{1,9})?$/.test(text), "must be a decimal")

/** Who is asked first; see `assignment-policy.ts`. */
const assignmentWeights = z
  .object({
    /** A minute of travel to the branch and the door. */
    travel: z.number().min(0).default(1),
    /** All of a courier's room taken, in minutes of travel. */
    load: z.number().min(0).default(10),
    /** A minute without a job, in minutes of travel; taken off. */
    fairness: z.number().min(0).default(0.1),
  })
  .strict()

/** What is kept of the places that couriers' phones report. */
const positions = z
  .object({
    /** Days; ways and distances of deliveries stay. */
    retentionDays: z.number().int().min(1).max(3650).default(60),
    /** A phone may report so late, in hours. */
    maxAgeHours: z.number().positive().max(720).default(72),
    /** A phone's clock may be ahead by so many seconds. */
    maxAheadSeconds: z.number().min(0).max(3600).default(120),
    /** Metres; a fix that knows its place worse is refused. */
    maxAccuracy: z.number().positive().default(200),
    /** Metres a second; what is faster is flagged. */
    maxSpeed: z.number().positive().default(60),
  })
  .strict()

/** Cash at the door, beside what the zones say. */
const cash = z
  .object({
    /** Largest order by currency: `{ sar: 500 }`; none by default. */
    limits: z
      .record(z.string().regex(/^[a-z]{3}$/), z.number().nonnegative())
      .default({}),
  })
  .strict()

const delivery = z
  .object({
    ...deliveryPricingOptions,
    /** Origins of courier apps in a browser; those of the store without. */
    courierCors: z.string().optional(),
    cash: cash.prefault({}),
    positions: positions.prefault({}),
    /**
     * When an order gets its fulfilment and delivery: `manual`, a
     * merchant accepts it; `auto`, as soon as it is placed.
     */
    accept: z.enum(["manual", "auto"]).default("manual"),
    /** Days that a tracking link is good for. */
    trackingDays: z.number().int().min(1).max(365).default(7),
    /** Days in which a delivery can be rated. */
    ratingDays: z.number().int().min(1).max(365).default(14),
    /** Whether the dispatcher or the suite looks for a courier. */
    assignment: z.enum(["manual", "auto"]).default("manual"),
    /** How long a courier has to accept what he was offered. */
    offerSeconds: z.number().int().min(5).max(3600).default(60),
    /** Metres around a branch within which its couriers are asked; null: any. */
    reach: z.number().positive().nullable().default(15_000),
    weights: assignmentWeights.prefault({}),
    /** Orders of one branch in one trip, at the most. */
    ordersPerTrip: z.number().int().min(1).max(30).default(4),
    /** What deliveries cost the shop, by currency, for the statistics. */
    costs: z
      .record(
        z.string().regex(/^[a-z]{3}$/, "must be a code like sar"),
        z
          .object({
            perDelivery: price.default("0"),
            perKilometre: price.default("0"),
            perHour: price.default("0"),
          })
          .strict()
      )
      .default({}),
  })
  .strict()

/**
 * The options of the suite. Every key has a default, so `{}` is a working
 * configuration. Parsed once by `withSuite`; an error names the key and what
 * it accepts.
 */
export const suiteOptionsSchema = z
  .object({
    features: features.prefault({}),
    /** BCP 47 locales that the store speaks, the first one by default. */
    locales: z.array(z.string().min(2)).min(1).default(["en-US", "ar-SA"]),
    /** Redis for limits that hold across processes; memory without it. */
    redisUrl: z.string().min(1).optional(),
    rateLimit: z
      .object({
        enabled: z.boolean().default(true),
        /** Store API, per customer or address. */
        store: limit(600, 60),
        /** Admin API, per user or address. */
        admin: limit(1200, 60),
        /** Courier API, per courier. */
        courier: limit(600, 60),
        /** Sign-in, registration and password reset, per address. */
        auth: limit(20, 60),
        /** `POST /courier/positions`, per courier, beside his other calls. */
        positions: limit(60, 60),
      })
      .strict()
      .prefault({}),
    /** Security headers on every answer of the API. */
    securityHeaders: z.boolean().default(true),
    /**
     * Core workflow hooks that the suite takes. A hook has one handler per
     * application: a host that needs one itself switches ours off here and
     * calls the exported handler from his own.
     */
    hooks: z
      .object({
        completeCartValidate: z.boolean().default(true),
        addShippingMethodValidate: z.boolean().default(true),
        addToCartValidate: z.boolean().default(true),
        updateLineItemInCartValidate: z.boolean().default(true),
        createCartValidate: z.boolean().default(true),
        cartUpdated: z.boolean().default(true),
        cartPromotionContext: z.boolean().default(true),
      })
      .strict()
      .prefault({}),
    content: z
      .object({
        /** Longest time that the homepage's answer is kept; 0 for never. */
        homepageSeconds: z.number().int().min(0).max(3600).default(60),
      })
      .strict()
      .prefault({}),
    search: z
      .object({
        /**
         * Currencies that products are filtered and sorted by, as Medusa writes
         * them (`sar`); all that Medusa knows when absent.
         */
        currencies: z
          .array(z.string().regex(/^[a-z]{3}$/))
          .min(1)
          .optional(),
      })
      .strict()
      .prefault({}),
    barcodes: z
      .object({
        /** Weight and price codes of the shop's scales, first match wins. */
        scales: z.array(scale).prefault([
          { prefix: ["21"], kind: "weight" },
          { prefix: ["22"], kind: "price", decimals: 2 },
        ]),
      })
      .strict()
      .prefault({}),
    /** Own last mile: who brings what, and in which time. */
    delivery: delivery.prefault({}),
    /** Connection to an Odoo and how it is kept in step. */
    odoo: odooOptions,
    /** Bounds of live connections. */
    realtime: z
      .object({
        /** Sockets and streams of one actor at a time. */
        connectionsPerActor: z.number().int().positive().default(10),
        /** Orders that one socket follows. */
        followsPerSocket: z.number().int().positive().default(50),
        /** Messages a client may send in a second; more cut it. */
        messagesPerSecond: z.number().int().positive().default(20),
        /** Milliseconds between two positions of a delivery; 0 sends all. */
        positionInterval: z.number().int().min(0).default(1_000),
      })
      .strict()
      .prefault({}),
    /** `GET /docs` and `/docs/openapi.json` outside production. */
    docs: z.boolean().default(() => process.env.NODE_ENV !== "production"),
  })
  .strict()

export type SuiteOptions = z.infer<typeof suiteOptionsSchema>
export type SuiteOptionsInput = z.input<typeof suiteOptionsSchema>
export type Feature = keyof SuiteOptions["features"]

/**
 * Parses the options and fills in the defaults.
 * @throws Error with one sentence per wrong key.
 */
export function parseSuiteOptions(input: SuiteOptionsInput = {}): SuiteOptions {
  const parsed = suiteOptionsSchema.safeParse(input)
  if (parsed.success) {
    return parsed.data
  }
  const problems = parsed.error.issues.map((issue) => {
    const key = issue.path.join(".") || "options"
    return `"${key}": ${issue.message}`
  })
  throw new Error(`SaptMarkets suite: wrong option ${problems.join("; ")}`)
}
