import { Modules } from "@medusajs/framework/utils"
import type { SeedContext } from "./seed-demo"

/** Variant ids by SKU. */
export async function variantsBySku(
  { container }: SeedContext,
  wanted: string[]
): Promise<Map<string, string>> {
  const skus = [...new Set(wanted)]
  const rows = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants(
      { sku: skus },
      { select: ["id", "sku"], take: skus.length }
    )
  return new Map(rows.map((row) => [row.sku as string, row.id]))
}
