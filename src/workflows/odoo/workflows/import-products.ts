import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createProductVariantsWorkflow,
  deleteProductVariantsWorkflow,
  releaseLockStep,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createUnitProductsWorkflow } from "../../unit/workflows/create-unit-products"
import { setProductUnitsWorkflow } from "../../unit/workflows/set-product-units"
import { writeTranslationsStep } from "../../translation/write-translations"
import { bindOdooProductsStep } from "../steps/bind-products"
import { fromText, type BatchText } from "../products/batch"
import { productTranslations } from "../products/translations"
import type { ProductWrite } from "../products/plan-types"
import { changesOf } from "../products/changes"
import { toCreate, toUnits } from "../products/to-store"

export const importOdooProductsWorkflowId = "import-odoo-products"

type Made = { id: string }[] | undefined

/**
 * Writes a batch of Odoo's products: new ones are made, those sold by unit as
 * such; present ones are changed where they differ and get their units; names
 * are translated and everything bound. A failure half way leaves nothing behind.
 */
export const importOdooProductsWorkflow = createWorkflow(
  importOdooProductsWorkflowId,
  (input: WorkflowData<BatchText>) => {
    const toMake = transform({ input }, ({ input }) => {
      const { writes, context } = fromText(input)
      return writes
        .filter((write) => !write.store)
        .map((write) => ({
          product: toCreate(write, context),
          units: toUnits(write, "", context, true),
        }))
    })
    const made = when({ toMake }, ({ toMake }) => toMake.length > 0).then(() =>
      createUnitProductsWorkflow.runAsStep({ input: { products: toMake } })
    )
    const changes = transform({ input }, ({ input }) => {
      const { writes, context } = fromText(input)
      return changesOf(writes, context)
    })
    when({ changes }, ({ changes }) => changes.products.length > 0).then(() =>
      updateProductsWorkflow.runAsStep({
        input: { products: changes.products },
      })
    )
    when({ changes }, ({ changes }) => changes.variants.length > 0).then(() =>
      updateProductVariantsWorkflow.runAsStep({
        input: { product_variants: changes.variants },
      })
    )
    when({ changes }, ({ changes }) => changes.remove.length > 0).then(() =>
      deleteProductVariantsWorkflow.runAsStep({
        input: { ids: changes.remove },
      })
    )
    when({ changes }, ({ changes }) => changes.create.length > 0).then(() =>
      createProductVariantsWorkflow.runAsStep({
        input: { product_variants: changes.create },
      })
    )
    const placed = transform({ input, made }, ({ input, made }) =>
      placedProducts(fromText(input).writes, made)
    )
    const units = transform({ input, placed }, ({ input, placed }) => {
      const { writes, context } = fromText(input)
      return placed.flatMap(({ at, product_id, fresh }) =>
        fresh ? [] : (toUnits(writes[at], product_id, context, false) ?? [])
      )
    })
    when({ units }, ({ units }) => units.length > 0).then(() => {
      const key = transform({ units }, ({ units }) =>
        units
          .map((unit) => `saptmarkets:product-units:${unit.product_id}`)
          .sort()
      )
      acquireLockStep({ key, timeout: 30, ttl: 120 })
      setProductUnitsWorkflow.runAsStep({ input: { products: units } })
      releaseLockStep({ key })
    })
    writeTranslationsStep(
      transform({ input, placed }, ({ input, placed }) =>
        productTranslations(fromText(input).writes, placed)
      )
    )
    bindOdooProductsStep({ batch: input.batch, placed })
    return new WorkflowResponse(placed)
  }
)

/** Which product of the store each write is about. */
export type Placed = { at: number; product_id: string; fresh: boolean }

function placedProducts(writes: readonly ProductWrite[], made: Made): Placed[] {
  // In the order in which they were given.
  const fresh = [...(made ?? [])]
  return writes.flatMap((write, at) => {
    const product_id = write.store?.id ?? fresh.shift()?.id
    return product_id ? { at, product_id, fresh: !write.store } : []
  })
}
