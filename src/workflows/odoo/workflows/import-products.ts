import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createProductsWorkflow,
  createProductVariantsWorkflow,
  deleteProductVariantsWorkflow,
  releaseLockStep,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { setProductUnitsWorkflow } from "../../unit/workflows/set-product-units"
import { writeTranslationsStep } from "../../translation/write-translations"
import { bindOdooProductsStep } from "../steps/bind-products"
import { productTranslations } from "../products/translations"
import type { WriteContext } from "../products/prepare"
import type { ProductWrite } from "../products/plan-types"
import { changesOf } from "../products/changes"
import { toCreate, toUnits } from "../products/to-store"

export const importOdooProductsWorkflowId = "import-odoo-products"

export type ImportOdooProductsInput = {
  writes: ProductWrite[]
  context: WriteContext
}

type Made = { id: string; external_id: string | null }

/**
 * Writes a batch of Odoo's products: new ones are made, present ones changed
 * where they differ, units set, names translated and everything bound. A
 * failure half way leaves nothing behind.
 */
export const importOdooProductsWorkflow = createWorkflow(
  importOdooProductsWorkflowId,
  (input: WorkflowData<ImportOdooProductsInput>) => {
    const toMake = transform({ input }, ({ input }) =>
      input.writes
        .filter((write) => !write.store)
        .map((write) => toCreate(write, input.context))
    )
    const made = when({ toMake }, ({ toMake }) => toMake.length > 0).then(() =>
      createProductsWorkflow.runAsStep({ input: { products: toMake } })
    )
    const changes = transform({ input }, ({ input }) =>
      changesOf(input.writes, input.context)
    )
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
      placedProducts(input.writes, made as unknown as Made[] | undefined)
    )
    const units = transform({ input, placed }, ({ input, placed }) =>
      placed.flatMap(
        ({ at, product_id, fresh }) =>
          toUnits(input.writes[at], product_id, input.context, fresh) ?? []
      )
    )
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
        productTranslations(input.writes, placed)
      )
    )
    bindOdooProductsStep(
      transform({ input, placed }, ({ input, placed }) => ({
        writes: input.writes,
        placed,
      }))
    )
    return new WorkflowResponse(placed)
  }
)

/** Which product of the store each write is about. */
export type Placed = { at: number; product_id: string; fresh: boolean }

function placedProducts(
  writes: readonly ProductWrite[],
  made: readonly Made[] | undefined
): Placed[] {
  // In the order in which they were given.
  const fresh = [...(made ?? [])]
  return writes.flatMap((write, at) => {
    const product_id = write.store?.id ?? fresh.shift()?.id
    return product_id ? { at, product_id, fresh: !write.store } : []
  })
}
