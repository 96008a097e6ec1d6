import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../../../../lib/errors/suite-error"
import { route } from "../../../../../lib/http/route"
import { deliveryTrack } from "../../../../../queries/delivery/delivery-track"
import { restsWithout } from "../../../../../suite-options"
import { getDeliveryTrack } from "../../../delivery-routes/contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getDeliveryTrack, async ({ scope, params }) => {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const track = await deliveryTrack(knex, params.id)
  if (!track) {
    throw new SuiteError("not_found", "not_found", {
      entity: "track",
      id: params.id,
    })
  }
  const points = track.points.map(({ at, latitude, longitude, accuracy }) => ({
    latitude,
    longitude,
    accuracy: accuracy ?? null,
    recorded_at: new Date(at).toISOString(),
  }))
  return { track: { ...track, points } }
})
