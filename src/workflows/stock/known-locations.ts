import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { FieldProblem } from "../../lib/errors/suite-error"

/** One problem for each stock location that does not exist. */
export async function locationProblems(
  container: MedusaContainer,
  asked: { field: string; id: string }[]
): Promise<FieldProblem[]> {
  if (!asked.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "stock_location",
    fields: ["id"],
    filters: { id: [...new Set(asked.map(({ id }) => id))] },
  })
  const known = new Set(data.map((row) => row.id))
  return asked
    .filter(({ id }) => !known.has(id))
    .map(({ field, id }) => ({
      field,
      code: "not_found",
      params: { entity: "stock location", id },
    }))
}
