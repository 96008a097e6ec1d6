import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { suiteOptions } from "../../suite-options"
import { sayLines } from "../translation/in-language"
import { readLineCombo } from "../../workflows/combo/line-combo"
import { readLineUnit } from "../../workflows/unit/line-unit"

/** What is in the bag, as the courier and the dispatcher read it. */
export type DeliveryItem = {
  line_item_id: string
  title: string
  variant_title: string | null
  sku: string | null
  barcode: string | null
  thumbnail: string | null
  /** Of the sold piece: two of "5 kg". */
  quantity: number
  unit: { code: string; label: string } | null
  combo: { instance_id: string; title: string; quantity: number } | null
}

type ItemRow = {
  fulfillment_id: string
  product_id: string | null
  variant_id: string | null
  line_item_id: string
  title: string
  variant_title: string | null
  sku: string | null
  barcode: string | null
  thumbnail: string | null
  quantity: string
  metadata: Record<string, unknown> | null
}

/**
 * Items by fulfilment. A fulfilment counts in the basic unit: the line's own
 * conversion, or the variant's, leads back to pieces. A line that draws on
 * several stocks stands there several times; its largest share is the line.
 *
 * @param reader the locale that reads; without one, what the order says
 */
export async function deliveryItems(
  knex: Knex,
  fulfillmentIds: string[],
  reader?: string
): Promise<Map<string, DeliveryItem[]>> {
  if (!fulfillmentIds.length) {
    return new Map()
  }
  const { rows } = await knex.raw<{ rows: ItemRow[] }>(
    `select distinct on (i.fulfillment_id, l.id)
       i.fulfillment_id, l.id as line_item_id,
       coalesce(l.product_title, l.title) as title, l.variant_title,
       coalesce(l.variant_sku, nullif(i.sku, '')) as sku,
       coalesce(l.variant_barcode, nullif(i.barcode, '')) as barcode,
       l.thumbnail, l.metadata, l.product_id, l.variant_id,
       trim_scale(i.quantity / coalesce(
         nullif((l.metadata #>> '{unit,conversion}')::numeric, 0),
         nullif(v.required_quantity, 0), 1)) as quantity
     from fulfillment_item i
     join order_line_item l on l.id = i.line_item_id
     left join product_variant_inventory_item v
       on v.variant_id = l.variant_id
       and v.inventory_item_id = i.inventory_item_id and v.deleted_at is null
     where i.fulfillment_id = any(?) and i.deleted_at is null
     order by i.fulfillment_id, l.id, quantity desc`,
    [fulfillmentIds]
  )
  if (reader) {
    await sayLines(knex, rows, { reader, own: suiteOptions().locales[0] })
  }
  const items = new Map<string, DeliveryItem[]>()
  for (const row of rows) {
    const list = items.get(row.fulfillment_id) ?? []
    items.set(row.fulfillment_id, [...list, toItem(row)])
  }
  return items
}

function toItem(row: ItemRow): DeliveryItem {
  const unit = readLineUnit(row)
  const combo = readLineCombo(row)
  return {
    line_item_id: row.line_item_id,
    title: row.title,
    variant_title: row.variant_title,
    sku: row.sku,
    barcode: row.barcode,
    thumbnail: row.thumbnail,
    quantity: Number(row.quantity),
    unit: unit && { code: unit.code, label: unit.label },
    combo: combo && {
      instance_id: combo.instance_id,
      title: combo.title,
      quantity: combo.quantity,
    },
  }
}
