/**
 * Cost of going from one place to another: 0 is the start, 1 to n are the
 * stops. It need not be the same in both directions.
 */
export type CostMatrix = readonly (readonly number[])[]

/** Less than this is no gain, but rounding. */
const EPSILON = 1e-9

/**
 * The order in which stops are made, from the start and not back to it:
 * nearest insertion, then 2-opt until no exchange makes it shorter.
 *
 * @returns the stops' numbers, from 1, in the order of the visit
 */
export function stopOrder(costs: CostMatrix): number[] {
  return twoOpt(nearestInsertion(costs), costs)
}

/** The whole way through the stops in this order. */
export function routeCost(order: readonly number[], costs: CostMatrix): number {
  return order.reduce(
    (sum, stop, place) => sum + cost(costs, order[place - 1] ?? 0, stop),
    0
  )
}

/** What a stop more costs at its best place in a route. */
export function insertionCost(
  order: readonly number[],
  stop: number,
  costs: CostMatrix
): { place: number; extra: number } {
  let best = { place: 0, extra: Number.POSITIVE_INFINITY }
  for (let place = 0; place <= order.length; place++) {
    const extra = extraAt(order, place, stop, costs)
    if (extra < best.extra - EPSILON) {
      best = { place, extra }
    }
  }
  return best
}

/**
 * The stop that is nearest to what is in the route already comes in next, at
 * the place where it costs least.
 */
export function nearestInsertion(costs: CostMatrix): number[] {
  const open = new Set(
    Array.from({ length: costs.length - 1 }, (_, i) => i + 1)
  )
  const order: number[] = []
  while (open.size) {
    const next = nearest([0, ...order], open, costs)
    open.delete(next)
    order.splice(insertionCost(order, next, costs).place, 0, next)
  }
  return order
}

/** Turns parts of the route round as long as that makes it shorter. */
export function twoOpt(start: readonly number[], costs: CostMatrix): number[] {
  let order = [...start]
  let length = routeCost(order, costs)
  for (let improved = true; improved;) {
    improved = false
    for (let from = 0; from < order.length - 1; from++) {
      for (let to = from + 1; to < order.length; to++) {
        const turned = [
          ...order.slice(0, from),
          ...order.slice(from, to + 1).reverse(),
          ...order.slice(to + 1),
        ]
        const other = routeCost(turned, costs)
        if (other < length - EPSILON) {
          order = turned
          length = other
          improved = true
        }
      }
    }
  }
  return order
}

function nearest(
  visited: readonly number[],
  open: ReadonlySet<number>,
  costs: CostMatrix
): number {
  let best = { stop: 0, cost: Number.POSITIVE_INFINITY }
  for (const stop of open) {
    for (const from of visited) {
      const near = cost(costs, from, stop)
      if (near < best.cost || best.stop === 0) {
        best = { stop, cost: near }
      }
    }
  }
  return best.stop
}

function extraAt(
  order: readonly number[],
  place: number,
  stop: number,
  costs: CostMatrix
): number {
  const before = order[place - 1] ?? 0
  const after = order[place]
  const there = cost(costs, before, stop)
  return after === undefined
    ? there
    : there + cost(costs, stop, after) - cost(costs, before, after)
}

function cost(costs: CostMatrix, from: number, to: number): number {
  return costs[from]?.[to] ?? 0
}
