import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const setProductOptionsStepId = "set-product-options"

type Pair = { product_id: string; product_option_id: string }

export type ProductOptionChanges = {
  /** Products that change at all: theirs is put back when a later step fails. */
  product_ids: string[]
  remove: Pair[]
  add: (Pair & { product_option_value_ids: string[] })[]
  values: (Pair & { add: string[] })[]
}

type Row = Record<string, unknown> & { id: string }

/** Which options and values products and their variants have. */
type Kept = {
  product_ids: string[]
  options: Row[]
  values: Row[]
  variant_values: { variant_id: string; option_value_id: string }[]
}

/**
 * Gives products the unit option and its values, and takes the admin's
 * "Default option" away. The core lets an option go only when no variant uses
 * it, and lets a variant go without an option only when the product has none:
 * that option could never be left.
 *
 * The compensation puts back exactly the rows that were there, those of the
 * variants included: the core's own ones refuse while variants use an option,
 * and forget what options a variant had.
 */
export const setProductOptionsStep = createStep(
  setProductOptionsStepId,
  async (input: ProductOptionChanges, { container }) => {
    if (!input.product_ids.length) {
      return new StepResponse(undefined, null)
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const kept = await keep(knex, input.product_ids)
    const orphaned: string[] = []
    try {
      orphaned.push(...(await change(container, input)))
    } catch (error) {
      await putBack(container, { ...kept, orphaned })
      throw error
    }
    return new StepResponse(undefined, { ...kept, orphaned })
  },
  async (kept, { container }) => {
    if (kept) {
      await putBack(container, kept)
    }
  }
)

/** @returns exclusive options that no product has any more */
async function change(
  container: MedusaContainer,
  { remove, add, values }: ProductOptionChanges
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const service = container.resolve(Modules.PRODUCT)
  let orphaned: string[] = []
  if (remove.length) {
    await knex.raw(
      `delete from product_variant_option vo
       using unnest(cast(? as text[]), cast(? as text[])) pair (product, option)
       join product_variant v on v.product_id = pair.product
       join product_option_value ov on ov.option_id = pair.option
       where vo.variant_id = v.id and vo.option_value_id = ov.id`,
      [
        remove.map((pair) => pair.product_id),
        remove.map((pair) => pair.product_option_id),
      ]
    )
    orphaned = await service.removeProductOptionFromProduct(remove)
  }
  if (add.length) {
    await service.addProductOptionToProduct(add)
  }
  if (values.length) {
    await service.updateProductOptionValuesOnProduct(values)
  }
  return orphaned
}

async function keep(knex: Knex, product_ids: string[]): Promise<Kept> {
  const options: Row[] = await knex("product_product_option")
    .whereIn("product_id", product_ids)
    .whereNull("deleted_at")
  const values: Row[] = await knex("product_product_option_value")
    .whereIn(
      "product_product_option_id",
      options.map((row) => row.id)
    )
    .whereNull("deleted_at")
  const variant_values: Kept["variant_values"] = await knex(
    "product_variant_option"
  ).whereIn("variant_id", variantsOf(knex, product_ids))
  return { product_ids, options, values, variant_values }
}

async function putBack(
  container: MedusaContainer,
  kept: Kept & { orphaned: string[] }
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (kept.orphaned.length) {
    await container
      .resolve(Modules.PRODUCT)
      .restoreProductOptions(kept.orphaned)
  }
  await knex.transaction(async (trx) => {
    await trx("product_variant_option")
      .whereIn("variant_id", variantsOf(trx, kept.product_ids))
      .delete()
    // Values of an option go with its row.
    await trx("product_product_option")
      .whereIn("product_id", kept.product_ids)
      .delete()
    await insert(trx, "product_product_option", kept.options)
    await insert(trx, "product_product_option_value", kept.values)
    await insert(trx, "product_variant_option", kept.variant_values)
  })
}

function variantsOf(knex: Knex, productIds: string[]) {
  return knex("product_variant").select("id").whereIn("product_id", productIds)
}

async function insert(
  trx: Knex.Transaction,
  table: string,
  rows: object[]
): Promise<void> {
  if (rows.length) {
    await trx.batchInsert(table, rows, 500)
  }
}
