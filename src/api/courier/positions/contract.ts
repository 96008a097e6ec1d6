import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { POSITION_VERDICTS } from "../../../modules/delivery/rules/judge-positions"

const optional = (type: z.ZodNumber) => type.nullish()

const position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: optional(z.number().min(0)).meta({ description: "Metres" }),
  speed: optional(z.number().min(0)).meta({ description: "Metres a second" }),
  heading: optional(z.number().min(0).max(360)).meta({
    description: "Degrees clockwise from north",
  }),
  battery: optional(z.number().min(0).max(1)).meta({
    description: "0 is empty, 1 is full",
  }),
  is_mock: z.boolean().optional().meta({
    description: "The phone says that an app makes up its place",
  }),
  recorded_at: z.iso.datetime({ offset: true }).meta({
    description: "By the phone's clock, to the millisecond",
  }),
})

/** A point as it came in; null where it is none. */
export type PositionBody = z.output<typeof position>

export const createCourierPositions = defineContract({
  id: "createCourierPositions",
  method: "POST",
  path: "/courier/positions",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "Report where the courier was, up to 200 points at once",
  description:
    "Each point is judged by itself and answered in its place: `stored`; `duplicate`; `invalid` (no point); `off_duty`; `in_the_future`; `too_old`; `too_inaccurate`; `impossible_speed` (kept and flagged, not believed). All but `invalid` are final: do not send the point again. Points may come late and in any order.",
  body: z
    .object({
      positions: z.array(position.nullable().catch(null)).min(1).max(200),
    })
    .strict(),
  bodyLimit: "256kb",
  response: z.object({
    positions: z.array(
      z.object({
        recorded_at: z.string().nullable(),
        status: z.enum(POSITION_VERDICTS),
      })
    ),
    stored: z.number().int(),
  }),
})
