import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"

export type OrderedItem = {
  id: string
  quantity: number
  total: BigNumberInput
  requires_shipping: boolean
  metadata: Record<string, unknown> | null
  detail: { fulfilled_quantity: number }
  variant: {
    weight: number | null
    product: {
      weight: number | null
      shipping_profile: { id: string } | null
    } | null
  } | null
}

export type OrderedMethod = {
  id: string
  shipping_option_id: string | null
  data: Record<string, unknown> | null
  total: BigNumberInput
}

export type OrderParcel = {
  id: string
  location_id: string
  canceled_at: Date | null
  shipped_at: Date | null
  data: Record<string, unknown> | null
  shipping_option_id: string | null
  items: {
    line_item_id: string
    quantity: number
    inventory_item_id: string | null
  }[]
}

export type PaymentOfOrder = {
  provider_id: string
  amount: BigNumberInput
  canceled_at: Date | null
  captures: { amount: BigNumberInput }[] | null
  refunds: { amount: BigNumberInput }[] | null
}

/** What making deliveries needs to know of an order. */
export type OrderToDeliver = {
  id: string
  status: string
  customer_id: string | null
  currency_code: string
  created_at: Date | string
  total: BigNumberInput
  shipping_address: Record<string, unknown> | null
  items: OrderedItem[]
  shipping_methods: OrderedMethod[]
  fulfillments: OrderParcel[]
  payment_collections: { payments: PaymentOfOrder[] | null }[] | null
}

const FIELDS = [
  "id",
  "status",
  "customer_id",
  "currency_code",
  "created_at",
  "total",
  "shipping_address.*",
  "items.*",
  "items.total",
  "items.detail.*",
  "items.variant.weight",
  "items.variant.product.weight",
  "items.variant.product.shipping_profile.id",
  "shipping_methods.*",
  "shipping_methods.total",
  "fulfillments.*",
  "fulfillments.items.*",
  "payment_collections.payments.*",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
]

/**
 * An order with all that its deliveries are made from.
 * @throws SuiteError `not_found`
 */
export async function orderToDeliver(
  container: MedusaContainer,
  id: string
): Promise<OrderToDeliver> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id },
  })
  const [order] = data as unknown as OrderToDeliver[]
  if (!order) {
    throw new SuiteError("not_found", "not_found", { entity: "order", id })
  }
  return order
}
