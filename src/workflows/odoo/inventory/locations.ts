import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { suiteOptions } from "../../../suite-options"

/** A location of Odoo, and the branch whose stock lies there. */
export type MappedLocation = { odoo: number; location_id: string }

type Branch = { id: string; name: string; code: string | null }

/**
 * Which locations of Odoo are which branches: what a merchant chose on the
 * page wins over the options. Options name a branch by id, name or
 * `metadata.code`; without a name they follow the order of the branches.
 */
export async function mappedLocations(
  container: MedusaContainer
): Promise<{ mapped: MappedLocation[]; unknown: string[] }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const branches: Branch[] = await knex("stock_location")
    .whereNull("deleted_at")
    .orderBy([{ column: "created_at" }, { column: "id" }])
    .select("id", "name", knex.raw("metadata->>'code' as code"))
  const chosen = await knex("odoo_mapping")
    .where({ type: "location", deleted_at: null })
    .select("external_id", "entity_id", "active")
  const byHand = new Map(chosen.map((row) => [row.external_id, row]))
  const mapped: MappedLocation[] = chosen
    .filter((row) => row.active && row.entity_id)
    .map((row) => ({ odoo: row.external_id, location_id: row.entity_id }))
  const unknown: string[] = []
  suiteOptions().odoo.locations.forEach(({ odoo, branch }, at) => {
    if (byHand.has(odoo)) {
      return
    }
    const found = branch ? findBranch(branches, branch) : branches[at]
    if (found) {
      mapped.push({ odoo, location_id: found.id })
    } else {
      unknown.push(branch ?? String(odoo))
    }
  })
  return { mapped, unknown }
}

function findBranch(
  branches: readonly Branch[],
  name: string
): Branch | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, "-")
  return (
    branches.find(({ id }) => id === name) ??
    branches.find(({ code }) => code === name) ??
    branches.find((branch) => plain(branch.name) === plain(name))
  )
}
