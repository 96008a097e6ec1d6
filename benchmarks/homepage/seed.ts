import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { freshHomepage } from "../../src/queries/content/homepage"
import { saveContentWorkflow } from "../../src/workflows/content/workflows/save-content"

const SECTIONS = 5
const EACH = 10

/**
 * Sections with different products over the units' benchmark catalogue, and
 * how many statements the whole homepage takes. Writes to `args[0]`.
 */
export default async function seed({
  container,
  args,
}: ExecArgs): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id"],
    pagination: {
      take: SECTIONS * EACH,
      skip: 0,
      order: { created_at: "ASC" },
    },
  })
  for (let rank = 0; rank < SECTIONS; rank++) {
    const chosen = products.slice(rank * EACH, (rank + 1) * EACH)
    await saveContentWorkflow(container).run({
      input: {
        kind: "section",
        data: {
          title: `Section ${rank}`,
          type: "custom",
          limit: EACH,
          product_ids: chosen.map(({ id }) => id),
          rank,
        },
        translations: { "ar-SA": { title: `قسم ${rank}` } },
      },
    })
  }
  await knex.raw("vacuum analyze")
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id"],
  })
  const { data: channels } = await query.graph({
    entity: "sales_channel",
    fields: ["id"],
  })
  const statements: string[] = []
  knex.on("query", ({ sql }: { sql: string }) => statements.push(sql))
  const { sections } = await freshHomepage(container, {
    sales_channel_ids: channels.map(({ id }) => id),
    region_id: regions[0].id,
    locale: "ar-SA",
  })
  writeFileSync(
    args[0],
    JSON.stringify({
      products: sections.flatMap((section) => section.products).length,
      statements: statements.length,
      ofContent: statements.filter((sql) => sql.includes("content_section"))
        .length,
    })
  )
}
