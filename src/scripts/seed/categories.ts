import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { demoCategories } from "./data/categories"
import type { SeedContext } from "./seed-demo"
import { translateSeed } from "./translate"

/** Categories in two levels. @returns category id by handle */
export async function seedCategories({
  container,
}: SeedContext): Promise<Map<string, string>> {
  const products = container.resolve(Modules.PRODUCT)
  const present = await products.listProductCategories(
    { handle: demoCategories.map((category) => category.handle) },
    { take: demoCategories.length }
  )
  const ids = new Map(present.map((row) => [row.handle, row.id]))
  for (const level of [false, true]) {
    const missing = demoCategories.filter(
      (category) =>
        !ids.has(category.handle) && (category.parent !== undefined) === level
    )
    if (!missing.length) {
      continue
    }
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: missing.map((category) => ({
          name: category.name.en,
          handle: category.handle,
          description: category.description.en,
          is_active: true,
          parent_category_id: category.parent
            ? ids.get(category.parent)
            : undefined,
        })),
      },
    })
    result.forEach((row) => ids.set(row.handle, row.id))
  }
  await translateSeed(
    container,
    demoCategories.map((category) => ({
      reference: "product_category",
      reference_id: ids.get(category.handle) as string,
      translations: {
        name: category.name.ar,
        description: category.description.ar,
      },
    }))
  )
  return ids
}
