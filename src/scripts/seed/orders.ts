import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { CASH_PROVIDER_ID } from "../../modules/delivery/constants"
import {
  comboDefinitions,
  type ComboDefinition,
} from "../../queries/combo/combo-definitions"
import { featureOn } from "../../suite-options"
import type { ComboToAdd } from "../../workflows/combo/plan-types"
import { setCartCombosWorkflow } from "../../workflows/combo/workflows/set-cart-combos"
import type { Branch } from "./branches"
import type { SeededCustomer } from "./customers"
import type { LocalDelivery } from "./delivery-zones"
import { advanceOrder, type OrderRow } from "./order-progress"
import { planOrders, type DemoOrder, type DemoOrderCombo } from "./order-plan"
import type { SeedContext } from "./seed-demo"
import { pointFrom } from "./street"
import { variantsBySku } from "./variants"

type OrdersInput = {
  branches: Branch[]
  customers: SeededCustomer[]
  /** Combo ids by handle. */
  combos: ReadonlyMap<string, string>
  /** What the own couriers bring, by stock location. */
  local: ReadonlyMap<string, LocalDelivery>
}

const DAY = 86_400_000

/** Places the demo's orders and brings each to its state. */
export async function seedOrders(
  context: SeedContext,
  { branches, customers, combos, local }: OrdersInput
): Promise<void> {
  const { container, say } = context
  const plan = planOrders(customers)
  const variants = await variantsBySku(
    context,
    plan.flatMap((order) => order.lines.map((line) => line.sku))
  )
  const definitions = await combosByHandle(context, combos)
  const regions = await container.resolve(Modules.REGION).listRegions({})
  const present = await placedBefore(context)
  for (const demo of plan) {
    const branch = branches.find((row) => row.handle === demo.branch)
    const region = regions.find(
      (row) => row.currency_code === demo.currency_code
    )
    if (!branch || !region) {
      throw new Error(`Order ${demo.number} has no branch or region.`)
    }
    let order = present.get(demo.number)
    if (!order) {
      await placeOrder(context, demo, {
        branch,
        region_id: region.id,
        customer: demo.customer as SeededCustomer,
        variants,
        combos: definitions,
        shipping: shippingOf(demo, branch, local.get(branch.location_id)),
      })
      order = (await placedBefore(context)).get(demo.number)
    }
    if (!order) {
      throw new Error(`Order ${demo.number} was not placed.`)
    }
    await advanceOrder(container, order, demo.state, {
      location_id: branch.location_id,
      return_option_id: branch.return_options[demo.currency_code] as string,
    })
    await backdate(context, order.id, demo.days_ago)
    if (demo.number % 5 === 0) {
      say(`Demo: ${demo.number} of ${plan.length} orders`)
    }
  }
}

async function combosByHandle(
  { container }: SeedContext,
  ids: ReadonlyMap<string, string>
): Promise<Map<string, ComboDefinition>> {
  const definitions = ids.size
    ? await comboDefinitions(container, { id: [...ids.values()] })
    : []
  const byId = new Map(definitions.map((combo) => [combo.id, combo]))
  return new Map(
    [...ids].map(([handle, id]) => [handle, byId.get(id) as ComboDefinition])
  )
}

/** Orders of an earlier run, by their number in the plan. */
async function placedBefore({
  container,
}: SeedContext): Promise<Map<number, OrderRow>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "status",
      "metadata",
      "total",
      "items.id",
      "items.quantity",
      "returns.id",
      "returns.status",
      "returns.items.item_id",
      "fulfillments.id",
      "fulfillments.packed_at",
      "fulfillments.shipped_at",
      "fulfillments.delivered_at",
      "fulfillments.canceled_at",
      "payment_collections.payments.id",
      "payment_collections.payments.captured_at",
      "payment_collections.payments.canceled_at",
    ],
    filters: {},
    pagination: { take: 1000, skip: 0 },
  })
  return new Map(
    (data as unknown as OrderRow[]).flatMap((row) => {
      const number = row.metadata?.demo_order
      return typeof number === "number" ? [[number, row] as const] : []
    })
  )
}

async function placeOrder(
  { container }: SeedContext,
  demo: DemoOrder,
  at: {
    branch: Branch
    region_id: string
    customer: SeededCustomer
    variants: ReadonlyMap<string, string>
    combos: ReadonlyMap<string, ComboDefinition>
    shipping: Shipping
  }
): Promise<void> {
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: at.region_id,
      sales_channel_id: at.branch.sales_channel_id,
      currency_code: demo.currency_code,
      customer_id: at.customer.id,
      email: demo.customer.email,
      locale: demo.customer.locale,
      shipping_address: demo.customer.address,
      billing_address: demo.customer.address,
      metadata: { demo_order: demo.number },
      items: demo.lines.map((line) => ({
        variant_id: at.variants.get(line.sku) as string,
        quantity: line.quantity,
      })),
    },
  })
  const add = demo.combos.flatMap((combo) => toAdd(combo, at.combos) ?? [])
  if (add.length) {
    await setCartCombosWorkflow(container).run({
      input: { cart_id: cart.id, add },
    })
  }
  await addShippingMethodToCartWorkflow(container).run({
    input: {
      cart_id: cart.id,
      options: [at.shipping],
    },
  })
  await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cart.id },
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["payment_collection.id"],
    filters: { id: cart.id },
  })
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: data[0]?.payment_collection?.id as string,
      provider_id:
        demo.is_cash && featureOn("delivery")
          ? CASH_PROVIDER_ID
          : "pp_system_default",
    },
  })
  await completeCartWorkflow(container).run({ input: { id: cart.id } })
}

type Shipping = { id: string; data?: Record<string, unknown> }

/** By the own couriers to a door on the map, or for the flat fee. */
function shippingOf(
  { delivery, currency_code }: DemoOrder,
  { shipping_options }: Branch,
  local: LocalDelivery | undefined
): Shipping {
  if (!delivery || !local) {
    return { id: shipping_options[currency_code] as string }
  }
  const { door, note } = delivery
  return {
    id: local.shipping_option_id,
    data: { ...pointFrom(local.point, door), accuracy: 15, note },
  }
}

/** Undefined where combos are switched off. */
function toAdd(
  { handle, quantity, picks }: DemoOrderCombo,
  combos: ReadonlyMap<string, ComboDefinition>
): ComboToAdd | undefined {
  const combo = combos.get(handle)
  return (
    combo && {
      combo_id: combo.id,
      quantity,
      selections: picks.map((pick) => ({
        slot_id: combo.slots[pick.slot]?.id as string,
        choice_id: combo.slots[pick.slot]?.choices[pick.choice]?.id as string,
        quantity: pick.quantity,
      })),
    }
  )
}

/**
 * Medusa stamps the present: the demo's orders lie in the last weeks. Once: what
 * a killed run made of an order counts from when it was placed.
 */
async function backdate(
  { container }: SeedContext,
  orderId: string,
  daysAgo: number
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const created_at = new Date(Date.now() - daysAgo * DAY)
  await knex("order")
    .where({ id: orderId })
    .where("created_at", ">", created_at)
    .update({ created_at })
}
