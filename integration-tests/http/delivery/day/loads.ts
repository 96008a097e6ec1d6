import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MathBN } from "@medusajs/framework/utils"

type Change = {
  courier_id: string
  delivery_id: string
  type: string
  weight: string
}

export type Load = { orders: number; kilograms: number }

const TAKES = ["assigned", "reassigned"]
const GIVES = ["unassigned", "declined", "delivered", "failed", "cancelled"]

/**
 * Lets the history say when a row was written and not when its transaction
 * began: of a delivery that ends while another one is given, the end was seen
 * if and only if it stands first.
 */
export async function stampHistory(knex: Knex): Promise<void> {
  await knex.raw(
    `alter table delivery_event
     alter column created_at set default clock_timestamp()`
  )
}

/** The most that each courier ever had at once, from the history. */
export async function mostAtOnce(knex: Knex): Promise<Map<string, Load>> {
  const changes: Change[] = await knex("delivery_event as e")
    .join("delivery as d", "d.id", "e.delivery_id")
    .whereIn("e.type", [...TAKES, ...GIVES])
    .orderBy(["e.created_at", "e.id"])
    .select(
      "e.courier_id",
      "e.delivery_id",
      "e.type",
      knex.raw("d.weight::text as weight")
    )
  const held = new Map<string, Change>()
  const most = new Map<string, Load>()
  for (const change of changes) {
    held.delete(change.delivery_id)
    if (TAKES.includes(change.type)) {
      held.set(change.delivery_id, change)
      const { courier_id } = change
      const load = loadOf([...held.values()], courier_id)
      const before = most.get(courier_id) ?? { orders: 0, kilograms: 0 }
      most.set(courier_id, {
        orders: Math.max(before.orders, load.orders),
        kilograms: Math.max(before.kilograms, load.kilograms),
      })
    }
  }
  return most
}

function loadOf(held: readonly Change[], courierId: string): Load {
  const his = held.filter(({ courier_id }) => courier_id === courierId)
  return {
    orders: his.length,
    kilograms: MathBN.sum(0, ...his.map(({ weight }) => weight)).toNumber(),
  }
}
