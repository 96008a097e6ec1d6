import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { handOvers } from "../../../queries/delivery/cash"
import { restsWithout } from "../../../suite-options"
import { workerLocale } from "../../locale/reader"
import { listAdminHandOvers } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listAdminHandOvers, async ({ req, scope, query }) => {
  const { limit, offset, ...filters } = query
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const page = { limit, offset }
  return {
    ...(await handOvers(knex, { ...filters, locale: workerLocale(req) }, page)),
    ...page,
  }
})
