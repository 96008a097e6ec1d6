import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { courierCaller } from "../../../../lib/http/courier-caller"
import { route } from "../../../../lib/http/route"
import { courierDelivery } from "../../../../queries/delivery/courier-deliveries"
import { restsWithout } from "../../../../suite-options"
import { getCourierDelivery } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(
  getCourierDelivery,
  async ({ req, scope, params, locale }) => {
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return {
      delivery: await courierDelivery(knex, {
        id: params.id,
        courier_id: courierCaller(req).id,
        locale,
      }),
    }
  }
)
