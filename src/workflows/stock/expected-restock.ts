import { MathBN } from "@medusajs/framework/utils"

/** One line of a receipt: what came back undamaged. */
export type ReceivedLine = {
  item: {
    id: string
    variant_id: string | null
    variant?: {
      manage_inventory: boolean
      inventory_items?: {
        inventory_item_id: string
        required_quantity: number
        inventory?: { location_levels?: { location_id: string }[] } | null
      }[]
    } | null
  }
  quantity: string
  location_id: string
}

/** What an item should get back, and the parts by variant. */
export type Restock = {
  inventory_item_id: string
  expected: string
  /** One amount for each variant that draws on the item, none zero. */
  parts: string[]
}

/**
 * What a receipt should put back: for each inventory item that has a level at
 * the location, the sum over all lines of quantity times requirement. Pure.
 */
export function expectedRestock(lines: ReceivedLine[]): Restock[] {
  const byItem = new Map<string, Map<string, string>>()
  for (const { item, quantity, location_id } of lines) {
    if (!item.variant?.manage_inventory || !item.variant_id) {
      continue
    }
    for (const link of item.variant.inventory_items ?? []) {
      const kept = link.inventory?.location_levels?.some(
        (level) => level.location_id === location_id
      )
      if (!kept) {
        continue
      }
      const parts = byItem.get(link.inventory_item_id) ?? new Map()
      const amount = MathBN.mult(quantity, link.required_quantity)
      parts.set(
        item.variant_id,
        MathBN.add(parts.get(item.variant_id) ?? 0, amount).toFixed()
      )
      byItem.set(link.inventory_item_id, parts)
    }
  }
  return [...byItem].map(([inventory_item_id, parts]) => ({
    inventory_item_id,
    expected: MathBN.sum(...parts.values()).toFixed(),
    parts: [...parts.values()].filter((part) => !MathBN.eq(part, 0)),
  }))
}

/** Inventory items that more than one variant of these lines draws on. */
export function sharedItems(items: ReceivedLine["item"][]): Set<string> {
  const variants = new Map<string, Set<string>>()
  for (const { variant_id, variant } of items) {
    for (const link of variant?.inventory_items ?? []) {
      const known = variants.get(link.inventory_item_id) ?? new Set()
      variants.set(link.inventory_item_id, known.add(variant_id ?? ""))
    }
  }
  return new Set(
    [...variants].filter(([, ids]) => ids.size > 1).map(([item]) => item)
  )
}
