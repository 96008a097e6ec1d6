import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { storeCaller } from "../../../lib/http/store-caller"
import { homepage } from "../../../queries/content/homepage"
import { restsWithout } from "../../../suite-options"
import { getStoreHomepage } from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(getStoreHomepage, ({ req, scope, query, locale }) =>
  homepage(scope, { ...query, ...storeCaller(req), locale })
)
