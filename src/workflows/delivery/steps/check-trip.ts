import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { suiteOptions } from "../../../suite-options"

export const checkTripStepId = "check-delivery-trip"

type TripInput = { courier_id: string; delivery_ids: string[] }

/** A trip is of one branch and not too long. Reads only. */
export const checkTripStep = createStep(
  checkTripStepId,
  async ({ delivery_ids }: TripInput, { container }) => {
    const most = suiteOptions().delivery.ordersPerTrip
    const ids = [...new Set(delivery_ids)]
    if (ids.length > most) {
      throw new SuiteError("invalid", "trip_too_long", { most })
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const rows: { id: string; location_id: string }[] = await knex("delivery")
      .whereIn("id", ids)
      .where({ deleted_at: null })
      .select("id", "location_id")
    const missing = ids.find((id) => !rows.some((row) => row.id === id))
    if (missing) {
      throw new SuiteError("not_found", "not_found", {
        entity: "delivery",
        id: missing,
      })
    }
    if (new Set(rows.map(({ location_id }) => location_id)).size > 1) {
      throw new SuiteError("invalid", "trip_branches")
    }
    return new StepResponse(ids)
  }
)
