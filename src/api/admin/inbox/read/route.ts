import { defineFileConfig } from "@medusajs/framework/utils"
import { signedIn } from "../../../../lib/http/actor"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { readInbox } from "../../../../workflows/realtime/mark-inbox"
import { readAdminInbox } from "../contract"

defineFileConfig(restsWithout("realtime"))

export const POST = route(readAdminInbox, ({ req, scope, body }) =>
  readInbox(scope, { kind: "user", id: signedIn(req).actor_id }, body.ids)
)
