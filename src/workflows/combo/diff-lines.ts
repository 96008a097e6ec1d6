import { isDeepStrictEqual } from "node:util"
import { MathBN } from "@medusajs/framework/utils"
import { comboLines, type CartLine, type ComboLine } from "./cart-of-combos"
import { lineKey, type WantedLine } from "./evaluate-instance"
import type { CartCombosPlan } from "./plan-types"

/**
 * What has to be written so that the cart holds exactly the wanted lines of
 * deals. Lines keep their ids where they stay.
 *
 * @param asTheyAre instances whose lines are not touched
 */
export function diffLines(
  present: readonly CartLine[],
  wanted: readonly WantedLine[],
  asTheyAre: ReadonlySet<string>
): CartCombosPlan["lines"] {
  const open = new Map(wanted.map((line) => [line.key, line]))
  const remove: string[] = []
  const update: CartCombosPlan["lines"]["update"] = []
  for (const line of comboLines(present)) {
    if (asTheyAre.has(line.combo.instance_id)) {
      continue
    }
    const key = lineKey(line.combo)
    const want = open.get(key)
    if (!want || want.variant_id !== line.variant_id) {
      remove.push(line.id)
      continue
    }
    open.delete(key)
    const metadata = { ...line.metadata, ...want.metadata }
    if (!sameLine(line, want) || !isDeepStrictEqual(line.metadata, metadata)) {
      const { quantity, unit_price, is_discountable, is_tax_inclusive } = want
      update.push({
        selector: { id: line.id },
        data: {
          quantity,
          unit_price,
          is_discountable,
          is_tax_inclusive,
          metadata,
        },
      })
    }
  }
  return { remove, update, create: [...open.values()] }
}

/** Whether what a line charges is what it should charge. */
export function sameLine(line: CartLine, wanted: WantedLine): boolean {
  return (
    line.variant_id === wanted.variant_id &&
    MathBN.eq(line.quantity, wanted.quantity) &&
    MathBN.eq(line.unit_price, wanted.unit_price) &&
    line.is_discountable === wanted.is_discountable
  )
}

/** Whether a cart holds any line of an instance. */
export function hasLinesOf(
  lines: readonly CartLine[],
  instance: { id: string }
): boolean {
  return comboLines(lines).some(
    (line: ComboLine) => line.combo.instance_id === instance.id
  )
}
