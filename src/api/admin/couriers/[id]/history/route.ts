import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { courierHistory } from "../../../../../queries/delivery/courier-history"
import { restsWithout } from "../../../../../suite-options"
import { retrieveCourier } from "../../../../../workflows/delivery/retrieve-courier"
import { listCourierHistory } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(
  listCourierHistory,
  async ({ scope, params, query }) => {
    const { id } = await retrieveCourier(scope, params.id)
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return courierHistory(knex, id, query)
  }
)
