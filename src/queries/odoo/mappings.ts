import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import type { mappingShape } from "../../api/admin/odoo/shapes"
import { SuiteError } from "../../lib/errors/suite-error"
import { textOf } from "../../modules/odoo/rules/values"
import type { OdooClient } from "../../modules/odoo/transport/client"
import { OdooError } from "../../modules/odoo/transport/errors"
import { storeCurrencies } from "../currencies"
import { mappedLocations } from "../../workflows/odoo/inventory/locations"
import { readPriceLists } from "../../workflows/odoo/pricing/read-lists"
import { companyCurrency } from "../../workflows/odoo/products/prepare"
import { connected } from "./test-connection"

type Mapping = z.infer<typeof mappingShape>

type Chosen = {
  type: Mapping["type"]
  external_id: number
  entity_id: string | null
  active: boolean
}

/**
 * Odoo's internal locations and price lists, each with what it is here.
 * @throws SuiteError `odoo_not_configured`, `odoo_failed`
 */
export async function odooMappings(
  container: MedusaContainer
): Promise<Mapping[]> {
  const client = await connected(container)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: Chosen[] = await knex("odoo_mapping")
    .whereNull("deleted_at")
    .select("type", "external_id", "entity_id", "active")
  const chosen = new Map(
    rows.map((row) => [`${row.type}:${row.external_id}`, row])
  )
  try {
    return [
      ...(await locations(container, client, chosen)),
      ...(await priceLists(container, client, chosen)),
    ]
  } catch (error) {
    if (error instanceof OdooError) {
      throw new SuiteError("unprocessable", "odoo_failed", {
        reason: error.message,
      })
    }
    throw error
  }
}

async function locations(
  container: MedusaContainer,
  client: OdooClient,
  chosen: ReadonlyMap<string, Chosen>
): Promise<Mapping[]> {
  const rows = await client.searchRead(
    "stock.location",
    [["usage", "=", "internal"]],
    ["complete_name"],
    { order: "complete_name, id" }
  )
  const { mapped } = await mappedLocations(container)
  const branches = new Map(mapped.map((row) => [row.odoo, row.location_id]))
  return rows.map(({ id, complete_name }) => {
    const branch = branches.get(id) ?? null
    return {
      type: "location",
      external_id: id,
      name: textOf(complete_name) ?? String(id),
      currency_code: null,
      entity_id: branch,
      active: branch !== null,
      source: chosen.has(`location:${id}`) ? "page" : "settings",
      usable: true,
    }
  })
}

async function priceLists(
  container: MedusaContainer,
  client: OdooClient,
  chosen: ReadonlyMap<string, Chosen>
): Promise<Mapping[]> {
  const { currency } = await companyCurrency(container, client)
  const sold = new Set([currency, ...(await storeCurrencies(container))])
  const { lists } = await readPriceLists(client)
  return lists.map((list) => {
    const choice = chosen.get(`price_list:${list.id}`)
    return {
      type: "price_list",
      external_id: list.id,
      name: list.name,
      currency_code: list.currency,
      entity_id: choice?.entity_id ?? null,
      active: choice?.active ?? true,
      source: choice ? "page" : "settings",
      usable: sold.has(list.currency),
    }
  })
}
