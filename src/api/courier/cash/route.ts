import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { courierCaller } from "../../../lib/http/courier-caller"
import { route } from "../../../lib/http/route"
import { courierCash } from "../../../queries/delivery/cash"
import { restsWithout } from "../../../suite-options"
import { getCourierCash } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getCourierCash, ({ req, scope, query, locale }) => {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return courierCash(knex, courierCaller(req).id, query, locale)
})
