import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError, type FieldProblem } from "../../lib/errors/suite-error"
import type { ContentKind } from "./content-rows"

type Row = Record<string, unknown>

/**
 * Checks a banner or a section as it would be after the change: all of its
 * problems at once.
 * @throws SuiteError `content_invalid`
 */
export async function checkContent(
  container: MedusaContainer,
  kind: ContentKind,
  row: Row
): Promise<void> {
  const problems = [
    ...windowProblems(row),
    ...(kind === "section" ? await sectionProblems(container, row) : []),
    ...(kind === "banner" ? await bannerProblems(container, row) : []),
  ]
  if (problems.length) {
    const count = problems.length
    throw new SuiteError("invalid", "content_invalid", { count }, problems)
  }
}

function windowProblems({ starts_at, ends_at }: Row): FieldProblem[] {
  if (!starts_at || !ends_at) {
    return []
  }
  const ends = new Date(ends_at as string | Date)
  return ends > new Date(starts_at as string | Date)
    ? []
    : [{ field: "ends_at", code: "content_window" }]
}

async function bannerProblems(
  container: MedusaContainer,
  { sales_channel_id }: Row
): Promise<FieldProblem[]> {
  const ids = sales_channel_id ? [sales_channel_id as string] : []
  const [id] = await unknownIds(container, "sales_channel", ids)
  return id
    ? [
        {
          field: "sales_channel_id",
          code: "sales_channel_unknown",
          params: { id },
        },
      ]
    : []
}

async function sectionProblems(
  container: MedusaContainer,
  { type, category_id, product_ids }: Row
): Promise<FieldProblem[]> {
  if (type === "category") {
    const ids = category_id ? [category_id as string] : []
    const [id] = await unknownIds(container, "product_category", ids)
    return ids.length && !id
      ? []
      : [{ field: "category_id", code: "content_category_needed" }]
  }
  if (type === "custom") {
    const ids = (product_ids ?? []) as string[]
    const unknown = await unknownIds(container, "product", ids)
    return ids.length
      ? unknown.map((id) => ({
          field: `product_ids.${ids.indexOf(id)}`,
          code: "content_product_unknown" as const,
          params: { id },
        }))
      : [{ field: "product_ids", code: "content_products_needed" }]
  }
  return []
}

/** Those of the ids that nothing has. */
export async function unknownIds(
  container: MedusaContainer,
  entity: "product" | "product_category" | "sales_channel",
  ids: string[]
): Promise<string[]> {
  if (!ids.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity,
    fields: ["id"],
    filters: { id: ids },
  })
  const known = new Set(data.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}
