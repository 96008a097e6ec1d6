import type {
  CreatePricesDTO,
  MedusaContainer,
  PriceDTO,
  PricingRuleOperatorValues,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PriceState } from "../product-units-state"

export const writeVariantPricesStepId = "write-variant-prices"

/** The prices a variant has for everybody from now on. */
export type VariantPrices = { variant_id: string; prices: PriceState[] }

/** A price as it is stored; the module's own type leaves some of it out. */
type StoredPrice = Omit<PriceDTO, "price_rules"> & {
  price_list_id?: string | null
  raw_amount?: { value: string } | null
  price_rules?: {
    attribute: string
    operator: PricingRuleOperatorValues | "eq"
    value: string
  }[]
}

type PriceSetPrices = { id: string; prices: CreatePricesDTO[] }

/**
 * Writes variants' base prices. What a merchant has set by rule, region or
 * quantity stays: the core's own workflow deletes it, and its compensation
 * leaves a variant without any price.
 */
export const writeVariantPricesStep = createStep(
  writeVariantPricesStepId,
  async (input: VariantPrices[], { container }) => {
    if (!input.length) {
      return new StepResponse(undefined, null)
    }
    const pricing = container.resolve(Modules.PRICING)
    const setOf = await priceSets(
      container,
      input.map((variant) => variant.variant_id)
    )
    const priceless = input.filter((variant) => !setOf.has(variant.variant_id))
    const created = await createPriceSets(container, priceless)
    const sets = await pricing.listPriceSets(
      { id: [...setOf.values()] },
      { relations: ["prices", "prices.price_rules"], take: setOf.size }
    )
    const before = new Map(
      sets.map((set) => [
        set.id,
        ((set.prices ?? []) as unknown as StoredPrice[]).filter(
          (price) => !price.price_list_id
        ),
      ])
    )
    await pricing.upsertPriceSets(
      input.flatMap((variant): PriceSetPrices[] => {
        const id = setOf.get(variant.variant_id)
        const prices = id ? before.get(id) : undefined
        return id && prices
          ? [{ id, prices: nextPrices(prices, variant.prices) }]
          : []
      })
    )
    return new StepResponse(undefined, {
      created,
      before: [...before].map(([id, prices]) => ({
        id,
        prices: prices.map(asWritten),
      })),
    })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const pricing = container.resolve(Modules.PRICING)
    if (undo.before.length) {
      await pricing.upsertPriceSets(undo.before)
    }
    if (undo.created.length) {
      const link = container.resolve(ContainerRegistrationKeys.LINK)
      await link.dismiss(undo.created.map(asLink))
      await pricing.deletePriceSets(
        undo.created.map(({ price_set_id }) => price_set_id)
      )
    }
  }
)

type VariantPriceSet = { variant_id: string; price_set_id: string }

function asLink({ variant_id, price_set_id }: VariantPriceSet) {
  return {
    [Modules.PRODUCT]: { variant_id },
    [Modules.PRICING]: { price_set_id },
  }
}

/** Price set by variant. */
async function priceSets(
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "price_set.id"],
    filters: { id: variantIds },
  })
  type Row = { id: string; price_set?: { id: string } | null }
  return new Map(
    (data as unknown as Row[]).flatMap(({ id, price_set }) =>
      price_set ? [[id, price_set.id] as const] : []
    )
  )
}

/** For variants that never had a price. */
async function createPriceSets(
  container: MedusaContainer,
  variants: VariantPrices[]
): Promise<VariantPriceSet[]> {
  if (!variants.length) {
    return []
  }
  const sets = await container.resolve(Modules.PRICING).createPriceSets(
    variants.map(({ prices }) => ({
      prices: prices.map(({ currency_code, amount }) => ({
        currency_code,
        amount,
      })),
    }))
  )
  const created = variants.map(({ variant_id }, index) => ({
    variant_id,
    price_set_id: sets[index].id,
  }))
  await container
    .resolve(ContainerRegistrationKeys.LINK)
    .create(created.map(asLink))
  return created
}

/** The new base prices under their old ids, and all others as they are. */
function nextPrices(
  present: StoredPrice[],
  wanted: PriceState[]
): CreatePricesDTO[] {
  const base = present.filter(isBase)
  return [
    ...wanted.map(({ currency_code, amount }) => ({
      id: base.find((price) => price.currency_code === currency_code)?.id,
      currency_code,
      amount,
    })),
    ...present.filter((price) => !isBase(price)).map(asWritten),
  ]
}

function isBase(price: StoredPrice): boolean {
  return (
    !price.price_rules?.length && !price.min_quantity && !price.max_quantity
  )
}

/** A price as the pricing module takes it: same id, same rules. */
function asWritten(price: StoredPrice): CreatePricesDTO {
  const rules: NonNullable<CreatePricesDTO["rules"]> = {}
  for (const { attribute, operator, value } of price.price_rules ?? []) {
    if (operator === "eq") {
      rules[attribute] = value
    } else {
      const others = rules[attribute]
      rules[attribute] = [
        ...(Array.isArray(others) ? others : []),
        { operator, value: Number(value) },
      ]
    }
  }
  return {
    id: price.id,
    title: price.title,
    currency_code: price.currency_code,
    amount: price.raw_amount?.value ?? price.amount,
    min_quantity: price.min_quantity,
    max_quantity: price.max_quantity,
    rules,
  } as CreatePricesDTO
}
