import { defineFileConfig } from "@medusajs/framework/utils"
import { signedIn } from "../../../../lib/http/actor"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { dismissFromInbox } from "../../../../workflows/realtime/mark-inbox"
import { dismissAdminInbox } from "../contract"

defineFileConfig(restsWithout("realtime"))

export const DELETE = route(
  dismissAdminInbox,
  async ({ req, scope, params: { id } }) => {
    const reader = { kind: "user" as const, id: signedIn(req).actor_id }
    await dismissFromInbox(scope, reader, id)
    return { id, object: "notification", deleted: true }
  }
)
