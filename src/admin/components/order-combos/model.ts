import {
  DISSOLVED_COMBO_KEY,
  groupByCombo,
  type LineCombo,
} from "../../../workflows/combo/line-combo"

/** What the widget reads of an order, as the dashboard loads it. */
export type OrderWithLines = {
  id: string
  status: string
  currency_code: string
  items?: OrderLine[] | null
}

export type OrderLine = {
  id: string
  title: string
  product_title?: string | null
  variant_title?: string | null
  quantity: number
  unit_price: number
  metadata?: Record<string, unknown> | null
  detail?: {
    fulfilled_quantity?: number | null
    return_received_quantity?: number | null
  } | null
}

/** A combo as it stands in the order. */
export type Instance = { combo: LineCombo; lines: OrderLine[] }

/** A combo whose lines were set free, and why. */
export type Dissolved = Instance & { note: string; at: string | null }

/** The combos of an order, in the order of its lines. */
export function combosOf(order: OrderWithLines): {
  instances: Instance[]
  dissolved: Dissolved[]
} {
  const lines = (order.items ?? []).filter(({ quantity }) => quantity > 0)
  const instances = groupByCombo(lines).flatMap((group) =>
    group.combo ? [{ combo: group.combo, lines: group.lines }] : []
  )
  return { instances, dissolved: dissolvedOf(lines) }
}

function dissolvedOf(lines: OrderLine[]): Dissolved[] {
  // Read as a combo is: the same shape, kept under another key.
  const freed = lines.flatMap((line) => {
    const kept = line.metadata?.[DISSOLVED_COMBO_KEY]
    return kept ? [{ metadata: { combo: kept }, line }] : []
  })
  return groupByCombo(freed).flatMap(({ combo, lines: group }) => {
    if (!combo) {
      return []
    }
    const { note, dissolved_at: at } = combo as LineCombo & {
      note?: unknown
      dissolved_at?: unknown
    }
    return [
      {
        combo,
        lines: group.map(({ line }) => line),
        note: typeof note === "string" ? note : "",
        at: typeof at === "string" ? at : null,
      },
    ]
  })
}

/** Name of a line: the product, and which of its variants. */
export function nameOf(line: OrderLine): { title: string; variant: string } {
  const title = line.product_title || line.title
  const variant = line.variant_title ?? ""
  return { title, variant: variant === title ? "" : variant }
}
