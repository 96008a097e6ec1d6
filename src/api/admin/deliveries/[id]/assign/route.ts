import { defineFileConfig } from "@medusajs/framework/utils"
import { adminCaller } from "../../../../../lib/http/admin-caller"
import { route } from "../../../../../lib/http/route"
import { adminDelivery } from "../../../../../queries/delivery/admin-deliveries"
import { restsWithout } from "../../../../../suite-options"
import { transitionDelivery } from "../../../../../workflows/delivery/transition-delivery"
import { workerLocale } from "../../../../locale/reader"
import { assignAdminDelivery } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  assignAdminDelivery,
  async ({ req, scope, params, body }) => {
    await transitionDelivery(scope, {
      delivery_id: params.id,
      to: "assigned",
      actor: { type: "user", id: adminCaller(req) },
      ...body,
    })
    return {
      delivery: await adminDelivery(scope, params.id, workerLocale(req)),
    }
  }
)
