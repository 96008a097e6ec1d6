import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { shipUnits } from "../../src/workflows/unit/ship-units"
import type { ProductUnitInput } from "../../src/workflows/unit/product-units-state"
import { setProductUnitsWorkflow } from "../../src/workflows/unit/workflows/set-product-units"
import type { Answer, Call, Json } from "./app"
import type { Branch, Shop } from "./shop"

/** A product that is sold by unit. */
export type SoldProduct = {
  id: string
  inventoryItemId: string
  /** Variant id by label: "5 kg". */
  variants: Record<string, string>
}

/** Prices of a unit in the shop's two currencies. */
export const priced = (sar: string, kwd = "1"): ProductUnitInput["prices"] => [
  { currency_code: "sar", amount: sar },
  { currency_code: "kwd", amount: kwd },
]

/** Makes a published product sold by unit, with stock at branches. */
export async function createSoldProduct(
  container: MedusaContainer,
  shop: Shop,
  input: {
    handle: string
    basic_unit: string
    units: ProductUnitInput[]
    /** In the basic unit, at the shop's first branch. */
    stock: number
    also?: { branch: Branch; stock: number }[]
  }
): Promise<SoldProduct> {
  await shipUnits(container)
  const branches = [{ branch: shop as Branch, stock: input.stock }].concat(
    input.also ?? []
  )
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: input.handle,
          handle: input.handle,
          status: "published",
          shipping_profile_id: shop.shippingProfileId,
          sales_channels: branches.map(({ branch }) => ({
            id: branch.salesChannelId,
          })),
          options: [{ title: "Default option", values: ["Default"] }],
        },
      ],
    },
  })
  const id = result[0].id
  await setProductUnitsWorkflow(container).run({
    input: {
      products: [
        { product_id: id, basic_unit: input.basic_unit, units: input.units },
      ],
    },
  })
  const sold = await soldProduct(container, id)
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: branches.map(({ branch, stock }) => ({
        inventory_item_id: sold.inventoryItemId,
        location_id: branch.locationId,
        stocked_quantity: stock,
      })),
    },
  })
  return sold
}

/** The variants of a product by label, and the item they draw on. */
export async function soldProduct(
  container: MedusaContainer,
  id: string
): Promise<SoldProduct> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "title", "inventory_items.inventory_item_id"],
    filters: { product_id: id },
  })
  const rows = data as unknown as {
    id: string
    title: string
    inventory_items: { inventory_item_id: string }[]
  }[]
  return {
    id,
    inventoryItemId: rows[0].inventory_items[0].inventory_item_id,
    variants: Object.fromEntries(rows.map((row) => [row.title, row.id])),
  }
}

/** A flat delivery option of 10 SAR / 1 KWD from the branch. */
export async function createDelivery(
  container: MedusaContainer,
  shop: Shop,
  branch: Branch = shop
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const name = `Delivery ${branch.locationId}`
  const set = await fulfillment.createFulfillmentSets({
    name,
    type: "shipping",
    service_zones: [
      {
        name,
        geo_zones: ["sa", "kw"].map((country_code) => ({
          type: "country" as const,
          country_code,
        })),
      },
    ],
  })
  const location = {
    [Modules.STOCK_LOCATION]: { stock_location_id: branch.locationId },
  }
  await link.create([
    {
      ...location,
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
    { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name,
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: shop.shippingProfileId,
        type: { label: "Home", description: "Door", code: "home" },
        prices: [
          { currency_code: "sar", amount: 10 },
          { currency_code: "kwd", amount: 1 },
        ],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  return (result[0] as { id: string }).id
}

const ADDRESS = {
  first_name: "Sara",
  last_name: "Q",
  address_1: "Olaya 1",
  city: "Riyadh",
  country_code: "sa",
  postal_code: "12211",
}

/** A cart with these lines, ready to be completed. */
export async function readyCart(
  call: Call,
  shop: Shop,
  optionId: string,
  items: { variant_id: string; quantity: number }[],
  headers: Record<string, string> = {}
): Promise<string> {
  const made = await call("guest", "POST", "/store/carts", {
    headers,
    body: {
      region_id: shop.regionId,
      email: "guest@example.com",
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
      items,
    },
  })
  if (made.status !== 200) {
    throw new Error(`No cart: ${made.status} ${JSON.stringify(made.data)}`)
  }
  const id = String(made.data.cart.id)
  await call("guest", "POST", `/store/carts/${id}/shipping-methods`, {
    headers,
    body: { option_id: optionId },
  })
  await payFor(call, id, headers)
  return id
}

/** A payment session for the cart. */
export async function payFor(
  call: Call,
  cartId: string,
  headers: Record<string, string> = {},
  provider_id = "pp_system_default"
): Promise<void> {
  const { data } = await call("guest", "POST", "/store/payment-collections", {
    headers,
    body: { cart_id: cartId },
  })
  await call(
    "guest",
    "POST",
    `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
    { headers, body: { provider_id } }
  )
}

/** Completes a cart: an order, or the refusal. */
export function complete(
  call: Call,
  cartId: string,
  headers: Record<string, string> = {}
): Promise<Answer<Json>> {
  return call("guest", "POST", `/store/carts/${cartId}/complete`, { headers })
}

/** The level of an item at a location, exact. */
export async function levelOf(
  container: MedusaContainer,
  itemId: string,
  locationId: string
): Promise<{ stocked: number; reserved: number; promised: number }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const at = { inventory_item_id: itemId, location_id: locationId }
  const level = await knex("inventory_level")
    .where({ ...at, deleted_at: null })
    .first("stocked_quantity", "reserved_quantity")
  const sum = await knex("reservation_item")
    .where({ ...at, deleted_at: null })
    .sum("quantity as promised")
    .first()
  return {
    stocked: Number(level.stocked_quantity),
    reserved: Number(level.reserved_quantity),
    promised: Number(sum?.promised ?? 0),
  }
}
