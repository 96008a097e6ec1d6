import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime/constants"
import type RealtimeModuleService from "../../modules/realtime/service"
import { soldItems } from "../../queries/stock/sold-items"
import { writeToInbox } from "./write-to-inbox"

type Level = {
  inventory_item_id: string
  location_id: string
  stocked: string
  reserved: string
  available: string
}

/** How these levels stand now, to the merchants. */
export async function tellStock(
  container: MedusaContainer,
  narrow: { level_ids?: string[]; inventory_item_ids?: string[] }
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Level[] }>(
    `select inventory_item_id, location_id,
       trim_scale(stocked_quantity)::text as stocked,
       trim_scale(reserved_quantity)::text as reserved,
       trim_scale(stocked_quantity - reserved_quantity)::text as available
     from inventory_level
     where deleted_at is null
       and (id = any(:levels) or inventory_item_id = any(:items))`,
    {
      levels: narrow.level_ids ?? [],
      items: narrow.inventory_item_ids ?? [],
    }
  )
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  for (const level of rows) {
    await realtime.tell({
      name: "stock_updated",
      rooms: ["admin"],
      payload: level,
    })
  }
}

export type LowStock = {
  kind: string
  inventory_item_id: string
  location_id: string
  available: number
  threshold: number
}

/** A threshold was crossed: an alert, and a message that stays. */
export async function tellLowStock(
  container: MedusaContainer,
  low: LowStock,
  occurrence: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [[item], location] = await Promise.all([
    soldItems(knex, { inventory_item_ids: [low.inventory_item_id] }),
    knex("stock_location")
      .where({ id: low.location_id })
      .first<{ name: string } | undefined>("name"),
  ])
  await container.resolve<RealtimeModuleService>(REALTIME_MODULE).tell({
    name: "low_stock_alert",
    key: `low_stock_alert:${occurrence}`,
    rooms: ["admin"],
    payload: {
      inventory_item_id: low.inventory_item_id,
      location_id: low.location_id,
      available: String(low.available),
      low_stock_threshold: String(low.threshold),
    },
  })
  await writeToInbox(container, {
    to: { kind: "user", id: "" },
    template: "stock_low",
    data: {
      product: [item?.title, ...Object.values(item?.options ?? {})]
        .filter(Boolean)
        .join(" · "),
      available: low.available,
      unit: item?.basic_unit_code ?? "",
      location: location?.name ?? "",
    },
    resource_type: "inventory_item",
    resource_id: low.inventory_item_id,
    key: `stock_low:${occurrence}`,
  })
}
