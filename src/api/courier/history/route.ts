import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { courierCaller } from "../../../lib/http/courier-caller"
import { route } from "../../../lib/http/route"
import { courierHistory } from "../../../queries/delivery/courier-history"
import { restsWithout } from "../../../suite-options"
import { listOwnHistory } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listOwnHistory, ({ req, scope, query }) => {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return courierHistory(knex, courierCaller(req).id, query)
})
