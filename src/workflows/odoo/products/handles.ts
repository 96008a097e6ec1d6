import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Which of the handles products have already. */
export async function takenHandles(
  container: MedusaContainer,
  handles: readonly string[]
): Promise<Set<string>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("product")
    .whereIn("handle", handles)
    .whereNull("deleted_at")
    .select("handle")
  return new Set(rows.map((row) => row.handle as string))
}
