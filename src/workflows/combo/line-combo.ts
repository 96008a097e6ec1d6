/** Key of a line's metadata under which its deal is kept. */
export const LINE_COMBO_KEY = "combo"

/**
 * Key under which an order line says of which deal it was before a merchant
 * dissolved it: a `LineCombo` with `note`, `dissolved_by` and `dissolved_at`.
 */
export const DISSOLVED_COMBO_KEY = "dissolved_combo"

/**
 * The deal that a cart or order line belongs to. Kept in the line's metadata
 * under `combo`; read it with `readLineCombo`. Lines of one `instance_id`
 * together are `quantity` deals.
 */
export type LineCombo = {
  instance_id: string
  combo_id: string
  /** Product and variant of the deal itself. */
  product_id: string
  variant_id: string
  handle: string
  /** The deal's name in the cart's language. */
  title: string
  /** How many deals the instance is. */
  quantity: number
  /** What one deal costs, in the cart's currency. */
  price: number
  slot_id: string
  slot_title: string
  choice_id: string
  /** Pieces of this line in one deal. */
  per_combo: number
  /** 2 where a share did not divide: these pieces cost one minor unit more. */
  part: 1 | 2
}

type WithMetadata = { metadata?: Record<string, unknown> | null }

/**
 * The deal of a line, null for a line that was bought singly. Storefronts,
 * couriers, invoices and Odoo read it here.
 *
 * @param line a cart or order line with `metadata`
 */
export function readLineCombo(line: WithMetadata): LineCombo | null {
  const combo = line.metadata?.[LINE_COMBO_KEY]
  return isLineCombo(combo) ? combo : null
}

/** Lines by the instance they belong to, in the order of the lines. */
export function groupByCombo<Line extends WithMetadata>(
  lines: readonly Line[]
): { combo: LineCombo | null; lines: Line[] }[] {
  const groups: { combo: LineCombo | null; lines: Line[] }[] = []
  for (const line of lines) {
    const combo = readLineCombo(line)
    const known = combo
      ? groups.find((group) => group.combo?.instance_id === combo.instance_id)
      : undefined
    if (known) {
      known.lines.push(line)
    } else {
      groups.push({ combo, lines: [line] })
    }
  }
  return groups
}

function isLineCombo(value: unknown): value is LineCombo {
  return (
    typeof value === "object" &&
    value !== null &&
    "instance_id" in value &&
    "combo_id" in value &&
    "slot_id" in value &&
    "per_combo" in value
  )
}
