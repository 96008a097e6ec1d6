import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { OPEN_WITH_COURIER } from "../../modules/delivery/rules/transitions"
import type { DeliveryRow } from "../../queries/delivery/delivery-row"

/**
 * Whether a courier can take one more delivery. His row is locked until the
 * end of the transaction: two dispatchers cannot fill his last place at once.
 *
 * @throws SuiteError `not_found`; 409 `courier_inactive`, `courier_full`,
 * `courier_overloaded`
 */
export async function checkCapacity(
  trx: Knex.Transaction,
  courierId: string,
  delivery: DeliveryRow,
  { ignore_capacity }: { ignore_capacity?: boolean }
): Promise<void> {
  const courier = await trx("delivery_courier")
    .where({ id: courierId, deleted_at: null })
    .forUpdate()
    .first("first_name", "status", "capacity_orders", "capacity_weight")
  if (!courier) {
    throw new SuiteError("not_found", "not_found", {
      entity: "courier",
      id: courierId,
    })
  }
  const name = courier.first_name
  if (courier.status !== "active") {
    throw new SuiteError("conflict", "courier_inactive", { courier: name })
  }
  if (ignore_capacity) {
    return
  }
  const onHand = await trx("delivery")
    .where({ courier_id: courierId, deleted_at: null })
    .whereIn("status", [...OPEN_WITH_COURIER])
    .first(
      trx.raw("count(*)::int as orders"),
      trx.raw("coalesce(sum(weight), 0)::text as weight")
    )
  if (onHand.orders >= courier.capacity_orders) {
    throw new SuiteError("conflict", "courier_full", {
      courier: name,
      most: courier.capacity_orders,
    })
  }
  const most = courier.capacity_weight
  const weight = MathBN.add(onHand.weight, delivery.weight)
  if (most !== null && MathBN.gt(weight, most)) {
    throw new SuiteError("conflict", "courier_overloaded", {
      courier: name,
      weight: weight.toFixed(),
      most: String(most),
    })
  }
}
