import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { courierCash, knownCourier } from "../../../../../queries/delivery/cash"
import { restsWithout } from "../../../../../suite-options"
import { workerLocale } from "../../../../locale/reader"
import { getAdminCourierCash } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(
  getAdminCourierCash,
  async ({ req, scope, params, query }) => {
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knownCourier(knex, params.id)
    return courierCash(knex, params.id, query, workerLocale(req))
  }
)
