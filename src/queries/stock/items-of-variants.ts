import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The inventory items that these variants draw on. */
export async function itemsOfVariants(
  container: MedusaContainer,
  variantIds: string[]
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex("product_variant_inventory_item")
    .distinct()
    .whereIn("variant_id", variantIds)
    .where({ deleted_at: null })
    .pluck("inventory_item_id")
}
