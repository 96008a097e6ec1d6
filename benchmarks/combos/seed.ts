import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createComboWorkflow } from "../../src/workflows/combo/workflows/create-combo"

const COMBOS = Number(process.env.BENCH_COMBOS ?? 60)
const PARTS = 5

/**
 * Combos of five kilograms each, from the products of `units/seed.ts`. Writes
 * the first one and its parts to `args[0]`.
 */
export default async function seed({
  container,
  args,
}: ExecArgs): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: channels } = await query.graph({
    entity: "sales_channel",
    fields: ["id"],
    filters: { name: "Bench" },
  })
  const skus = Array.from(
    { length: COMBOS + PARTS },
    (_, index) => `R-${index}-1`
  )
  const rows = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants(
      { sku: skus },
      { select: ["id", "sku"], take: skus.length }
    )
  const bySku = new Map(rows.map((row) => [row.sku, row.id]))
  const partsOf = (number: number) =>
    skus.slice(number, number + PARTS).map((sku) => bySku.get(sku) as string)

  const ids: string[] = []
  for (let number = 0; number < COMBOS; number++) {
    const { result } = await createComboWorkflow(container).run({
      input: {
        title: `Box ${number}`,
        handle: `box-${number}`,
        pricing: "fixed",
        prices: [{ currency_code: "sar", amount: "49.95" }],
        sales_channel_ids: channels.map((channel) => channel.id),
        rank: number,
        slots: partsOf(number).map((variant_id, index) => ({
          title: `Part ${index}`,
          min: 1,
          max: 1,
          choices: [{ variant_id, quantity: 1 }],
        })),
      },
    })
    ids.push(result.id)
  }
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("vacuum analyze")
  writeFileSync(
    args[0],
    JSON.stringify({
      combo: ids[0],
      parts: partsOf(0),
      channel: channels[0].id,
      combos: ids.length,
    })
  )
}
