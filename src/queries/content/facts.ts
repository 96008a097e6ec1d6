import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { USUAL_SALES_DAYS } from "../../modules/content/constants"
import { textsOf } from "../combo/texts"
import { SALES_WINDOWS } from "./sales-windows"

type ProductRow = {
  product_id: string
  content_id: string | null
  is_featured: boolean
  featured_rank: number
  brand: string
  alt: string
  sales: { days: number; quantity: number; orders: number }[]
  images: { image_id: string; url: string; id: string | null; alt: string }[]
}

/**
 * What is said of a product beside what Medusa keeps; of one of which nothing
 * was said yet, too.
 * @throws SuiteError `not_found`
 */
export async function productFacts(container: MedusaContainer, id: string) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: ProductRow[] }>(
    `select p.id as product_id, c.id as content_id,
       coalesce(c.is_featured, false) as is_featured,
       coalesce(c.featured_rank, 0) as featured_rank,
       coalesce(c.brand, '') as brand, coalesce(c.alt, '') as alt,
       (select json_agg(json_build_object('days', w.days,
           'quantity', coalesce(s.quantity, 0),
           'orders', coalesce(s.order_count, 0)) order by w.days)
         from (${SALES_WINDOWS}) w
         left join content_sales s on s.product_id = p.id
           and s.window_days = w.days and s.deleted_at is null) as sales,
       coalesce((select json_agg(json_build_object('image_id', i.id,
           'url', i.url, 'id', a.id, 'alt', coalesce(a.alt, ''))
           order by i.rank, i.id)
         from image i
         left join content_image a on a.image_id = i.id
           and a.deleted_at is null
         where i.product_id = p.id and i.deleted_at is null), '[]') as images
     from product p
     left join content_product c on c.product_id = p.id
       and c.deleted_at is null
     where p.id = :id and p.deleted_at is null`,
    { usual: USUAL_SALES_DAYS, id }
  )
  const row = rows[0]
  if (!row) {
    throw new SuiteError("not_found", "not_found", { entity: "product", id })
  }
  const { content_id, images, ...facts } = row
  const ids = [content_id, ...images.map((image) => image.id)]
  const texts = await textsOf(
    container,
    ids.flatMap((one) => one ?? [])
  )
  return {
    ...facts,
    translations: texts.get(content_id ?? "") ?? {},
    images: images.map(({ id: altId, ...image }) => ({
      ...image,
      translations: texts.get(altId ?? "") ?? {},
    })),
  }
}

type CategoryRow = {
  category_id: string
  content_id: string | null
  image_url: string
  alt: string
}

/**
 * The picture of a category.
 * @throws SuiteError `not_found`
 */
export async function categoryFacts(container: MedusaContainer, id: string) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: CategoryRow[] }>(
    `select p.id as category_id, c.id as content_id,
       coalesce(c.image_url, '') as image_url, coalesce(c.alt, '') as alt
     from product_category p
     left join content_category c on c.category_id = p.id
       and c.deleted_at is null
     where p.id = ? and p.deleted_at is null`,
    [id]
  )
  const row = rows[0]
  if (!row) {
    throw new SuiteError("not_found", "not_found", { entity: "category", id })
  }
  const { content_id, ...facts } = row
  const texts = content_id ? await textsOf(container, [content_id]) : undefined
  return { ...facts, translations: texts?.get(content_id ?? "") ?? {} }
}
