import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { roadRoutes } from "../../../queries/delivery/road-routes"
import { restsWithout } from "../../../suite-options"
import { listDeliveryRoutes } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listDeliveryRoutes, async ({ scope, query }) => {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { routes: await roadRoutes(knex, query) }
})
