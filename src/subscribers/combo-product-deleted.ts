import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  defineFileConfig,
  ProductWorkflowEvents,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { comboService } from "../workflows/combo/combo-rows"
import { deleteComboWorkflow } from "../workflows/combo/workflows/delete-combo"

defineFileConfig(restsWithout("combos"))

/** A combo's product was deleted in the core's admin: so is the combo. */
export default async function comboProductDeleted({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const combos = await comboService(container).listCombos({
    product_id: event.data.id,
  })
  for (const { id } of combos) {
    await deleteComboWorkflow(container).run({ input: { id } })
  }
}

export const config: SubscriberConfig = {
  event: ProductWorkflowEvents.DELETED,
  context: { subscriberId: "saptmarkets-combo-product-deleted" },
}
