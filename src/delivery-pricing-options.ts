import { z } from "@medusajs/framework/zod"
import type { Geocoder, RoutingProvider } from "./modules/delivery/routing"

/** An object of the host's with these methods. */
const having = <T extends object>(...methods: (keyof T & string)[]) =>
  z.custom<T>(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      methods.every(
        (method) =>
          typeof (value as Record<string, unknown>)[method] === "function"
      ),
    `must have ${methods.join(" and ")}`
  )

/** Keys of `delivery` about distances, fees and quotes. */
export const deliveryPricingOptions = {
  routing: z
    .object({
      /** Great circle × this is taken for the way by road. */
      detourFactor: z.number().min(1).max(5).default(1.3),
      /** How fast couriers get on where no server knows. */
      speedKmh: z.number().positive().max(150).default(25),
      /** An OSRM server; great circle when it does not answer. */
      osrmUrl: z.string().url().optional(),
      osrmProfile: z.string().min(1).default("driving"),
      /** Time limit of one question to it. */
      timeoutMs: z.number().int().positive().default(1500),
      /** A routing service of your own. */
      provider: having<RoutingProvider>("route", "table").optional(),
    })
    .strict()
    .prefault({}),
  /** Finds the place of an address; none by default. */
  geocoder: having<Geocoder>("locate").optional(),
  /** How long a quote is honoured. */
  quoteMinutes: z.number().int().positive().max(1440).default(15),
  /**
   * Outside the hours of branch and zone: `refuse`, or `wait`: the order is
   * taken and the promise counts from the next opening.
   */
  closed: z.enum(["refuse", "wait"]).default("refuse"),
  /** What the weights of products and variants are in. */
  weightUnit: z.enum(["g", "kg"]).default("g"),
  /** Tiles behind the admin's map; the map works without. */
  mapTiles: z
    .object({ url: z.string().min(1), attribution: z.string() })
    .strict()
    .optional(),
}
