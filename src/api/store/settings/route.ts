import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { storeSettings } from "../../../queries/content/settings"
import { restsWithout } from "../../../suite-options"
import { getStoreSettings } from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(getStoreSettings, async ({ scope, locale }) => ({
  settings: await storeSettings(scope, locale),
}))
