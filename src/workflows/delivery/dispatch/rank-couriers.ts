import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Point } from "../../../modules/delivery/constants"
import {
  rankCandidates,
  type Ranking,
} from "../../../modules/delivery/rules/assignment-policy"
import { greatCircle, isPoint } from "../../../modules/delivery/rules/distance"
import { pickupTravel } from "../../../modules/delivery/rules/pickup-travel"
import {
  candidateRows,
  type CandidateRow,
} from "../../../queries/delivery/candidates"
import { branchPoint } from "../../../queries/delivery/branch-point"
import type { DeliveryRow } from "../../../queries/delivery/delivery-row"
import { suiteOptions } from "../../../suite-options"
import { travelTable } from "./travel-table"

export type RankedCouriers = Ranking & {
  /** By courier id: names and numbers behind the ranking. */
  couriers: ReadonlyMap<string, CandidateRow>
}

/** Who would be asked for a delivery now, in which order, and who not. */
export async function rankCouriers(
  container: MedusaContainer,
  delivery: DeliveryRow
): Promise<RankedCouriers> {
  const { weights, reach, ordersPerTrip } = suiteOptions().delivery
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [rows, branch] = await Promise.all([
    candidateRows(knex, delivery.location_id, delivery.id),
    branchPoint(knex, delivery.location_id),
  ])
  const minutes = await travelOf(container, rows, branch, delivery)
  const candidates = rows.map((row) => ({
    ...row,
    distance_to_branch:
      branch && isPoint(row) ? greatCircle(row, branch) : null,
    travel_minutes: minutes.get(row.courier_id) ?? null,
  }))
  const limits = { reach, max_orders: ordersPerTrip }
  return {
    ...rankCandidates(delivery, candidates, weights, limits),
    couriers: new Map(rows.map((row) => [row.courier_id, row])),
  }
}

/** Minutes that the job would cost each courier, where that is known. */
async function travelOf(
  container: MedusaContainer,
  rows: readonly CandidateRow[],
  branch: Point | null,
  delivery: DeliveryRow
): Promise<Map<string, number>> {
  if (!branch) {
    return new Map()
  }
  const points: Point[] = [branch]
  const place = (value: unknown): number | null =>
    isPoint(value) ? points.push(value) - 1 : null
  const door = place(delivery)
  const ways = rows
    .filter((row) => row.is_active && row.is_on_duty)
    .map((row) => ({
      id: row.courier_id,
      from: place(row),
      ...stopsOf(row, place),
    }))
  const { durations } = await travelTable(container, points)
  return new Map(
    ways.flatMap((way) => {
      const seconds = pickupTravel(way, 0, door, durations)
      return seconds === null ? [] : [[way.id, seconds / 60] as const]
    })
  )
}

function stopsOf(
  { stops }: CandidateRow,
  place: (value: unknown) => number | null
) {
  const isOnBoard = (status: string) =>
    status === "picked_up" || status === "arrived"
  const places = stops.flatMap((stop) => {
    const at = place(stop)
    return at === null ? [] : [{ at, on_board: isOnBoard(stop.status) }]
  })
  return {
    on_board: places.filter((one) => one.on_board).map(({ at }) => at),
    waiting: places.filter((one) => !one.on_board).map(({ at }) => at),
  }
}
