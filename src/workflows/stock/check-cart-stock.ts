import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import {
  availableAt,
  channelLocations,
  type LevelRow,
} from "../../queries/stock/levels"

type Line = { variant_id?: string | null; quantity: BigNumberInput }

type VariantRow = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  product?: { title: string } | null
  inventory_items?: {
    inventory_item_id: string
    required_quantity: number
    inventory?: { location_levels?: LevelRow[] } | null
  }[]
}

type Need = {
  wanted: ReturnType<typeof MathBN.convert>
  available: ReturnType<typeof MathBN.convert>
  title: string
}

/**
 * Counts all lines together: two units of one product, or two products made
 * of one item, draw on one stock. The core looks at each line alone.
 *
 * Says in a clear sentence what the guard in the database would refuse; the
 * guard has the last word when others buy at the same instant.
 *
 * @throws SuiteError 400 `stock_insufficient`
 */
export async function checkCartStock(
  container: MedusaContainer,
  cart: {
    items?: Line[] | null
    sales_channel_id?: string | null
    locale?: string | null
  }
): Promise<void> {
  const lines = (cart.items ?? []).filter((line) => line.variant_id)
  if (!lines.length || !cart.sales_channel_id) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: variants }, locations] = await Promise.all([
    query.graph({
      entity: "product_variant",
      fields: [
        "id",
        "manage_inventory",
        "allow_backorder",
        "product.title",
        "inventory_items.inventory_item_id",
        "inventory_items.required_quantity",
        "inventory_items.inventory.location_levels.*",
      ],
      filters: { id: lines.flatMap((line) => line.variant_id ?? []) },
    }),
    channelLocations(container, [cart.sales_channel_id]),
  ])
  const needs = sumNeeds(
    lines,
    new Map((variants as unknown as VariantRow[]).map((row) => [row.id, row])),
    locations
  )
  for (const need of needs.values()) {
    if (MathBN.gt(need.wanted, need.available)) {
      throw new SuiteError(
        "not_allowed",
        "stock_insufficient",
        {
          title: need.title,
          wanted: need.wanted.toFixed(),
          available: MathBN.max(need.available, 0).toFixed(),
        },
        [],
        languageOf(cart.locale)
      )
    }
  }
}

function sumNeeds(
  lines: Line[],
  variants: ReadonlyMap<string, VariantRow>,
  locations: ReadonlySet<string>
): Map<string, Need> {
  const needs = new Map<string, Need>()
  for (const line of lines) {
    const variant = variants.get(line.variant_id ?? "")
    if (!variant?.manage_inventory || variant.allow_backorder) {
      continue
    }
    for (const link of variant.inventory_items ?? []) {
      const need = needs.get(link.inventory_item_id) ?? {
        wanted: MathBN.convert(0),
        available: availableAt(link.inventory?.location_levels, locations),
        title: variant.product?.title ?? variant.id,
      }
      need.wanted = MathBN.add(
        need.wanted,
        MathBN.mult(line.quantity, link.required_quantity)
      )
      needs.set(link.inventory_item_id, need)
    }
  }
  return needs
}
