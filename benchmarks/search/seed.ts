import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { demoProducts } from "../../src/scripts/seed/data/products"
import { seedDemo } from "../../src/scripts/seed/seed-demo"
import { makeQueries, type Known } from "./queries"

const COUNT = Number(process.env.BENCH_QUERIES ?? 200)
const SEED = Number(process.env.BENCH_SEED ?? 1)

/**
 * The demo market and its index; queries by rule over its catalogue. Writes
 * what the measuring needs to `args[0]`.
 */
export default async function seed({
  container,
  args,
}: ExecArgs): Promise<void> {
  await seedDemo(container, () => undefined)
  await container.resolve(Modules.SEARCH).reindex({ index: "product" })
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { handle: string; en: string; ar: string | null }[]
  }>(
    `select p.handle, v.title as en, t.translations ->> 'title' as ar
     from product p
     join product_variant v on v.product_id = p.id and v.deleted_at is null
     left join translation t on t.reference_id = v.id
       and t.locale_code = 'ar-SA' and t.deleted_at is null`
  )
  // A fresh Medusa has a key of its own, to a channel without products.
  const { rows: keys } = await knex.raw<{ rows: { token: string }[] }>(
    `select k.token from api_key k
     join publishable_api_key_sales_channel o on o.publishable_key_id = k.id
       and o.deleted_at is null
     join product_sales_channel p on p.sales_channel_id = o.sales_channel_id
       and p.deleted_at is null
     where k.type = 'publishable' and k.deleted_at is null
     group by k.token, k.created_at
     order by count(*) desc, k.created_at limit 1`
  )
  const known = demoProducts.map((product): Known => {
    const labels = rows.filter(({ handle }) => handle === product.handle)
    return {
      handle: product.handle,
      title: product.title,
      labels: {
        en: labels.map(({ en }) => en),
        ar: labels.flatMap(({ ar }) => ar ?? []),
      },
      skus: product.units.map(({ sku }) => sku),
      barcodes: product.units.map(({ barcode }) => barcode),
    }
  })
  writeFileSync(
    args[0] as string,
    JSON.stringify({
      key: keys[0]?.token,
      queries: makeQueries(known, { count: COUNT, seed: SEED }),
    })
  )
}
