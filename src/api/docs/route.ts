import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../lib/http/route"
import { READER_POLICY, readerPage } from "../../lib/openapi"
import { suiteOptions } from "../../suite-options"
import { getDocsPage } from "./contract"
import { suiteDocument } from "./document"

defineFileConfig({ isDisabled: () => !suiteOptions().docs })

export const GET = route(getDocsPage, async ({ res }) => {
  res
    .status(200)
    .setHeader("content-security-policy", READER_POLICY)
    .type("html")
    .send(readerPage(suiteDocument()))
})
