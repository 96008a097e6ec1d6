import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { DeliveryEvents } from "../modules/delivery/events"
import { REALTIME_MODULE } from "../modules/realtime/constants"
import type RealtimeModuleService from "../modules/realtime/service"
import { restsWithout } from "../suite-options"

defineFileConfig(restsWithout("realtime"))

const KINDS = {
  [DeliveryEvents.COURIER_SUSPENDED]: "courier",
  "user.deleted": "user",
  "customer.deleted": "customer",
} as const

/** Who may no longer sign in hears no more, at once. */
export default async function realtimeCuts({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const kind = KINDS[event.name as keyof typeof KINDS]
  const { hub } = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  hub.cut({ kind, id: event.data.id })
}

export const config: SubscriberConfig = {
  event: Object.keys(KINDS),
  context: { subscriberId: "saptmarkets-realtime-cuts" },
}
