import { defineFileConfig } from "@medusajs/framework/utils"
import { adminCaller } from "../../../../../lib/http/admin-caller"
import { route } from "../../../../../lib/http/route"
import { adminDelivery } from "../../../../../queries/delivery/admin-deliveries"
import { restsWithout } from "../../../../../suite-options"
import { makeNewAttempt } from "../../../../../workflows/delivery/new-attempt"
import { workerLocale } from "../../../../locale/reader"
import { retryAdminDelivery } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  retryAdminDelivery,
  async ({ req, scope, params }) => {
    const id = await makeNewAttempt(scope, {
      delivery_id: params.id,
      actor_id: adminCaller(req),
    })
    return { delivery: await adminDelivery(scope, id, workerLocale(req)) }
  }
)
