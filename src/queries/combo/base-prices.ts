import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PriceState } from "../../workflows/unit/product-units-state"

type PriceRow = {
  amount: number
  raw_amount?: { value: string } | null
  currency_code: string
  rules_count?: number | null
  min_quantity?: BigNumberInput | null
  max_quantity?: BigNumberInput | null
  price_list_id?: string | null
}

/** The prices that variants have for everybody; gone variants are left out. */
export async function basePrices(
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, PriceState[]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "price_set.prices.amount",
      "price_set.prices.raw_amount",
      "price_set.prices.currency_code",
      "price_set.prices.rules_count",
      "price_set.prices.min_quantity",
      "price_set.prices.max_quantity",
      "price_set.prices.price_list_id",
    ],
    filters: { id: variantIds },
  })
  type Row = { id: string; price_set?: { prices?: PriceRow[] } | null }
  return new Map(
    (data as unknown as Row[]).map(({ id, price_set }) => [
      id,
      (price_set?.prices ?? [])
        .filter(
          (price) =>
            !price.price_list_id &&
            !price.rules_count &&
            !price.min_quantity &&
            !price.max_quantity
        )
        .map((price) => ({
          currency_code: price.currency_code,
          amount: String(price.raw_amount?.value ?? price.amount),
        })),
    ])
  )
}
