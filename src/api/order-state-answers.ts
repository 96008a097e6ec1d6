import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderStates } from "../queries/delivery/order-states"
import { featureOn } from "../suite-options"

type Order = { id?: unknown; order_state?: string } | null

type Body = { order?: Order; orders?: Order[] } | null | undefined

/**
 * Adds `order_state` to the orders that the core's routes answer: one state
 * for people, beside the core's own three.
 */
export function addOrderState(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (!featureOn("delivery")) {
    return next()
  }
  const json = res.json.bind(res)
  res.json = (body: unknown) => {
    const orders = ordersIn(body as Body)
    if (!orders.length) {
      return json(body)
    }
    addStates(req, orders)
      .catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        const cause = error instanceof Error ? error : new Error(String(error))
        logger.error("An answer lacks the state of its orders.", cause)
      })
      .finally(() => json(body))
    return res
  }
  next()
}

async function addStates(
  req: MedusaRequest,
  orders: { id: string; order_state?: string }[]
): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const states = await orderStates(
    knex,
    orders.map(({ id }) => id)
  )
  for (const order of orders) {
    order.order_state = states.get(order.id)
  }
}

function ordersIn(body: Body): { id: string; order_state?: string }[] {
  if (typeof body !== "object" || !body) {
    return []
  }
  return [
    ...(Array.isArray(body.orders) ? body.orders : []),
    body.order,
  ].filter(
    (order): order is { id: string } =>
      typeof order === "object" &&
      order !== null &&
      typeof order.id === "string"
  )
}
