import { defineFileConfig } from "@medusajs/framework/utils"
import { signedIn } from "../../../../lib/http/actor"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { dismissFromInbox } from "../../../../workflows/realtime/mark-inbox"
import { dismissCourierNotifications } from "../contract"

defineFileConfig(restsWithout("realtime", "delivery"))

export const DELETE = route(
  dismissCourierNotifications,
  async ({ req, scope, params: { id } }) => {
    const reader = { kind: "courier" as const, id: signedIn(req).actor_id }
    await dismissFromInbox(scope, reader, id)
    return { id, object: "notification", deleted: true }
  }
)
