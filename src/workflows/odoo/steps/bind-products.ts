import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  bindingsOf,
  bindingsTo,
  dropBindings,
  upsertBindings,
  type Binding,
} from "../bindings"
import { fromText, type BatchText } from "../products/batch"
import { TEMPLATE } from "../products/plan-products"
import type { ProductWrite } from "../products/plan-types"
import { soldVariants, type SoldVariant } from "../products/store-variants"
import { variantFor } from "../products/to-store"
import type { Placed } from "../workflows/import-products"

export const bindOdooProductsStepId = "bind-odoo-products"

export const VARIANT = "product.product"

/**
 * Binds templates to products, and Odoo's variants to the stock they count:
 * the inventory item that all units of a combination share, or the variant
 * where nothing is counted.
 */
export const bindOdooProductsStep = createStep(
  bindOdooProductsStepId,
  async (
    { batch, placed }: BatchText & { placed: Placed[] },
    { container }
  ) => {
    const { writes } = fromText({ batch })
    const ids = placed.map(({ product_id }) => product_id)
    const variants = await soldVariants(container, ids)
    const of = new Map<string, SoldVariant[]>()
    for (const variant of variants) {
      const known = of.get(variant.product_id) ?? []
      of.set(variant.product_id, [...known, variant])
    }
    const bindings = placed.flatMap(({ at, product_id }) =>
      bindingsFor(writes[at], product_id, of.get(product_id) ?? [])
    )
    const before = await presentBindings(container, bindings)
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await upsertBindings(knex, bindings)
    return new StepResponse(undefined, { written: bindings, before })
  },
  async (undo, { container }) => {
    if (undo) {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await dropBindings(knex, undo.written)
      await upsertBindings(knex, undo.before)
    }
  }
)

async function presentBindings(
  container: Parameters<typeof bindingsOf>[0],
  bindings: readonly Binding[]
): Promise<Binding[]> {
  const of = (model: string) =>
    bindings.filter((row) => row.model === model).map((row) => row.external_id)
  const [templates, variants] = await Promise.all([
    bindingsOf(container, TEMPLATE, of(TEMPLATE)),
    bindingsOf(container, VARIANT, of(VARIANT)),
  ])
  const entities = bindings.map(({ entity_id }) => entity_id)
  const replaced = await Promise.all(
    [TEMPLATE, VARIANT].map((model) => bindingsTo(container, model, entities))
  )
  const present = [templates, variants, ...replaced]
  return [
    ...new Map(
      present
        .flatMap((rows) => [...rows.values()])
        .map((row) => [`${row.model} ${row.external_id}`, row])
    ).values(),
  ]
}

function bindingsFor(
  { mapped, hash, write_date, data }: ProductWrite,
  product_id: string,
  variants: SoldVariant[]
): Binding[] {
  const state = mapped.published ? "active" : "archived"
  const store = { variants } as Parameters<typeof variantFor>[0]
  const ofVariants = mapped.variants.flatMap((variant): Binding[] => {
    const present = variantFor(store, variant)
    if (!present) {
      return []
    }
    const item = present.inventory_item_id
    return [
      {
        model: VARIANT,
        external_id: variant.id,
        entity: item ? "inventory_item" : "product_variant",
        entity_id: item ?? present.id,
        state,
        hash: null,
        write_date: null,
        data: { factor: mapped.factor, template: mapped.id, product_id },
      },
    ]
  })
  return [
    {
      model: TEMPLATE,
      external_id: mapped.id,
      entity: "product",
      entity_id: product_id,
      state,
      hash,
      write_date,
      data: {
        ...data,
        factor: mapped.factor,
        imported: {
          title: mapped.title,
          description: mapped.description,
          translations: mapped.translations,
        },
      },
    },
    ...ofVariants,
  ]
}
