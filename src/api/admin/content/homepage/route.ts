import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { homepagePreview } from "../../../../queries/content/preview"
import { restsWithout } from "../../../../suite-options"
import { previewAdminHomepage } from "./contract"

defineFileConfig(restsWithout("content"))

export const GET = route(previewAdminHomepage, ({ scope, query, locale }) =>
  homepagePreview(scope, { ...query, locale })
)
