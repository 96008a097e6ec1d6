import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { handOvers } from "../../../queries/delivery/cash"
import { restsWithout } from "../../../suite-options"
import { listAdminHandOvers } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listAdminHandOvers, async ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const page = { limit, offset }
  return { ...(await handOvers(knex, filters, page)), ...page }
})
