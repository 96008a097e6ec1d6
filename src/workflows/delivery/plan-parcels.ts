import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { readDeliveryPoint } from "./delivery-point"
import type {
  OrderedItem,
  OrderedMethod,
  OrderToDeliver,
} from "./order-to-deliver"

/** Goods that leave together: one branch, one shipping method. */
export type ParcelPlan = {
  /** Undefined where the shipping option says it. */
  location_id: string | undefined
  shipping_option_id: string
  items: { id: string; quantity: number }[]
}

/**
 * Which parcels the goods make that nobody has packed yet. Goods are packed
 * where they are reserved: the core may have reserved the lines of one order
 * at several locations.
 *
 * @throws SuiteError `order_without_shipping`
 */
export async function planParcels(
  knex: Knex,
  order: OrderToDeliver
): Promise<ParcelPlan[]> {
  const items = order.items.flatMap((item) => {
    const left = MathBN.sub(item.quantity, item.detail.fulfilled_quantity)
    return item.requires_shipping && left.gt(0)
      ? [{ item, left: left.toNumber() }]
      : []
  })
  if (!items.length) {
    return []
  }
  const reserved = await reservedAt(
    knex,
    items.map(({ item }) => item.id)
  )
  const profiles = await profilesOf(knex, order.shipping_methods)
  const parcels = new Map<string, ParcelPlan>()
  for (const { item, left } of items) {
    const method = methodOf(item, order.shipping_methods, profiles)
    if (!method?.shipping_option_id) {
      throw new SuiteError("not_allowed", "order_without_shipping", {
        id: order.id,
      })
    }
    const location_id =
      reserved.get(item.id) ?? readDeliveryPoint(method)?.location_id
    const key = `${location_id ?? ""} ${method.shipping_option_id}`
    const parcel = parcels.get(key) ?? {
      location_id,
      shipping_option_id: method.shipping_option_id,
      items: [],
    }
    parcel.items.push({ id: item.id, quantity: left })
    parcels.set(key, parcel)
  }
  return [...parcels.values()]
}

/** An order with goods of several shipping profiles has a method for each. */
function methodOf(
  item: OrderedItem,
  methods: OrderedMethod[],
  profiles: Map<string, string>
): OrderedMethod | undefined {
  const profile = item.variant?.product?.shipping_profile?.id
  return (
    methods.find(
      ({ shipping_option_id }) =>
        profile && profiles.get(shipping_option_id ?? "") === profile
    ) ?? methods.find(({ shipping_option_id }) => shipping_option_id)
  )
}

async function reservedAt(
  knex: Knex,
  itemIds: string[]
): Promise<Map<string, string>> {
  const rows: { line_item_id: string; location_id: string }[] = await knex(
    "reservation_item"
  )
    .whereIn("line_item_id", itemIds)
    .where({ deleted_at: null })
    .orderBy("id", "desc")
    .select("line_item_id", "location_id")
  return new Map(rows.map((row) => [row.line_item_id, row.location_id]))
}

async function profilesOf(
  knex: Knex,
  methods: OrderedMethod[]
): Promise<Map<string, string>> {
  const ids = methods.flatMap((method) => method.shipping_option_id ?? [])
  const rows: { id: string; shipping_profile_id: string }[] = await knex(
    "shipping_option"
  )
    .whereIn("id", ids)
    .select("id", "shipping_profile_id")
  return new Map(rows.map((row) => [row.id, row.shipping_profile_id]))
}
