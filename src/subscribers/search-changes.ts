import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import type { ChangedRecord } from "../queries/search/changed-products"
import { restsWithout } from "../suite-options"
import { ComboEvents } from "../workflows/combo/events"
import { ContentEvents } from "../workflows/content/events"
import { followChange } from "../workflows/search/follow-changes"
import { UnitEvents } from "../workflows/unit/events"

defineFileConfig(restsWithout("search"))

const each = (
  kind: ChangedRecord,
  names: readonly string[],
  what: readonly string[] = ["created", "updated", "deleted"]
) => names.flatMap((name) => what.map((word) => [`${name}.${word}`, kind]))

/** What each event says has changed. */
const KINDS: Record<string, ChangedRecord> = Object.fromEntries([
  ...each("product", ["product"]),
  ...each("variant", ["product-variant"]),
  ...each("category", ["product-category"]),
  ...each("collection", ["product-collection"]),
  ...each("type", ["product-type"]),
  ...each("tag", ["product-tag"]),
  ...each("price", ["pricing.price"]),
  ...each("price_list", ["pricing.price-list"]),
  ...each("inventory_level", ["inventory-level", "inventory.inventory-level"]),
  ...each("reservation", ["reservation-item", "inventory.reservation-item"]),
  ...each("translation", ["translation"]),
  ...each("sales_channel", ["sales-channel"]),
  ...each("order", ["order"], ["placed", "canceled"]),
  [UnitEvents.PRODUCT_UNITS_SET, "product"],
  [UnitEvents.UPDATED, "unit"],
  // Of all content, only what is said of a product: see below.
  [ContentEvents.SAVED, "content_product"],
  ...Object.values(ComboEvents).map((event) => [event, "combo"]),
])

/** The search index follows the catalogue, prices, stock and translations. */
export default async function searchChanges({
  event,
  container,
}: SubscriberArgs<{ id: string; kind?: string }>): Promise<void> {
  const kind = KINDS[event.name]
  const isOther =
    event.name === ContentEvents.SAVED && event.data.kind !== "product"
  if (kind && !isOther) {
    await followChange(container, kind, event.data.id)
  }
}

export const config: SubscriberConfig = {
  event: Object.keys(KINDS),
  context: { subscriberId: "saptmarkets-search-changes" },
}
