import type { MedusaContainer } from "@medusajs/framework/types"
import { closedBecause } from "../../modules/combo/rules/window"
import { combosOfVariants } from "../../workflows/combo/bare-combos"
import { usesOfCombos } from "../../workflows/combo/combo-uses"
import { channelLocations } from "../stock/levels"
import { comboDefinitions } from "./combo-definitions"
import { dealsInStock } from "./combo-stock"

/** Shown for a deal of which nothing is counted. */
const NOT_COUNTED = 1_000_000

/**
 * Whole deals that a sales channel can sell, by the deal's own variant: what
 * product lists show as its stock. The variant itself has none, so that no
 * path of the core sells it.
 */
export async function comboAvailability(
  container: MedusaContainer,
  variantIds: string[],
  salesChannelId: string
): Promise<Map<string, number>> {
  const ids = [...(await combosOfVariants(container, variantIds)).values()]
  if (!ids.length) {
    return new Map()
  }
  const [combos, locations, sold] = await Promise.all([
    comboDefinitions(container, { id: ids }),
    channelLocations(container, [salesChannelId]),
    usesOfCombos(container, ids),
  ])
  const now = new Date()
  return new Map(
    combos.map((combo) => {
      const left =
        combo.limit_total === null
          ? NOT_COUNTED
          : Math.max(combo.limit_total - (sold.get(combo.id) ?? 0), 0)
      const stock = dealsInStock(combo, locations) ?? NOT_COUNTED
      const open = closedBecause(combo, now) === null
      return [combo.variant_id, open ? Math.min(left, stock) : 0]
    })
  )
}
