import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { storeCaller } from "../../../../lib/http/store-caller"
import { restsWithout } from "../../../../suite-options"
import { quoteDelivery } from "../../../../workflows/delivery/quote-delivery"
import { createStoreDeliveryQuote } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  createStoreDeliveryQuote,
  async ({ req, scope, body, locale }) => {
    const { sales_channel_ids } = storeCaller(req)
    const input = { ...body, sales_channel_ids, locale }
    return { quote: await quoteDelivery(scope, input) }
  }
)
