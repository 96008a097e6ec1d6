import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isVisible, joinTexts, textIn } from "./live"

type Row = {
  id: string
  parent_id: string | null
  handle: string
  name: string
  description: string
  image_url: string
  alt: string
  product_count: number
}

export type CategoryNode = Omit<Row, "parent_id"> & {
  children: CategoryNode[]
}

const CATEGORIES = `
  select c.id, c.parent_category_id as parent_id, c.handle,
    ${textIn("t", "c", "name")} as name,
    ${textIn("t", "c", "description")} as description,
    coalesce(${textIn("tc", "cc", "image_url")}, '') as image_url,
    coalesce(${textIn("tc", "cc", "alt")}, '') as alt,
    (select count(*)::int from product_category_product l
      join product p on p.id = l.product_id and ${isVisible("p")}
      where l.product_category_id = c.id) as product_count
  from product_category c
  left join content_category cc on cc.category_id = c.id
    and cc.deleted_at is null
  ${joinTexts("t", "product_category", "c.id")}
  ${joinTexts("tc", "content_category", "cc.id")}
  where c.deleted_at is null and c.is_active and not c.is_internal
  order by c.rank, c.name, c.id`

/** All active categories as a tree, with pictures, in one statement. */
export async function categoryTree(
  container: MedusaContainer,
  caller: { sales_channel_ids: string[]; locale?: string }
): Promise<CategoryNode[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(CATEGORIES, {
    locale: caller.locale ?? null,
    channels: caller.sales_channel_ids,
  })
  return branchesOf(rows, null)
}

/** A category under an inactive one is not shown, as in the core. */
function branchesOf(rows: Row[], parent: string | null): CategoryNode[] {
  return rows
    .filter(({ parent_id }) => parent_id === parent)
    .map(({ parent_id: _, ...row }) => ({
      ...row,
      alt: row.alt || row.name,
      children: branchesOf(rows, row.id),
    }))
}
