import { defineFileConfig } from "@medusajs/framework/utils"
import { signedIn } from "../../../../lib/http/actor"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { readInbox } from "../../../../workflows/realtime/mark-inbox"
import { readCourierNotifications } from "../contract"

defineFileConfig(restsWithout("realtime", "delivery"))

export const POST = route(readCourierNotifications, ({ req, scope, body }) =>
  readInbox(scope, { kind: "courier", id: signedIn(req).actor_id }, body.ids)
)
