import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import { DELIVERY_MODULE } from "../../modules/delivery/constants"
import type DeliveryModuleService from "../../modules/delivery/service"
import { textsOf } from "../combo/texts"

type Page = { limit: number; offset: number }

/** Zones as a merchant sees them, the highest priority first. */
export async function adminZones(
  container: MedusaContainer,
  filters: { id?: string; location_id?: string; is_active?: boolean },
  page: Page
) {
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const [rows, count] = await service.listAndCountZones(filters, {
    take: page.limit,
    skip: page.offset,
    order: { priority: "DESC", id: "ASC" },
  })
  const texts = await textsOf(
    container,
    rows.map(({ id }) => id)
  )
  const zones = rows.map((row) => ({
    id: row.id,
    location_id: row.location_id,
    name: row.name,
    kind: row.kind,
    polygon: row.polygon,
    radius: row.radius,
    priority: row.priority,
    fees: row.fees,
    promised_minutes: row.promised_minutes,
    service_hours: row.service_hours,
    requirements: row.requirements,
    is_cash_allowed: row.is_cash_allowed,
    cash_limits: row.cash_limits,
    cities: row.cities,
    is_active: row.is_active,
    translations: texts.get(row.id) ?? {},
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  }))
  return { zones, count, ...page }
}

/** @throws SuiteError `not_found` */
export async function adminZone(container: MedusaContainer, id: string) {
  const { zones } = await adminZones(container, { id }, { limit: 1, offset: 0 })
  if (!zones[0]) {
    throw new SuiteError("not_found", "not_found", {
      entity: "delivery zone",
      id,
    })
  }
  return zones[0]
}
