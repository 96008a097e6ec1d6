import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout, suiteOptions } from "../suite-options"
import {
  dropPartitions,
  makePartitions,
} from "../workflows/delivery/position-partitions"
import { endedBetween, writeTracks } from "../workflows/delivery/write-track"

defineFileConfig(restsWithout("delivery"))

const DAY = 24 * 60 * 60 * 1000
/** Days whose partition is there before the first point needs it. */
const AHEAD = 3

/**
 * Every hour: partitions of the days that come, and those that are older than
 * the option allows go; ways and distances of deliveries stay.
 */
export default async function deliveryPositionRetention(
  container: MedusaContainer
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { retentionDays } = suiteOptions().delivery.positions
  const now = Date.now()
  await makePartitions(
    knex,
    Array.from({ length: AHEAD + 1 }, (_, day) => now + day * DAY)
  )
  const before = now - retentionDays * DAY
  // A way that nobody kept is kept now, from the points that are still there.
  const week = new Date(before - 7 * DAY)
  await writeTracks(knex, await endedBetween(knex, week, new Date(before)))
  await dropPartitions(knex, before)
}

export const config = {
  name: "saptmarkets-delivery-position-retention",
  schedule: "7 * * * *",
}
