import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { withoutTrack, writeTracks } from "../workflows/delivery/write-track"

defineFileConfig(restsWithout("delivery"))

const AT_ONCE = 500

/**
 * Every minute: keeps the ways of deliveries that have ended, and again when
 * points or reports came late.
 */
export default async function deliveryTracks(
  container: MedusaContainer
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await writeTracks(knex, await withoutTrack(knex, AT_ONCE))
}

export const config = {
  name: "saptmarkets-delivery-tracks",
  schedule: "* * * * *",
}
