import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { suiteOptions } from "../../../suite-options"
import { getOpenApiDocument } from "../contract"
import { suiteDocument } from "../document"

defineFileConfig({ isDisabled: () => !suiteOptions().docs })

export const GET = route(getOpenApiDocument, async () => suiteDocument())
