import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Point } from "../../modules/delivery/constants"

/** Where a branch stands; null when nobody has said so. */
export async function branchPoint(
  knex: Knex,
  locationId: string
): Promise<Point | null> {
  const row: Point | undefined = await knex("delivery_branch")
    .where({ location_id: locationId, deleted_at: null })
    .first("latitude", "longitude")
  return row ?? null
}
