import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { adminZone, adminZones } from "../../../queries/delivery/zones"
import { restsWithout } from "../../../suite-options"
import { createZoneWorkflow } from "../../../workflows/delivery/workflows/create-zone"
import { createAdminDeliveryZone, listAdminDeliveryZones } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listAdminDeliveryZones, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return adminZones(scope, filters, { limit, offset })
})

export const POST = route(createAdminDeliveryZone, async ({ scope, body }) => {
  const { result } = await createZoneWorkflow(scope).run({ input: body })
  return { zone: await adminZone(scope, result.id) }
})
