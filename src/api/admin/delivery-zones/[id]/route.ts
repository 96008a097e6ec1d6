import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { adminZone } from "../../../../queries/delivery/zones"
import { restsWithout } from "../../../../suite-options"
import { deleteZoneWorkflow } from "../../../../workflows/delivery/workflows/delete-zone"
import { updateZoneWorkflow } from "../../../../workflows/delivery/workflows/update-zone"
import {
  deleteAdminDeliveryZone,
  getAdminDeliveryZone,
  updateAdminDeliveryZone,
} from "../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getAdminDeliveryZone, async ({ scope, params }) => ({
  zone: await adminZone(scope, params.id),
}))

export const POST = route(
  updateAdminDeliveryZone,
  async ({ scope, params, body }) => {
    await updateZoneWorkflow(scope).run({ input: { id: params.id, ...body } })
    return { zone: await adminZone(scope, params.id) }
  }
)

export const DELETE = route(
  deleteAdminDeliveryZone,
  async ({ scope, params }) => {
    await deleteZoneWorkflow(scope).run({ input: { id: params.id } })
    return { id: params.id, object: "delivery_zone", deleted: true }
  }
)
