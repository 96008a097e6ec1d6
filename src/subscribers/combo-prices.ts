import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  defineFileConfig,
  PricingEvents,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import type { PriceChange } from "../workflows/combo/affected-combos"
import { followPrices } from "../workflows/combo/follow-prices"
import { UnitEvents } from "../workflows/unit/events"

defineFileConfig(restsWithout("combos"))

/** What each event says has changed. */
const CHANGES: Record<string, (id: string) => Partial<PriceChange>> = {
  [PricingEvents.PRICE_CREATED]: (id) => ({ price_ids: [id] }),
  [PricingEvents.PRICE_UPDATED]: (id) => ({ price_ids: [id] }),
  [PricingEvents.PRICE_DELETED]: (id) => ({ price_ids: [id] }),
  [PricingEvents.PRICE_LIST_CREATED]: () => ({ all: true }),
  [PricingEvents.PRICE_LIST_UPDATED]: () => ({ all: true }),
  [PricingEvents.PRICE_LIST_DELETED]: () => ({ all: true }),
  [ProductVariantWorkflowEvents.UPDATED]: (id) => ({ variant_ids: [id] }),
  [ProductVariantWorkflowEvents.DELETED]: (id) => ({ variant_ids: [id] }),
  [ProductWorkflowEvents.UPDATED]: (id) => ({ product_ids: [id] }),
  [ProductWorkflowEvents.DELETED]: (id) => ({ product_ids: [id] }),
  [UnitEvents.PRODUCT_UNITS_SET]: (id) => ({ product_ids: [id] }),
}

/** The "from" price of a combo follows the prices of its parts. */
export default async function comboPrices({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const change = CHANGES[event.name]?.(event.data.id)
  if (change) {
    await followPrices(container, change)
  }
}

export const config: SubscriberConfig = {
  event: Object.keys(CHANGES),
  context: { subscriberId: "saptmarkets-combo-prices" },
}
