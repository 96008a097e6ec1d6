import { defineMiddlewares } from "@medusajs/framework/http"
import { securityMiddlewares, standInFront } from "../lib/http/security"
import { contractMiddlewares } from "../lib/http/validate"
import { contracts } from "./contracts"

standInFront()

/** The only middleware file Medusa reads: every area's part is merged here. */
export default defineMiddlewares({
  routes: [...securityMiddlewares, ...contractMiddlewares(contracts)],
})
