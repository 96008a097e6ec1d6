import { defineFileConfig } from "@medusajs/framework/utils"
import { adminCaller } from "../../../../../lib/http/admin-caller"
import { route } from "../../../../../lib/http/route"
import { adminDelivery } from "../../../../../queries/delivery/admin-deliveries"
import { restsWithout } from "../../../../../suite-options"
import { endDelivery } from "../../../../../workflows/delivery/end-delivery"
import { workerLocale } from "../../../../locale/reader"
import { returnAdminDelivery } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  returnAdminDelivery,
  async ({ req, scope, params, body }) => {
    await endDelivery(scope, {
      delivery_id: params.id,
      to: "returned",
      actor: { type: "user", id: adminCaller(req) },
      ...body,
    })
    return {
      delivery: await adminDelivery(scope, params.id, workerLocale(req)),
    }
  }
)
