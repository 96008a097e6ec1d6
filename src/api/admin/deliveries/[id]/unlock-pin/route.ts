import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { unlockPin } from "../../../../../workflows/delivery/check-pin"
import { unlockDeliveryPin } from "../proofs/contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(unlockDeliveryPin, async ({ scope, params }) => {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await unlockPin(knex, params.id)
  return { id: params.id, unlocked: true }
})
