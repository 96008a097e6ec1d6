import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import {
  deliveryRow,
  type DeliveryRow,
} from "../../queries/delivery/delivery-row"
import { featureOn } from "../../suite-options"
import { deliverDelivery } from "../../workflows/delivery/deliver-delivery"
import { reportState } from "../../workflows/delivery/report-state"
import { settleCash } from "../../workflows/delivery/settle-cash"
import { settleDelivery } from "../../workflows/delivery/settle-delivery"
import { transitionDelivery } from "../../workflows/delivery/transition-delivery"
import { acceptOrderWorkflow } from "../../workflows/delivery/workflows/accept-order"
import type { Branch } from "./branches"
import { courierEmail } from "./data/couriers"
import {
  demoDeliveries,
  MINUTES,
  WAY_TO,
  type DemoDelivery,
  type Stage,
} from "./data/deliveries"
import { seedHandOvers } from "./hand-overs"
import { seedPastDeliveries } from "./past-deliveries"
import type { SeedContext } from "./seed-demo"
import { seedWays } from "./ways"
import { seedWeights } from "./weights"

type Placed = { id: string; created_at: Date }

/**
 * Deliveries in every state, and those of the last weeks for statistics and
 * cash. What an earlier run did is found in the deliveries themselves.
 *
 * @param couriers ids by e-mail
 */
export async function seedDeliveries(
  context: SeedContext,
  branches: readonly Branch[],
  couriers: ReadonlyMap<string, string>
): Promise<void> {
  if (!featureOn("delivery")) {
    return
  }
  await seedPastDeliveries(context, branches, couriers)
  // Before today's money comes in: what is handed over is of the past.
  await seedHandOvers(context)
  for (const [index, demo] of demoDeliveries.entries()) {
    await seedDelivery(context, demo, couriers)
    if (index % 3 === 2) {
      context.say(`Demo: ${index + 1} of ${demoDeliveries.length} deliveries`)
    }
  }
  const knex = context.container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  await seedWays(knex)
  await seedWeights(knex)
}

async function seedDelivery(
  { container }: SeedContext,
  demo: DemoDelivery,
  couriers: ReadonlyMap<string, string>
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const placed: Placed | undefined = await knex("order")
    .whereRaw("metadata->>'demo_order' = ?", [String(demo.order)])
    .first("id", "created_at")
  if (!placed) {
    return
  }
  if (!(await deliveryOf(knex, placed.id))) {
    await acceptOrderWorkflow(container).run({
      input: { order_id: placed.id },
    })
  }
  const delivery = await deliveryOf(knex, placed.id)
  if (!delivery) {
    return
  }
  await backdate(knex, delivery.id, placed.created_at)
  const courier_id = couriers.get(courierEmail(demo.courier ?? 0)) ?? ""
  // Killed on the way, the rest of it is gone by the next run.
  const way = WAY_TO[demo.state]
  const passed = way.findIndex((stage) => stage === delivery.status) + 1
  for (const to of way.slice(passed)) {
    const minutes = MINUTES[to] * 60_000
    const occurred_at = new Date(placed.created_at.getTime() + minutes)
    await goOn(container, delivery, { to, courier_id, occurred_at })
  }
  await settleDelivery(container, delivery.id)
  await settleCash(container, [delivery.id])
}

async function deliveryOf(
  knex: Knex,
  orderId: string
): Promise<DeliveryRow | undefined> {
  const first: { id: string } | undefined = await knex("delivery")
    .where({ order_id: orderId, deleted_at: null })
    .orderBy(["created_at", "id"])
    .first("id")
  return first && deliveryRow(knex, first.id)
}

/** It was made soon after the order, not when the demo was. */
async function backdate(
  knex: Knex,
  id: string,
  placed_at: Date
): Promise<void> {
  const at = new Date(placed_at.getTime() + 60_000)
  await knex("delivery").where({ id }).update({ created_at: at })
  await knex("delivery_event")
    .where({ delivery_id: id, type: "created" })
    .update({ occurred_at: at })
}

/** The next state, said by who says it in a shop. */
async function goOn(
  container: MedusaContainer,
  { id: delivery_id, latitude, longitude, pin, cash_due }: DeliveryRow,
  report: { to: Stage; courier_id: string; occurred_at: Date }
): Promise<void> {
  const { to, courier_id, occurred_at } = report
  const door = latitude !== null &&
    longitude !== null && { latitude, longitude }
  const at = { delivery_id, courier_id, occurred_at, ...door }
  switch (to) {
    case "delivered":
      await deliverDelivery(container, {
        ...at,
        ...(pin && { pin }),
        ...(MathBN.gt(cash_due, 0) && { cash_received: cash_due }),
      })
      return
    case "failed":
      await reportState(container, to, at, {
        columns: { failure_reason: "customer_absent" },
        data: { reason: "customer_absent" },
      })
      return
    case "arrived":
      await reportState(container, to, at)
      return
    case "accepted":
    case "picked_up":
      await reportState(container, to, { delivery_id, courier_id, occurred_at })
      return
    default:
      await transitionDelivery(container, {
        delivery_id,
        to,
        actor: { type: "system", id: null },
        occurred_at,
        ...(to === "assigned" && { courier_id }),
      })
  }
}
