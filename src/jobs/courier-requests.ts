import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"

defineFileConfig(restsWithout("delivery"))

/** No phone is offline for longer and still wants the same answer. */
const DAYS = 30

/** Every night: answers kept for `Idempotency-Key` are forgotten. */
export default async function forgetCourierRequests(
  container: MedusaContainer
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("delivery_courier_request")
    .whereRaw("created_at < now() - make_interval(days => ?)", [DAYS])
    .delete()
}

export const config = {
  name: "saptmarkets-courier-requests",
  schedule: "17 3 * * *",
}
