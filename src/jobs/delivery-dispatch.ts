import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { sweepDispatch } from "../workflows/delivery/dispatch/follow-deliveries"

defineFileConfig(restsWithout("delivery"))

/** Every five seconds: an offer runs out by the clock, not by an event. */
export default async function deliveryDispatchJob(
  container: MedusaContainer
): Promise<void> {
  await sweepDispatch(container)
}

export const config = {
  name: "saptmarkets-delivery-dispatch",
  schedule: { interval: 5_000 },
}
