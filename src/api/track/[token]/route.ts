import { defineFileConfig } from "@medusajs/framework/utils"
import { languageOf } from "../../../lib/i18n/translate"
import { requestLanguage } from "../../../lib/http/locale"
import { route } from "../../../lib/http/route"
import { trackingPage, trackingPolicy } from "../../../lib/tracking-page"
import { orderDelivery } from "../../../queries/delivery/order-delivery"
import { featureOn, restsWithout, suiteOptions } from "../../../suite-options"
import { orderOfToken } from "../../../workflows/delivery/tracking-links"
import { followTrackingLink } from "../contract"

defineFileConfig(restsWithout("delivery"))

/** JSON for programs; for a browser the page, which asks for that JSON. */
export const GET = route(
  followTrackingLink,
  async ({ req, res, scope, params, locale }) => {
    res.setHeader("vary", "accept, accept-language")
    res.setHeader("cache-control", "no-store")
    if (!featureOn("realtime") || req.accepts(["json", "html"]) !== "html") {
      return orderDelivery(scope, await orderOfToken(scope, params.token))
    }
    const language = locale ? languageOf(locale) : requestLanguage(req)
    const speaks = (one: string) => languageOf(one) === language
    const { locales, delivery } = suiteOptions()
    const tiles = delivery.mapTiles
    res
      .status(200)
      .setHeader("content-security-policy", trackingPolicy(tiles))
      .setHeader("referrer-policy", "no-referrer")
      .type("html")
      .send(
        trackingPage({
          token: params.token,
          language,
          locale: locales.find(speaks) ?? language,
          ...(tiles && { tiles }),
        })
      )
    return undefined
  }
)
