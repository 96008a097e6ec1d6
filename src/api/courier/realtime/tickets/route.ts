import { defineFileConfig } from "@medusajs/framework/utils"
import { signedIn } from "../../../../lib/http/actor"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { issueTicket } from "../../../../workflows/realtime/issue-ticket"
import { createCourierTicket } from "./contract"

defineFileConfig(restsWithout("realtime", "delivery"))

export const POST = route(createCourierTicket, ({ req, scope, locale }) => {
  const { actor_id, exp } = signedIn(req)
  return issueTicket(scope, {
    kind: "courier",
    actor_id,
    locale,
    token_expires: exp,
  })
})
