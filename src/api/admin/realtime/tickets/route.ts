import { defineFileConfig } from "@medusajs/framework/utils"
import { signedIn } from "../../../../lib/http/actor"
import { assertOwnOrigin } from "../../../../lib/http/origin"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { issueTicket } from "../../../../workflows/realtime/issue-ticket"
import { createAdminTicket } from "./contract"

defineFileConfig(restsWithout("realtime"))

export const POST = route(createAdminTicket, ({ req, scope, locale }) => {
  assertOwnOrigin(req)
  const { actor_id, exp } = signedIn(req)
  return issueTicket(scope, {
    kind: "user",
    actor_id,
    locale,
    token_expires: exp,
    session_id: exp ? undefined : req.session?.id,
  })
})
