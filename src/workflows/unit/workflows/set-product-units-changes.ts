import { Modules } from "@medusajs/framework/utils"
import type { ProductUnitsPlan, VariantToCreate } from "../plan-types"
import type { UnitOption } from "../steps/ensure-unit-option"
import type { ProductOptionChanges } from "../steps/set-product-options"
import type { WriteProductUnitsInput } from "../steps/write-product-units"
import type { VariantPrices } from "../steps/write-variant-prices"

type Plans = { plans: ProductUnitsPlan[] }
type Retired = {
  keep: ProductUnitsPlan["retire"]
  remove: ProductUnitsPlan["retire"]
}
type Created = { id: string }[] | undefined

/** What the workflow's `transform`s make of the plans; pure. */

export function hasChanges(plan: ProductUnitsPlan): boolean {
  return [
    plan.missing_labels,
    plan.release,
    plan.create,
    plan.update,
    plan.link_stock,
    plan.requirements,
    plan.adopt,
    plan.change,
    plan.retire,
  ].some((list) => list.length > 0)
}

export function optionChanges({
  plans,
  option,
}: Plans & { option: UnitOption }): ProductOptionChanges {
  const ids = (labels: string[]) =>
    labels.flatMap((label) => option.value_ids[label] ?? [])
  return {
    product_ids: plans.filter(hasChanges).map((plan) => plan.product_id),
    remove: plans.flatMap((plan) =>
      plan.removes_option_id
        ? [
            {
              product_id: plan.product_id,
              product_option_id: plan.removes_option_id,
            },
          ]
        : []
    ),
    add: plans
      .filter((plan) => plan.links_unit_option)
      .map((plan) => ({
        product_id: plan.product_id,
        product_option_id: option.option_id,
        product_option_value_ids: ids(plan.labels.map((label) => label.label)),
      })),
    values: plans
      .filter((plan) => !plan.links_unit_option && plan.missing_labels.length)
      .map((plan) => ({
        product_id: plan.product_id,
        product_option_id: option.option_id,
        add: ids(plan.missing_labels),
      })),
  }
}

/**
 * Values that the product's unit option offers no more. A storefront builds
 * its buttons from them: one without a variant could never be chosen.
 */
export function optionValuesToDrop({
  plans,
  option,
  retired,
}: Plans & { option: UnitOption; retired: Retired }) {
  const kept = new Set(retired.keep.map((unit) => unit.variant_id))
  return plans.flatMap((plan) => {
    const stays = new Set([
      ...plan.labels.map((label) => label.label),
      ...plan.kept_labels,
      ...plan.retire
        .filter((unit) => kept.has(unit.variant_id))
        .map((unit) => unit.label),
    ])
    const remove = plan.offered_labels
      .filter((label) => !stays.has(label))
      .flatMap((label) => option.value_ids[label] ?? [])
    return remove.length
      ? [
          {
            product_id: plan.product_id,
            product_option_id: option.option_id,
            remove,
          },
        ]
      : []
  })
}

/** Combinations that need an inventory item before their variants are made. */
function withoutItem(plans: ProductUnitsPlan[]) {
  return plans.flatMap((plan) =>
    plan.combinations
      .filter(
        (combination) =>
          combination.manage_inventory &&
          !combination.inventory_item_id &&
          [...plan.create, ...plan.link_stock].some(
            (variant) => variant.combination === combination.key
          )
      )
      .map((combination) => ({ product_id: plan.product_id, ...combination }))
  )
}

export function inventoryItemsToCreate({ plans }: Plans) {
  return {
    items: withoutItem(plans).map(({ title }) => ({ title })),
  }
}

/** A variant whose prices change is here, too: its event is sent. */
export function variantUpdates({ plans }: Plans) {
  return plans.flatMap((plan) =>
    plan.update.map(({ prices: _, ...variant }) => variant)
  )
}

export function variantPrices({ plans }: Plans): VariantPrices[] {
  return plans.flatMap((plan) =>
    plan.update.flatMap(({ id, prices }) =>
      prices ? [{ variant_id: id, prices }] : []
    )
  )
}

type Items = { items: { id: string }[] }

/** Finds the inventory item of a combination, also one that was just made. */
function itemFinder({ plans, items }: Plans & Items) {
  const fresh = new Map(
    withoutItem(plans).map((combination, index) => [
      `${combination.product_id} ${combination.key}`,
      items[index]?.id,
    ])
  )
  return (plan: ProductUnitsPlan, key: string) =>
    plan.combinations.find((combination) => combination.key === key)
      ?.inventory_item_id ?? fresh.get(`${plan.product_id} ${key}`)
}

export function variantsToCreate({ plans, items }: Plans & Items) {
  const itemOf = itemFinder({ plans, items })
  return plans.flatMap((plan) =>
    plan.create.map((variant) => {
      const combination = plan.combinations.find(
        (candidate) => candidate.key === variant.combination
      )
      const item = itemOf(plan, variant.combination)
      return {
        product_id: plan.product_id,
        title: variant.title,
        options: variant.options,
        variant_rank: variant.variant_rank,
        sku: variant.sku ?? undefined,
        barcode: variant.barcode ?? undefined,
        manage_inventory: combination?.manage_inventory ?? true,
        prices: (variant.prices ?? []).map(toMoney),
        inventory_items: item
          ? [
              {
                inventory_item_id: item,
                required_quantity: Number(variant.product_unit.conversion),
              },
            ]
          : [],
      }
    })
  )
}

/** Links of variants that had no stock to their combination's. */
export function stockLinks({ plans, items }: Plans & Items) {
  const itemOf = itemFinder({ plans, items })
  return plans.flatMap((plan) =>
    plan.link_stock.flatMap((link) => {
      const inventory_item_id = itemOf(plan, link.combination)
      return inventory_item_id
        ? [
            {
              [Modules.PRODUCT]: { variant_id: link.variant_id },
              [Modules.INVENTORY]: { inventory_item_id },
              data: { required_quantity: Number(link.required_quantity) },
            },
          ]
        : []
    })
  )
}

export function requirementLinks({ plans }: Plans) {
  return plans.flatMap((plan) =>
    plan.requirements.map((requirement) => ({
      [Modules.PRODUCT]: { variant_id: requirement.variant_id },
      [Modules.INVENTORY]: {
        inventory_item_id: requirement.inventory_item_id,
      },
      data: { required_quantity: Number(requirement.required_quantity) },
    }))
  )
}

/** Variants come back in the order in which they were given. */
function createdPairs(plans: ProductUnitsPlan[], created: Created) {
  const wanted: { plan: ProductUnitsPlan; variant: VariantToCreate }[] =
    plans.flatMap((plan) => plan.create.map((variant) => ({ plan, variant })))
  return wanted.flatMap((entry, index) => {
    const id = created?.[index]?.id
    return id ? [{ ...entry, id }] : []
  })
}

export function productUnitRows({
  plans,
  created,
  retired,
}: Plans & { created: Created; retired: Retired }): WriteProductUnitsInput {
  return {
    create: [
      ...createdPairs(plans, created).map(({ plan, variant, id }) => ({
        ...variant.product_unit,
        variant_id: id,
        product_id: plan.product_id,
      })),
      ...plans.flatMap((plan) =>
        plan.adopt.map((row) => ({ ...row, product_id: plan.product_id }))
      ),
    ],
    update: plans.flatMap((plan) => plan.change),
    retire: retired.keep.map((unit) => unit.product_unit_id),
    remove: retired.remove.map((unit) => unit.product_unit_id),
  }
}

export function blocking({
  plans,
  created,
  retired,
}: Plans & { created: Created; retired: Retired }) {
  const inactive = createdPairs(plans, created)
    .filter(({ variant }) => !variant.product_unit.is_active)
    .map(({ id }) => id)
  return {
    block: [
      ...plans.flatMap((plan) => plan.block),
      ...retired.keep.map((unit) => unit.variant_id),
      ...inactive,
    ],
    unblock: plans.flatMap((plan) => plan.unblock),
  }
}

export function gateLinks({
  blocking,
  gate,
}: {
  blocking: { block: string[]; unblock: string[] }
  gate: string | null
}) {
  const link = (variant_id: string) => ({
    [Modules.PRODUCT]: { variant_id },
    [Modules.INVENTORY]: { inventory_item_id: gate },
  })
  return {
    block: gate
      ? blocking.block.map((id) => ({
          ...link(id),
          data: { required_quantity: 1 },
        }))
      : [],
    unblock: gate ? blocking.unblock.map(link) : [],
  }
}

/** Prices have at most the currency's decimals: a number holds them exactly. */
function toMoney(price: { currency_code: string; amount: string }) {
  return { currency_code: price.currency_code, amount: Number(price.amount) }
}
