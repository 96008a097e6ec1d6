import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MathBN,
} from "@medusajs/framework/utils"
import type { Binding } from "../bindings"
import type { OdooStock } from "./read-stock"

/** What lies where until when: the whole list is replaced by each run. */
export async function writeLots(
  container: MedusaContainer,
  products: readonly Binding[],
  lots: OdooStock["lots"],
  dates: ReadonlyMap<number, { name: string; expires_at: string | null }>
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const bound = new Map(products.map((row) => [row.external_id, row]))
  const rows = lots.flatMap(({ product, location_id, lot, quantity }) => {
    const binding = bound.get(product)
    const date = dates.get(lot)
    if (!binding || !date?.expires_at) {
      return []
    }
    const factor = String(binding.data?.factor ?? "1")
    const amount = MathBN.mult(quantity, factor).decimalPlaces(9).toFixed()
    return {
      id: generateEntityId(undefined, "olot"),
      lot_id: lot,
      name: date.name,
      inventory_item_id: binding.entity_id,
      product_id: String(binding.data?.product_id ?? ""),
      location_id,
      quantity: amount,
      raw_quantity: JSON.stringify({ value: amount, precision: 20 }),
      expires_at: new Date(`${date.expires_at.replace(" ", "T")}Z`),
    }
  })
  await knex.transaction(async (trx) => {
    await trx("odoo_lot").delete()
    await trx.batchInsert("odoo_lot", rows, 500)
  })
}
