import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { comboTitle } from "../../queries/combo/combo-price"
import { stockOfVariants } from "../../queries/combo/combo-stock"
import { comboLines, type CartLine } from "./cart-of-combos"
import type { ComboProblem, WantedLine } from "./evaluate-instance"
import type { ComboCart } from "./load-combo-cart"

type Need = { variant_id: string | null; quantity: BigNumberInput }

/**
 * The last deal that draws on a stock of which the cart wants more than there
 * is, all lines of the cart counted together.
 *
 * @param deals lines by instance; null for lines that stay as they are
 * @param among instances that are looked at
 */
export function firstOutOfStock(
  { definitions, variants, locations }: ComboCart,
  lines: readonly CartLine[],
  deals: ReadonlyMap<string, readonly WantedLine[] | null>,
  among: ReadonlySet<string>
): { instance_id: string; problem: ComboProblem } | null {
  const ofDeals = comboLines(lines)
  const made = new Set(ofDeals.map(({ id }) => id))
  const needs: Need[] = lines.filter(({ id }) => !made.has(id))
  const byDeal = [...deals].map(([id, wanted]) => ({
    id,
    lines: wanted ?? ofDeals.filter(({ combo }) => combo.instance_id === id),
  }))
  for (const deal of byDeal) {
    needs.push(...deal.lines)
  }
  const stock = stockOfVariants(variants.values(), locations)
  const taken = sum(needs, variants)
  const short = [...taken].filter(([item, amount]) =>
    MathBN.gt(amount, stock[item] ?? 0)
  )
  for (const [item, amount] of short) {
    const deal = byDeal
      .filter(({ id }) => among.has(id))
      .filter((candidate) => sum(candidate.lines, variants).has(item))
      .at(-1)
    const line = deal?.lines.find((candidate) =>
      sum([candidate], variants).has(item)
    )
    if (deal && line) {
      const combo = definitions.get(comboIdOf(line))
      const variant = variants.get(line.variant_id ?? "")
      const params = {
        combo: combo ? comboTitle(combo) : "",
        title: variant?.product.title ?? "",
        wanted: amount.toFixed(),
        available: MathBN.max(stock[item] ?? 0, 0).toFixed(),
      }
      return {
        instance_id: deal.id,
        problem: { code: "combo_out_of_stock", params },
      }
    }
  }
  return null
}

function comboIdOf(line: Need): string {
  const { metadata } = line as { metadata?: { combo?: { combo_id: string } } }
  return metadata?.combo?.combo_id ?? ""
}

/** What lines take from each inventory item, where it is counted. */
function sum(
  needs: readonly Need[],
  variants: ComboCart["variants"]
): Map<string, ReturnType<typeof MathBN.convert>> {
  const taken = new Map<string, ReturnType<typeof MathBN.convert>>()
  for (const { variant_id, quantity } of needs) {
    const variant = variants.get(variant_id ?? "")
    if (!variant?.manage_inventory || variant.allow_backorder) {
      continue
    }
    for (const link of variant.inventory_items ?? []) {
      const item = link.inventory_item_id
      const amount = MathBN.mult(link.required_quantity, quantity)
      taken.set(item, MathBN.add(taken.get(item) ?? 0, amount))
    }
  }
  return taken
}
