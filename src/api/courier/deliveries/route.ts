import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { courierCaller } from "../../../lib/http/courier-caller"
import { route } from "../../../lib/http/route"
import { courierDeliveries } from "../../../queries/delivery/courier-deliveries"
import { restsWithout } from "../../../suite-options"
import { listCourierDeliveries } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(
  listCourierDeliveries,
  ({ req, scope, query, locale }) => {
    const { status, ...page } = query
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const courier_id = courierCaller(req).id
    return courierDeliveries(knex, { courier_id, status, locale }, page)
  }
)
