import { defineFileConfig } from "@medusajs/framework/utils"
import { signedIn } from "../../../../lib/http/actor"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { readInbox } from "../../../../workflows/realtime/mark-inbox"
import { readStoreNotifications } from "../contract"

defineFileConfig(restsWithout("realtime"))

export const POST = route(readStoreNotifications, ({ req, scope, body }) =>
  readInbox(scope, { kind: "customer", id: signedIn(req).actor_id }, body.ids)
)
