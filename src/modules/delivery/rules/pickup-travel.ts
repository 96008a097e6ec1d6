/** A courier's way so far, as places of one cost matrix. */
export type CourierWay = {
  /** Where he stands; null when nobody knows. */
  from: number | null
  /** Stops whose goods he has on board, in their order. */
  on_board: readonly number[]
  /** Stops whose goods wait for him at the branch, in their order. */
  waiting: readonly number[]
}

/** `costs[from][to]`, any number of places. */
type Costs = readonly (readonly number[])[]

/**
 * What one job more costs a courier in travel: he brings what he has on board
 * first, goes to the branch, and its stop comes in where it costs least among
 * those that wait there. On the way to the branch anyway, only the detour
 * counts.
 *
 * @param branch place of the branch
 * @param door place of the new stop; null when only an address is known
 * @returns null when nothing is known of where he stands
 */
export function pickupTravel(
  way: CourierWay,
  branch: number,
  door: number | null,
  costs: Costs
): number | null {
  const goesAnyway = way.waiting.length > 0
  const detour = door === null ? 0 : detourOf(way.waiting, branch, door, costs)
  if (goesAnyway) {
    return detour
  }
  if (way.from === null && !way.on_board.length) {
    return null
  }
  const places = [
    ...(way.from === null ? [] : [way.from]),
    ...way.on_board,
    branch,
  ]
  return wayThrough(places, costs) + detour
}

function detourOf(
  waiting: readonly number[],
  branch: number,
  door: number,
  costs: Costs
): number {
  const without = wayThrough([branch, ...waiting], costs)
  const lengths = Array.from({ length: waiting.length + 1 }, (_, place) =>
    wayThrough(
      [branch, ...waiting.slice(0, place), door, ...waiting.slice(place)],
      costs
    )
  )
  return Math.min(...lengths) - without
}

function wayThrough(places: readonly number[], costs: Costs): number {
  return places
    .slice(1)
    .reduce(
      (sum, to, index) => sum + (costs[places[index] as number]?.[to] ?? 0),
      0
    )
}
