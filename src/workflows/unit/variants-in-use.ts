import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Which of these variants an order, an open cart or a combo refers to. */
export async function variantsInUse(
  knex: Knex,
  ids: string[]
): Promise<Set<string>> {
  if (!ids.length) {
    return new Set()
  }
  const rows: { variant_id: string }[][] = await Promise.all([
    knex("order_line_item").distinct("variant_id").whereIn("variant_id", ids),
    knex("cart_line_item as line")
      .join("cart", "cart.id", "line.cart_id")
      .distinct("line.variant_id")
      .whereIn("line.variant_id", ids)
      .whereNull("line.deleted_at")
      .whereNull("cart.completed_at"),
    knex("combo_choice")
      .distinct("variant_id")
      .whereIn("variant_id", ids)
      .whereNull("deleted_at"),
  ])
  return new Set(rows.flat().map((row) => row.variant_id))
}
