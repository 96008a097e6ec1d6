import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMBO_MODULE, type ComboPick } from "../../modules/combo/constants"
import type ComboModuleService from "../../modules/combo/service"
import type { PricingContext } from "../../queries/store-pricing"
import { readLineCombo, type LineCombo } from "./line-combo"

/** What was picked, and how often: the truth that a deal's lines follow. */
export type ComboInstance = {
  id: string
  combo_id: string
  quantity: number
  picks: ComboPick[]
}

export type CartLine = {
  id: string
  title: string
  variant_id: string | null
  quantity: BigNumberInput
  unit_price: BigNumberInput
  is_custom_price: boolean
  is_discountable: boolean
  metadata: Record<string, unknown> | null
}

/** A line that the suite made for a deal. */
export type ComboLine = CartLine & { combo: LineCombo }

/** A cart as deals are planned in it. */
export type CartOfCombos = {
  id: string
  completed_at: Date | string | null
  locale: string | null
  sales_channel_id: string | null
  pricing: PricingContext
  lines: CartLine[]
  instances: ComboInstance[]
}

type CartRow = {
  id: string
  completed_at: Date | string | null
  locale: string | null
  sales_channel_id: string | null
  currency_code: string
  region_id: string | null
  customer?: { id: string; groups?: ({ id: string } | null)[] } | null
  items?: CartLine[] | null
}

/** Reads a cart with its deals; null when there is no such cart. */
export async function cartOfCombos(
  container: MedusaContainer,
  cartId: string
): Promise<CartOfCombos | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data }, instances] = await Promise.all([
    query.graph({
      entity: "cart",
      fields: [
        "id",
        "completed_at",
        "locale",
        "sales_channel_id",
        "currency_code",
        "region_id",
        "customer.id",
        "customer.groups.id",
        "items.*",
      ],
      filters: { id: cartId },
    }),
    instancesOfCart(container, cartId),
  ])
  const cart = data[0] as unknown as CartRow | undefined
  return cart
    ? {
        id: cart.id,
        completed_at: cart.completed_at,
        locale: cart.locale,
        sales_channel_id: cart.sales_channel_id,
        pricing: pricingOf(cart),
        lines: cart.items ?? [],
        instances,
      }
    : null
}

/** The deals that lie in a cart, oldest first. */
export async function instancesOfCart(
  container: MedusaContainer,
  cartId: string
): Promise<ComboInstance[]> {
  const rows = await container
    .resolve<ComboModuleService>(COMBO_MODULE)
    .listComboInstances(
      { cart_id: cartId },
      { take: 1000, order: { created_at: "ASC", id: "ASC" } }
    )
  return rows.map((row) => ({
    id: row.id,
    combo_id: row.combo_id,
    quantity: row.quantity,
    picks: row.picks as unknown as ComboPick[],
  }))
}

/** The context that the core prices the cart's lines with. */
function pricingOf(cart: CartRow): PricingContext {
  const groups = cart.customer?.groups ?? []
  return {
    currency_code: cart.currency_code,
    ...(cart.region_id && { region_id: cart.region_id }),
    ...(cart.customer && {
      customer: {
        id: cart.customer.id,
        groups: groups.flatMap((group) => (group ? [{ id: group.id }] : [])),
      },
    }),
  }
}

/**
 * Lines that the suite made for deals: what a client writes into a plain
 * line's metadata makes it no part of a deal.
 */
export function comboLines(lines: readonly CartLine[]): ComboLine[] {
  return lines.flatMap((line) => {
    const combo = line.is_custom_price ? readLineCombo(line) : null
    return combo ? [{ ...line, combo }] : []
  })
}
