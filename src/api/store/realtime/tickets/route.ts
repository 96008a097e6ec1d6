import { defineFileConfig } from "@medusajs/framework/utils"
import { signedIn } from "../../../../lib/http/actor"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { issueTicket } from "../../../../workflows/realtime/issue-ticket"
import { createStoreTicket } from "./contract"

defineFileConfig(restsWithout("realtime"))

export const POST = route(createStoreTicket, ({ req, scope, locale }) => {
  const { actor_id, exp } = signedIn(req)
  return issueTicket(scope, {
    kind: "customer",
    actor_id,
    locale,
    token_expires: exp,
    session_id: exp ? undefined : req.session?.id,
  })
})
