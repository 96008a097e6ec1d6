import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { adminDelivery } from "../../../../queries/delivery/admin-deliveries"
import { restsWithout } from "../../../../suite-options"
import { workerLocale } from "../../../locale/reader"
import { getAdminDelivery } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getAdminDelivery, async ({ req, scope, params }) => ({
  delivery: await adminDelivery(scope, params.id, workerLocale(req)),
}))
