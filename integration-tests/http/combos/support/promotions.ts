import type {
  CreatePromotionDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Deli } from "./deli"

/** Codes that shoppers type in. */
export const PROMOTIONS = ["TEN", "FIVE", "BUYTEA", "FREESHIP"]

/** A percentage, an amount off the order, buy two get one, free delivery. */
export async function createPromotions(
  container: MedusaContainer,
  { items }: Deli
): Promise<void> {
  const rule = (product_id: string) => [
    {
      attribute: "items.product.id",
      operator: "eq" as const,
      values: [product_id],
    },
  ]
  const common = { status: "active" as const, is_tax_inclusive: true }
  const promotionsData = [
    {
      ...common,
      code: "TEN",
      type: "standard",
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: 10,
      },
    },
    {
      ...common,
      code: "FIVE",
      type: "standard",
      application_method: {
        type: "fixed",
        target_type: "order",
        allocation: "across",
        value: 5,
        currency_code: "sar",
      },
    },
    {
      ...common,
      code: "BUYTEA",
      type: "buyget",
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "each",
        value: 100,
        max_quantity: 5,
        apply_to_quantity: 1,
        buy_rules_min_quantity: 2,
        buy_rules: rule(items.tea.product_id),
        target_rules: rule(items.juice.product_id),
      },
    },
    {
      ...common,
      code: "FREESHIP",
      type: "standard",
      application_method: {
        type: "percentage",
        target_type: "shipping_methods",
        allocation: "across",
        value: 100,
      },
    },
  ] satisfies CreatePromotionDTO[]
  await createPromotionsWorkflow(container).run({ input: { promotionsData } })
}
