import { defineFileConfig } from "@medusajs/framework/utils"
import { courierCaller } from "../../../lib/http/courier-caller"
import { route } from "../../../lib/http/route"
import { restsWithout } from "../../../suite-options"
import { recordPositions } from "../../../workflows/delivery/record-positions"
import { createCourierPositions } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  createCourierPositions,
  async ({ req, scope, body }) => {
    const points = body.positions.map((position) =>
      position ? { ...position, at: Date.parse(position.recorded_at) } : null
    )
    const verdicts = await recordPositions(
      scope,
      courierCaller(req).id,
      points.flatMap((point) => point ?? [])
    )
    const told = verdicts.values()
    const positions = points.map((point) => ({
      recorded_at: point?.recorded_at ?? null,
      status: point ? (told.next().value ?? "invalid") : "invalid",
    }))
    const stored = positions.filter(({ status }) => status === "stored").length
    return { positions, stored }
  }
)
