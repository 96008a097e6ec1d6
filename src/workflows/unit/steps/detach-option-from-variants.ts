import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const detachOptionFromVariantsStepId = "detach-option-from-variants"

type Pair = { product_id: string; product_option_id: string }
type Row = { variant_id: string; option_value_id: string }

/**
 * Takes an option's values off a product's variants. The core lets an option
 * go only when no variant uses it, and lets a variant go without an option
 * only when the product has none: the admin's "Default option" could never be
 * left. The compensation puts back exactly the rows taken.
 */
export const detachOptionFromVariantsStep = createStep(
  detachOptionFromVariantsStepId,
  async (pairs: Pair[], { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const rows: Row[] = []
    for (const pair of pairs) {
      const taken: Row[] = await knex("product_variant_option")
        .whereIn(
          "variant_id",
          knex("product_variant")
            .select("id")
            .where({ product_id: pair.product_id })
        )
        .whereIn(
          "option_value_id",
          knex("product_option_value")
            .select("id")
            .where({ option_id: pair.product_option_id })
        )
        .delete()
        .returning(["variant_id", "option_value_id"])
      rows.push(...taken)
    }
    return new StepResponse(undefined, rows)
  },
  async (rows, { container }) => {
    if (!rows?.length) {
      return
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex("product_variant_option").insert(rows).onConflict().ignore()
  }
)
