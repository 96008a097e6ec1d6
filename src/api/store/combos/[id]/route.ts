import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { storeCaller } from "../../../../lib/http/store-caller"
import { storeCombo } from "../../../../queries/combo/store-combos"
import { restsWithout } from "../../../../suite-options"
import { getStoreCombo } from "../contract"

defineFileConfig(restsWithout("combos"))

export const GET = route(
  getStoreCombo,
  async ({ req, scope, params, query, locale }) => ({
    combo: await storeCombo(scope, params.id, {
      ...query,
      ...storeCaller(req),
      locale,
    }),
  })
)
