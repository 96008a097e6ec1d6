import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { courierCaller } from "../../../lib/http/courier-caller"
import { route } from "../../../lib/http/route"
import { courierView } from "../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../suite-options"
import { getCourierMe } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getCourierMe, async ({ req, scope, locale }) => {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { courier: await courierView(knex, courierCaller(req).id, locale) }
})
