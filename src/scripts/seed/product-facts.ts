import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CONTENT_MODULE } from "../../modules/content/constants"
import type ContentModuleService from "../../modules/content/service"
import { demoBrands } from "./data/brands"
import { FEATURED_EVERY } from "./data/content"
import { demoProducts } from "./data/products"
import type { DemoProduct } from "./data/types"
import type { SeedContext } from "./seed-demo"
import { translateSeed } from "./translate"

type Present = {
  id: string
  handle: string
  content_id: string | null
  images: { id: string; text_id: string | null }[]
}

/**
 * Brand, featured and alternative texts of the demo's products: one statement
 * for each kind of row, since there are many. What is there is left alone.
 */
export async function seedProductFacts(context: SeedContext): Promise<void> {
  const { container } = context
  const service = container.resolve<ContentModuleService>(CONTENT_MODULE)
  const products = await presentProducts(context)
  const bare = products.filter(({ row }) => !row.content_id)
  const created = await service.createContentProducts(
    bare.map(({ row, demo, place }) => ({
      product_id: row.id,
      brand: demo.brand ?? "",
      alt: demo.title.en,
      is_featured: place % FEATURED_EVERY === 0,
      featured_rank: Math.floor(place / FEATURED_EVERY),
    }))
  )
  const contentOf = new Map([
    ...products.map(({ row }) => [row.id, row.content_id] as const),
    ...created.map(({ product_id, id }) => [product_id, id] as const),
  ])
  const pictures = products.flatMap(({ row, demo }) =>
    row.images
      .filter(({ text_id }) => !text_id)
      .map(({ id }) => ({ id, demo, content: contentOf.get(row.id) as string }))
  )
  const described = await service.createContentImages(
    pictures.map(({ id, demo, content }) => ({
      image_id: id,
      alt: demo.title.en,
      content_product_id: content,
    }))
  )
  await translateSeed(container, [
    ...products.map(({ row, demo }) => ({
      reference: "content_product",
      reference_id: contentOf.get(row.id) as string,
      translations: {
        alt: demo.title.ar,
        ...(demo.brand && { brand: demoBrands[demo.brand] }),
      },
    })),
    ...described.map(({ id }, index) => ({
      reference: "content_image",
      reference_id: id,
      translations: { alt: pictures[index].demo.title.ar },
    })),
  ])
}

async function presentProducts({ container }: SeedContext) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Present[] }>(
    `select p.id, p.handle, c.id as content_id,
       coalesce((select json_agg(json_build_object('id', i.id, 'text_id', t.id))
         from image i
         left join content_image t on t.image_id = i.id and t.deleted_at is null
         where i.product_id = p.id and i.deleted_at is null), '[]') as images
     from product p
     left join content_product c
       on c.product_id = p.id and c.deleted_at is null
     where p.handle = any(?) and p.deleted_at is null`,
    [demoProducts.map(({ handle }) => handle)]
  )
  const known = new Map(rows.map((row) => [row.handle, row]))
  return demoProducts.flatMap((demo: DemoProduct, place) => {
    const row = known.get(demo.handle)
    return row ? [{ row, demo, place }] : []
  })
}
