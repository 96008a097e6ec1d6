import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  defineFileConfig,
  PricingEvents,
  ProductCategoryWorkflowEvents,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
  SalesChannelWorkflowEvents,
  TranslationWorkflowEvents,
} from "@medusajs/framework/utils"
import { forgetAnswers } from "../lib/cache/answers"
import { restsWithout } from "../suite-options"
import { ComboEvents } from "../workflows/combo/events"
import { countSales } from "../workflows/content/count-sales"
import { ContentEvents } from "../workflows/content/events"
import { UnitEvents } from "../workflows/unit/events"

defineFileConfig(restsWithout("content"))

/** Prices have no events but the module's own. */
const PRICES: string[] = [
  PricingEvents.PRICE_CREATED,
  PricingEvents.PRICE_UPDATED,
  PricingEvents.PRICE_DELETED,
  PricingEvents.PRICE_LIST_CREATED,
  PricingEvents.PRICE_LIST_UPDATED,
  PricingEvents.PRICE_LIST_DELETED,
]

/** The homepage is made anew when something that it shows has changed. */
export default async function contentHomepage({
  event,
  container,
}: SubscriberArgs<{ kind?: string }>): Promise<void> {
  // A section may ask for sales over days that were not counted yet.
  if (event.name === ContentEvents.SAVED && event.data.kind === "section") {
    await countSales(container)
  }
  await forgetAnswers(container, "homepage")
}

export const config: SubscriberConfig = {
  event: [
    ...Object.values(ContentEvents),
    ...Object.values(ProductWorkflowEvents),
    ...Object.values(ProductVariantWorkflowEvents),
    ...Object.values(ProductCategoryWorkflowEvents),
    ...Object.values(SalesChannelWorkflowEvents),
    ...Object.values(TranslationWorkflowEvents),
    // The Translation Module's own, for those who write without a workflow.
    "translation.translation.created",
    "translation.translation.updated",
    "translation.translation.deleted",
    ...PRICES,
    ...Object.values(ComboEvents),
    ...Object.values(UnitEvents),
  ],
  context: { subscriberId: "saptmarkets-content-homepage" },
}
