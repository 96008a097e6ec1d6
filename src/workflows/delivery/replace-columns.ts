import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Updates one row in one statement. The framework's own update merges JSON
 * with what is there, so that a fee or an hour could never be taken away.
 */
export async function replaceColumns(
  container: MedusaContainer,
  table: "delivery_branch" | "delivery_zone",
  id: string,
  values: Record<string, unknown>
): Promise<void> {
  const given = Object.entries(values).filter(
    ([column, value]) => column !== "id" && value !== undefined
  )
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)(table)
    .where({ id })
    .update({
      ...Object.fromEntries(
        given.map(([column, value]) => [
          column,
          typeof value === "object" && value !== null
            ? JSON.stringify(value)
            : value,
        ])
      ),
      updated_at: new Date(),
    })
}
