import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { DELIVERY_MODULE } from "../../modules/delivery/constants"
import type DeliveryModuleService from "../../modules/delivery/service"
import {
  isOpen,
  type OpeningHours,
} from "../../modules/delivery/rules/opening-hours"
import { textsOf } from "../combo/texts"

type Page = { limit: number; offset: number }

/** Branches as a merchant sees them. */
export async function adminBranches(
  container: MedusaContainer,
  filters: { id?: string; location_id?: string },
  page: Page
) {
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const [rows, count] = await service.listAndCountBranches(filters, {
    take: page.limit,
    skip: page.offset,
    order: { created_at: "ASC", id: "ASC" },
  })
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const locationIds = rows.map(({ location_id }) => location_id)
  const [locations, zones, texts] = await Promise.all([
    knex("stock_location").whereIn("id", locationIds).select("id", "name"),
    knex("delivery_zone")
      .whereIn("location_id", locationIds)
      .whereNull("deleted_at")
      .groupBy("location_id")
      .select("location_id")
      .count("id as count"),
    textsOf(
      container,
      rows.map(({ id }) => id)
    ),
  ])
  const nameOf = new Map(locations.map(({ id, name }) => [id, String(name)]))
  const zonesOf = new Map(
    zones.map((row) => [String(row.location_id), Number(row.count)])
  )
  const now = new Date()
  const branches = rows.map((row) => {
    const location_name = nameOf.get(row.location_id) ?? row.location_id
    return {
      id: row.id,
      location_id: row.location_id,
      name: row.name || location_name,
      location_name,
      latitude: row.latitude,
      longitude: row.longitude,
      timezone: row.timezone,
      opening_hours: row.opening_hours,
      is_open: isOpen(row.opening_hours as OpeningHours, row.timezone, now),
      phone: row.phone,
      email: row.email,
      flat_fees: row.flat_fees,
      is_active: row.is_active,
      zone_count: zonesOf.get(row.location_id) ?? 0,
      translations: texts.get(row.id) ?? {},
      created_at: new Date(row.created_at).toISOString(),
      updated_at: new Date(row.updated_at).toISOString(),
    }
  })
  return { branches, count, ...page }
}

/** @throws SuiteError `not_found` */
export async function adminBranch(container: MedusaContainer, id: string) {
  const { branches } = await adminBranches(
    container,
    { id },
    { limit: 1, offset: 0 }
  )
  if (!branches[0]) {
    throw new SuiteError("not_found", "not_found", { entity: "branch", id })
  }
  return branches[0]
}
