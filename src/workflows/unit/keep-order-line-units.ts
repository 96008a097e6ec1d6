import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { LINE_UNIT_KEY, lineUnitsOf, readLineUnit } from "./line-unit"

type ItemRow = {
  id: string
  variant_id: string | null
  metadata: Record<string, unknown> | null
}

/**
 * Writes the unit onto order lines that lack it. The unit follows from the
 * variant, whose conversion never changes, so writing it late is writing the
 * same.
 * @returns how many lines were written
 */
export async function keepOrderLineUnits(
  container: MedusaContainer,
  orderId: string
): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "items.id", "items.variant_id", "items.metadata"],
    filters: { id: orderId },
  })
  const items = ((data[0]?.items ?? []) as unknown as ItemRow[]).filter(
    (item) => item.variant_id && !readLineUnit(item)
  )
  const units = await lineUnitsOf(
    container,
    items.map((item) => item.variant_id as string)
  )
  const orders = container.resolve(Modules.ORDER)
  const writes = items.flatMap((item) => {
    const unit = units.get(item.variant_id as string)
    return unit
      ? [
          {
            selector: { id: item.id },
            data: { metadata: { ...item.metadata, [LINE_UNIT_KEY]: unit } },
          },
        ]
      : []
  })
  if (writes.length) {
    await orders.updateOrderLineItems(writes)
  }
  return writes.length
}
