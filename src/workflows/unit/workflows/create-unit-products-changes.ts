import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import type { SoldByUnit } from "../plan-new-product"
import type { UnitOption } from "../steps/ensure-unit-option"
import type { PlannedProduct } from "../steps/plan-new-products"
import type { TranslateProductUnitsInput } from "../steps/translate-product-units"
import type { WriteProductUnitsInput } from "../steps/write-product-units"

/** What the workflow's `transform`s make of the plans; pure. */

/** How each product is sold; null for a plain one. */
type Sold = { sold: (SoldByUnit | null)[] }

/** A product that was made, with its variants in the order given. */
type Made = { made: { id: string; variants: string[] }[] }

export function soldByUnit({ plans }: { plans: PlannedProduct[] }) {
  return plans.map(({ sold }) => sold)
}

export function newLabels({ sold }: Sold): string[] {
  return sold.flatMap((one) => (one?.labels ?? []).map(({ label }) => label))
}

export function stockToMake({ sold }: Sold) {
  return sold.flatMap((one) => one?.stock ?? [])
}

/** Products as the core makes them; items stand in the order of the stock. */
export function toCreate({
  plans,
  option,
  items,
}: {
  plans: PlannedProduct[]
  option: UnitOption | undefined
  items: { id: string }[] | undefined
}): CreateProductWorkflowInputDTO[] {
  const free = (items ?? []).map(({ id }) => id)
  return plans.map(({ product, sold }) => {
    if (!sold || !option) {
      return product
    }
    const own = free.splice(0, sold.stock.length)
    const value_ids = sold.labels.flatMap(
      ({ label }) => option.value_ids[label] ?? []
    )
    return {
      ...product,
      options: [...product.options, { id: option.option_id, value_ids }],
      variants: (product.variants ?? []).map((variant, at) => {
        const { stock, values } = sold.units[at]
        return {
          ...variant,
          ...(stock !== null && {
            inventory_items: [
              {
                inventory_item_id: own[stock],
                required_quantity: Number(values.conversion),
              },
            ],
          }),
        }
      }),
    }
  })
}

/** What the core says of a product is long: only its ids go on from here. */
export function idsOf({
  created,
}: {
  created: { id: string; variants?: { id: string }[] | null }[]
}): Made["made"] {
  return created.map(({ id, variants }) => ({
    id,
    variants: (variants ?? []).map((variant) => variant.id),
  }))
}

export function unitRows({
  sold,
  made,
}: Sold & Made): WriteProductUnitsInput["create"] {
  return sold.flatMap((one, at) =>
    (one?.units ?? []).map(({ values }, index) => ({
      ...values,
      variant_id: made[at].variants[index],
      product_id: made[at].id,
    }))
  )
}

export function toTranslate({
  sold,
  made,
  option,
}: Sold &
  Made & { option: UnitOption | undefined }): TranslateProductUnitsInput {
  return {
    plans: sold.flatMap((one, at) =>
      one ? [{ product_id: made[at].id, labels: one.labels }] : []
    ),
    option_id: option?.option_id ?? "",
    value_ids: option?.value_ids ?? {},
  }
}

export function idsOfSold({ sold, made }: Sold & Made) {
  return sold.flatMap((one, at) => (one ? [{ id: made[at].id }] : []))
}
