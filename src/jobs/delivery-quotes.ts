import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"

defineFileConfig(restsWithout("delivery"))

const DAY = 24 * 60 * 60 * 1000
/** Days that a quote which is over is kept, to answer what was promised. */
const KEPT = 30

/**
 * Every night: quotes that have long been over go. What was agreed stays with
 * the order's shipping method.
 */
export default async function deliveryQuotes(
  container: MedusaContainer
): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("delivery_quote")
    .where("valid_until", "<", new Date(Date.now() - KEPT * DAY))
    .delete()
}

export const config = {
  name: "saptmarkets-delivery-quotes",
  schedule: "37 2 * * *",
}
