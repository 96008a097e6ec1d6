import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { shiftShape } from "../../courier-schemas"
import { happened } from "../happened"

const shift = z.object({ shift: shiftShape })

export const startShift = defineContract({
  id: "startShift",
  method: "POST",
  path: "/courier/shifts/start",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "Go on duty",
  description:
    "On the shift that is planned for now, or on a new one. Who is on duty stays on his shift.",
  body: happened,
  response: shift,
  errors: ["occurred_in_future"],
})

export const endShift = defineContract({
  id: "endShift",
  method: "POST",
  path: "/courier/shifts/end",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "Go off duty",
  description:
    "Not with deliveries on hand. Who is off duty gets his last shift.",
  body: happened,
  response: shift,
  errors: ["occurred_in_future", "shift_deliveries_open", "shift_none"],
})
