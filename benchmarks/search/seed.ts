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
  const keys = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" }, { order: { created_at: "ASC" } })
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
