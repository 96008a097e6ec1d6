import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { signedIn } from "../../../lib/http/actor"
import { route } from "../../../lib/http/route"
import { inboxOf } from "../../../queries/realtime/inbox"
import { restsWithout } from "../../../suite-options"
import { listStoreNotifications } from "./contract"

defineFileConfig(restsWithout("realtime"))

export const GET = route(
  listStoreNotifications,
  async ({ req, scope, query, locale }) => {
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const reader = { kind: "customer" as const, id: signedIn(req).actor_id }
    const { limit, offset } = query
    return { ...(await inboxOf(knex, reader, query, locale)), limit, offset }
  }
)
