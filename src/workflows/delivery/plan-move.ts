import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type { Point } from "../../modules/delivery/constants"
import {
  locate,
  type MethodAddress,
} from "../../queries/delivery/pricing/asked-point"
import {
  loadCartGoods,
  locationsOfChannels,
} from "../../queries/delivery/pricing/cart-goods"
import { priceDelivery } from "../../queries/delivery/pricing/price-delivery"
import { storeBranches } from "../../queries/delivery/store-branches"
import { suiteOptions } from "../../suite-options"
import { readLineCombo } from "../combo/line-combo"
import { fitLines, type LeftBehind, type LineToMove } from "./fit-lines"

export type MoveCartInput = {
  cart_id: string
  /** The branch; without it the one that serves the point. */
  location_id?: string
  /** Without it the point of the cart's address. */
  location?: Point
  /** Where the branch sells in another currency. */
  region_id?: string
}

export type MovePlan = {
  cart_id: string
  region_id?: string
  sales_channel_id: string
  branch: {
    location_id: string
    name: string
    publishable_key: string | null
  }
  left_behind: LeftBehind[]
  /** What happens to lines that do not come along whole. */
  remove: string[]
  shorten: { id: string; quantity: number }[]
}

/**
 * Where a cart goes and what comes along. Reads only.
 * @throws SuiteError 404 for a cart or branch that is not there, 400
 * `branch_serves_nothing`, 422 where no branch serves the point
 */
export async function planMove(
  container: MedusaContainer,
  input: MoveCartInput
): Promise<MovePlan> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const options = suiteOptions().delivery
  const { cart_id: id } = input
  const goods = await loadCartGoods(knex, id, options.weightUnit)
  if (!goods) {
    throw new SuiteError("not_found", "not_found", { entity: "cart", id })
  }
  if (goods.completed) {
    throw new SuiteError("not_allowed", "cart_completed", { id })
  }
  const locationId = input.location_id ?? (await servedBy(container, input))
  const { branches } = await storeBranches(container, undefined, undefined)
  const branch = branches.find(({ location_id }) => location_id === locationId)
  if (!branch) {
    throw new SuiteError("not_found", "not_found", {
      entity: "branch",
      id: locationId,
    })
  }
  const { sales_channel_id, location_id, name, publishable_key } = branch
  if (!sales_channel_id) {
    throw new SuiteError("not_allowed", "branch_serves_nothing", {
      id: branch.id,
    })
  }
  const lines = await linesToMove(knex, id, sales_channel_id)
  const left_behind = fitLines(
    lines,
    await available(knex, lines, sales_channel_id)
  )
  return {
    cart_id: id,
    region_id: input.region_id,
    sales_channel_id,
    branch: { location_id, name, publishable_key },
    left_behind,
    remove: left_behind
      .filter(({ moved }) => moved === 0)
      .map(({ line_id }) => line_id),
    shorten: left_behind
      .filter(({ moved }) => moved > 0)
      .map(({ line_id, moved }) => ({ id: line_id, quantity: moved })),
  }
}

/** The branch that serves the point of the cart, of all that there are. */
async function servedBy(
  container: MedusaContainer,
  { cart_id, location, region_id }: MoveCartInput
): Promise<string> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const options = suiteOptions().delivery
  const address = await knex("cart")
    .join("cart_address", "cart_address.id", "cart.shipping_address_id")
    .where("cart.id", cart_id)
    .first<MethodAddress | undefined>("cart_address.*")
  const point = location ?? (await locate(address, options.geocoder))?.point
  if (!point) {
    throw new SuiteError("not_allowed", "delivery_location_needed")
  }
  const { rows } = await knex.raw<{ rows: { currency_code: string }[] }>(
    `select region.currency_code from cart
     join region on region.id = coalesce(?::text, cart.region_id)
     where cart.id = ?`,
    [region_id ?? null, cart_id]
  )
  const branches = await knex("delivery_branch")
    .where({ deleted_at: null, is_active: true })
    .select("location_id")
  const { offer, problem } = await priceDelivery(knex, options, {
    point,
    locationIds: branches.map((row) => String(row.location_id)),
    currency_code: rows[0]?.currency_code ?? "",
    decimals: 2,
    subtotal: "0",
    weight: "0",
    cash: false,
    at: new Date(),
  })
  if (problem) {
    throw new SuiteError("unprocessable", problem.code, problem.params)
  }
  return offer.zone.location_id
}

type LineRow = {
  id: string
  variant_id: string | null
  title: string
  quantity: number
  metadata: Record<string, unknown> | null
  sold: boolean
  min: number | null
  step: number | null
  inventory_item_id: string | null
  required_quantity: string | null
}

/** Lines beside those of deals, which follow their deal's own rules. */
async function linesToMove(
  knex: Knex,
  cartId: string,
  channelId: string
): Promise<LineToMove[]> {
  const { rows } = await knex.raw<{ rows: LineRow[] }>(
    `select line.id, line.variant_id, line.title, line.quantity,
       line.metadata, (
         line.variant_id is null or (
           variant.id is not null and product.status = 'published' and exists (
             select 1 from product_sales_channel sold
             where sold.product_id = product.id and sold.deleted_at is null
               and sold.sales_channel_id = ?
           )
         )
       ) as sold,
       unit.min, unit.step, link.inventory_item_id,
       link.required_quantity::text as required_quantity
     from cart_line_item line
     left join product_variant variant
       on variant.id = line.variant_id and variant.deleted_at is null
     left join product
       on product.id = variant.product_id and product.deleted_at is null
     left join product_unit unit
       on unit.variant_id = variant.id and unit.deleted_at is null
     left join product_variant_inventory_item link
       on link.variant_id = variant.id and link.deleted_at is null
       and variant.manage_inventory and not variant.allow_backorder
     where line.cart_id = ? and line.deleted_at is null
     order by line.created_at, line.id`,
    [channelId, cartId]
  )
  const lines = new Map<string, LineToMove>()
  for (const row of rows.filter((line) => !readLineCombo(line))) {
    const { inventory_item_id: item, required_quantity: each } = row
    const line = lines.get(row.id) ?? {
      id: row.id,
      variant_id: row.variant_id,
      title: row.title,
      quantity: Number(row.quantity),
      sold: row.sold,
      min: row.min,
      step: row.step,
      needs: [],
    }
    if (item && each) {
      line.needs.push({ item, each })
    }
    lines.set(row.id, line)
  }
  return [...lines.values()]
}

/** What the channel's locations have of the lines' inventory items. */
async function available(
  knex: Knex,
  lines: LineToMove[],
  channelId: string
): Promise<Map<string, string>> {
  const items = lines.flatMap(({ needs }) => needs.map(({ item }) => item))
  const locations = await locationsOfChannels(knex, [channelId])
  const { rows } = await knex.raw<{ rows: { item: string; sum: string }[] }>(
    `select inventory_item_id as item,
       sum(stocked_quantity - reserved_quantity)::text as sum
     from inventory_level
     where inventory_item_id = any(?::text[]) and location_id = any(?::text[])
       and deleted_at is null
     group by inventory_item_id`,
    [items, locations]
  )
  return new Map(rows.map(({ item, sum }) => [item, sum]))
}
