import type { MedusaRequest } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SuiteError } from "../errors/suite-error"

/** The courier who asks: read anew at every call. */
export type CourierCaller = {
  id: string
  first_name: string
  status: "active" | "suspended"
  /** His home branch. */
  location_id: string
  /** The language he reads. */
  locale: string | null
}

const CALLER = Symbol.for("saptmarkets.courier")

type CourierRequest = MedusaRequest & { [CALLER]?: CourierCaller }

/** Who asks a courier route. The middlewares of `/courier` have let him in. */
export function courierCaller(req: MedusaRequest): CourierCaller {
  const courier = (req as CourierRequest)[CALLER]
  if (!courier) {
    throw new SuiteError("unauthorized", "unauthorized")
  }
  return courier
}

/**
 * Finds the courier of a token and keeps him on the request.
 * @throws SuiteError 401 for one who is gone, 403 `courier_suspended`
 */
export async function recognizeCourier(
  knex: Knex,
  req: MedusaRequest,
  id: string
): Promise<CourierCaller> {
  const courier = await knex("delivery_courier")
    .where({ id, deleted_at: null })
    .first("id", "first_name", "status", "location_id", "locale")
  if (!courier) {
    throw new SuiteError("unauthorized", "unauthorized")
  }
  if (courier.status !== "active") {
    throw new SuiteError("forbidden", "courier_suspended")
  }
  return ((req as CourierRequest)[CALLER] = courier)
}
