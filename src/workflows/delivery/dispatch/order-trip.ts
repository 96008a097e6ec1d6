import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Point } from "../../../modules/delivery/constants"
import { isPoint } from "../../../modules/delivery/rules/distance"
import { stopOrder } from "../../../modules/delivery/rules/stop-order"
import { isOnBoard } from "../../../modules/delivery/rules/trip-plan"
import { branchPoint } from "../../../queries/delivery/branch-point"
import type { RoundStop } from "../../../queries/delivery/courier-round"
import { travelTable } from "./travel-table"

export type OrderedStop = {
  id: string
  /** From 0, among the stops that are left. */
  place: number
  expected_at: Date | null
}

/** Where a courier is free for the next trip, and when. */
export type Free = { at: Point | null; time: Date }

/** Seconds at a door, and at the branch until all is on board. */
const AT_A_STOP = 180

/**
 * The stops of a trip in the order of the visit, with the time each is
 * expected. Before it leaves, the round begins at the branch; on the road, it
 * goes on from where the courier is. The door he stands at stays the first;
 * stops of which only an address is known come last.
 */
export async function orderTrip(
  container: MedusaContainer,
  locationId: string,
  stops: readonly RoundStop[],
  free: Free
): Promise<{ stops: OrderedStop[]; after: Free }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const branch = await branchPoint(knex, locationId)
  const has_left = stops.some(({ status }) => isOnBoard(status))
  const start = has_left ? (free.at ?? branch) : branch
  const here = stops.filter(({ status }) => status === "arrived")
  const ahead = stops.filter(({ status }) => status !== "arrived")
  const mapped = ahead.filter((stop) => isPoint(stop))
  if (!start) {
    const order = [...here, ...ahead]
    return { stops: order.map(withoutTime), after: free }
  }
  const points = [start, ...mapped.map(pointOf), free.at ?? start]
  const { durations } = await travelTable(container, points)
  const order = stopOrder(durations.slice(0, -1).map((row) => row.slice(0, -1)))
  const toStart = has_left
    ? 0
    : (durations[points.length - 1]?.[0] ?? 0) + AT_A_STOP
  let clock = free.time.getTime() + toStart * 1000
  let last = 0
  const timed = order.map((number) => {
    clock += (durations[last]?.[number] ?? 0) * 1000
    last = number
    const expected_at = new Date(clock)
    clock += AT_A_STOP * 1000
    return { id: mapped[number - 1]?.id ?? "", expected_at }
  })
  const list = [
    ...here.map(({ id }) => ({ id, expected_at: free.time })),
    ...timed,
    ...ahead
      .filter((stop) => !isPoint(stop))
      .map(({ id }) => ({ id, expected_at: null })),
  ]
  return {
    stops: list.map((stop, place) => ({ ...stop, place })),
    after: { at: points[last] ?? start, time: new Date(clock) },
  }
}

function pointOf({ latitude, longitude }: RoundStop): Point {
  return { latitude: latitude ?? 0, longitude: longitude ?? 0 }
}

function withoutTime({ id }: RoundStop, place: number): OrderedStop {
  return { id, place, expected_at: null }
}
